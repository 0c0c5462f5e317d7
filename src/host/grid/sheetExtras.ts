import type { CalculationMode } from './calculation';
import type { ChartState } from './chartState';
import type { CommentThread } from './commentThread';
import type { CustomXml } from './customXml';
import { NO_PROPERTIES, type DocumentProperties } from './documentProperties';
import type { FilterCriterion } from './filterCriterion';
import type { LineMove } from './lineMove';
import type { NamedStyle } from './namedStyle';
import type { Spills } from './spill';
import type { TableState } from './tableState';

/**
 * What Excel keeps of a workbook and Univer does not. The file reader fills it, the object model
 * changes it, the file saver reads it.
 */
export interface WorkbookExtras {
  /** Days are counted from 1904, not 1900. */
  from1904: boolean;
  /** Sheets cannot be added, removed, renamed or moved. */
  structureProtected: boolean;
  /**
   * Of the structure, as given to `protect`; absent when there is none or only its hash is known.
   */
  password?: string;
  /** When formulas are calculated; absent for Automatic. */
  calculationMode?: CalculationMode;
  /** Settings that add-ins keep in the workbook, by key: JSON values. */
  settings: Record<string, unknown>;
  properties: DocumentProperties;
  /** The styles that cells have by name; Normal may be left out. */
  cellStyles: readonly NamedStyle[];
  /** Data of add-ins and others, in XML. */
  customXml: readonly CustomXml[];
  /**
   * Names of single sheets that only the file has, or shall have: others are called the same, and
   * Univer knows each name once.
   */
  namesInFile: readonly NameInFile[];
  /** Of the functions that add-ins add, in capitals; absent where no add-in runs. */
  functionNamespaces?: readonly string[];
  /** What formulas spill: on opening what the file has of it, on saving what there is by then. */
  spills?: Spills;
  /** By Univer sheet id. A sheet that is not here has `defaultSheetExtras()`. */
  sheets: Record<string, SheetExtras>;
}

export interface NameInFile {
  readonly name: string;
  readonly sheetId: string;
  /** What it stands for, without `=`. */
  readonly reference: string;
  readonly comment: string;
  readonly isVisible: boolean;
}

/** What Excel keeps of one sheet and Univer does not. */
export interface SheetExtras {
  /** Cells cannot be changed. */
  protected: boolean;
  /** As given to `protect`; absent when there is none or only its hash is known. */
  password?: string;
  /**
   * What may be done to a protected sheet, by the names of `Excel.WorksheetProtectionOptions`;
   * absent where nothing may.
   */
  allowed?: readonly string[];
  /** Which cells of a protected sheet can be selected; absent where all can. */
  selectionMode?: 'Unlocked' | 'None';
  /** While it is hidden, users cannot show it again; absent where they can. */
  veryHidden?: true;
  autoFilter: AutoFilterState | null;
  pageLayout: PageLayoutState;
  /** Rows that begin a new page, 0-based, in order. */
  rowBreaks: readonly number[];
  /** Columns that begin a new page, 0-based, in order. */
  columnBreaks: readonly number[];
  /** Those that the add-in made, in order; charts of the file are left to the file. */
  charts: readonly ChartState[];
  /** In the order in which they came. */
  tables: readonly TableState[];
  /** Properties that add-ins thought of, by key. */
  customProperties: Readonly<Record<string, string>>;
  /** Comments; a thread whose note has gone is gone as well. */
  threads: readonly CommentThread[];
  /**
   * Rows that came and went since the file was read: the saver finds the rows of the file again by
   * them.
   */
  rowMoves: readonly LineMove[];
}

export interface AutoFilterState {
  /** A1 notation without the sheet, header included. */
  range: string;
  /** One for each column of the range, null where the column is not filtered. */
  criteria: (FilterCriterion | null)[];
}

/** Page setup, in the words and units of `Excel.PageLayout`: lengths in points. */
export interface PageLayoutState {
  orientation: 'Portrait' | 'Landscape';
  /** `Excel.PaperType`. */
  paperSize: string;
  zoom: PageZoom;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  /** `Excel.PrintOrder`. */
  printOrder: string;
  /** '' for automatic. */
  firstPageNumber: number | '';
  /** A1 notation without the sheet, '' for none. */
  printArea: string;
  /** Rows repeated on every page, such as '1:3'; '' for none. */
  printTitleRows: string;
  /** Columns repeated on every page, such as 'A:B'; '' for none. */
  printTitleColumns: string;
  headersFooters: HeadersFootersState;
}

/** A scale in per cent, or the number of pages to fit on; never both. */
export interface PageZoom {
  scale?: number;
  horizontalFitToPages?: number;
  verticalFitToPages?: number;
}

export interface HeadersFootersState {
  /** `Excel.HeaderFooterState`. */
  state: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  /** Of all pages, or of the odd ones where even ones differ. */
  all: HeaderFooterState;
  even: HeaderFooterState;
  first: HeaderFooterState;
}

/** Texts with Excel's codes, such as '&P / &N'. */
export interface HeaderFooterState {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

/** A workbook without anything beyond what Univer keeps. */
export function defaultWorkbookExtras(): WorkbookExtras {
  return {
    from1904: false,
    structureProtected: false,
    settings: {},
    properties: NO_PROPERTIES,
    cellStyles: [],
    customXml: [],
    namesInFile: [],
    sheets: {},
  };
}

/** A sheet as Excel makes it. */
export function defaultSheetExtras(): SheetExtras {
  return {
    protected: false,
    autoFilter: null,
    pageLayout: defaultPageLayout(),
    rowBreaks: [],
    columnBreaks: [],
    charts: [],
    tables: [],
    customProperties: {},
    threads: [],
    rowMoves: [],
  };
}

function defaultPageLayout(): PageLayoutState {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { scale: 100 },
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    draftMode: false,
    printGridlines: false,
    printHeadings: false,
    printOrder: 'DownThenOver',
    firstPageNumber: '',
    printArea: '',
    printTitleRows: '',
    printTitleColumns: '',
    headersFooters: {
      state: 'Default',
      useSheetMargins: true,
      useSheetScale: true,
      all: emptyHeaderFooter(),
      even: emptyHeaderFooter(),
      first: emptyHeaderFooter(),
    },
  };
}

function emptyHeaderFooter(): HeaderFooterState {
  return {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  };
}
