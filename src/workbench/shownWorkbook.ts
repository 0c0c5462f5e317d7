import { IUndoRedoService } from '@univerjs/core';
import { filter, skip, type Observable } from 'rxjs';
import { breathe } from '../app/breathe';
import { registeredFunctions } from '../app/sheetFunctions/sheetFunctions';
import { embedExcel, type EmbeddedExcel } from '../host/embeddedExcel';
import { activeSheet, listSheets } from '../host/grid/sheets';
import type { OpenedWorkbook } from '../host/file/openWorkbookFile';
import type { Box } from '../host/grid/box';
import { REQUIREMENT_SETS_WITH_NOTES } from '../host/transport/requirementSets';
import { BookSaver } from './bookSaver';
import { FilterButtons } from './filterButtons';
import { HeldDrawing } from './heldDrawing';
import { printInFrame } from './printFrame';
import { printedSheet } from './printedSheet';
import { takeSortCommand } from './sortCommand';
import { createUniverSheet, type UniverSheet } from './univerSheet';

/**
 * The workbook on the page: its spreadsheet, and the embedded Excel that gives the task pane access
 * to it.
 */
export interface ShownWorkbook {
  readonly fileName: () => string;
  /** It is now called so. */
  readonly rename: (fileName: string) => void;
  /** By this the pane works with it. */
  readonly excel: EmbeddedExcel;
  /** Resolves when the spreadsheet is drawn and can be worked in. */
  readonly drawn: Promise<void>;
  /**
   * Saves the workbook as it is now; a cell still being typed in is entered first. Where `put` fails,
   * the changes still count as not saved.
   *
   * @param put is given the bytes of an .xlsx file
   */
  readonly save: (put: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>) => Promise<void>;
  /**
   * Opens the print dialog with the sheet in view, a cell still being typed in entered first.
   *
   * @returns false where there is nothing to print
   */
  readonly print: () => Promise<boolean>;
  /** Whether the sheet in view has charts made here, which are not printed. */
  readonly hasChartsInView: () => boolean;
  /** Names of the sheets with charts made here, which the spreadsheet of the page does not draw. */
  readonly chartSheets: () => readonly string[];
  /**
   * What saving now would give; null when that is the file opened or saved last. Changes nothing,
   * but enters a cell still being typed in.
   */
  readonly unsavedBytes: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Whether anything has happened to it since it was opened or saved: asks nothing of it. */
  readonly mayHaveChanges: () => boolean;
  /** Whether a cell is being typed in or the pane is at work, so that it should be left alone. */
  readonly isBusy: () => boolean;
  /** The pane begins or ends something that the user takes back in one step. */
  readonly setPaneWorking: (working: boolean) => void;
  /** Takes the workbook off the page; a pane that still speaks to it gets no more answers. */
  readonly dispose: () => void;
}

export interface ShowOptions {
  /** Whether it lies in a file as it is; one that was kept in the browser does not. */
  readonly isSaved: boolean;
  /** Called after changes that can be taken back, whoever made them. */
  readonly onChange: () => void;
  /** Called when it turns out to be as it was saved, in spite of what was done. */
  readonly onSame: () => void;
}

/** Shows a workbook in an empty element. */
export function showWorkbook(
  place: HTMLElement,
  opened: OpenedWorkbook,
  { isSaved, onChange, onSame }: ShowOptions,
): ShownWorkbook {
  const sheet = createUniverSheet(place, opened.snapshot);
  const workbook = sheet.univerAPI.getActiveWorkbook();
  const drawing = new HeldDrawing(sheet, workbook?.getId() ?? '');
  const excel = embedExcel(sheet, {
    isSeen: true,
    functions: registeredFunctions,
    pause: () => breathe(),
    onRequest: (isUnderWay) => {
      if (isUnderWay) drawing.hold();
      else {
        drawing.release();
        filters.followSoon();
      }
    },
    extras: opened.extras,
    isEditing: () => workbook?.isCellEditing() ?? false,
    reveal: (box) => {
      // After this turn the selected sheet is the one shown.
      void sheet.drawn.then(() => setTimeout(() => scrollTo(sheet, box)));
    },
    requirementSets: REQUIREMENT_SETS_WITH_NOTES,
  });
  const filters = new FilterButtons(excel, sheet.univer.__getInjector());
  const sorting = takeSortCommand(excel, sheet.univer.__getInjector());
  const saver = new BookSaver(opened);
  let { fileName } = opened;
  let safe = isSaved ? opened.bytes : null;
  let isTouched = !isSaved;
  let isPaneWorking = false;
  const changes = univerStatus(sheet).subscribe(() => {
    isTouched = true;
    onChange();
  });
  const currentBytes = async (): Promise<Uint8Array<ArrayBuffer>> => {
    await workbook?.endEditingAsync(true);
    await excel.settled();
    return saver.save(excel.state());
  };
  return {
    fileName: () => fileName,
    rename(name) {
      fileName = name;
    },
    excel,
    drawn: sheet.drawn,
    async save(put) {
      const bytes = await currentBytes();
      const changesBefore = isTouched;
      isTouched = false;
      try {
        await put(bytes);
      } catch (error) {
        isTouched ||= changesBefore;
        throw error;
      }
      safe = bytes;
    },
    async print() {
      await workbook?.endEditingAsync(true);
      await excel.settled();
      const sheet = activeSheet(excel.grid);
      const printed = printedSheet(sheet);
      if (printed === null) return false;
      printInFrame(printed, { sheet: sheet.name, file: fileName });
      return true;
    },
    hasChartsInView: () => activeSheet(excel.grid).extras.charts.length > 0,
    chartSheets: () =>
      listSheets(excel.grid).flatMap(({ name, extras }) =>
        extras.charts.length > 0 ? [name] : [],
      ),
    async unsavedBytes() {
      const bytes = await currentBytes();
      // The same workbook always gives the same bytes.
      const isSame = safe !== null && sameBytes(bytes, safe);
      if (isSame && isTouched) {
        isTouched = false;
        onSame();
      }
      return isSame ? null : bytes;
    },
    mayHaveChanges: () => isTouched,
    isBusy: () => isPaneWorking || (workbook?.isCellEditing() ?? false),
    setPaneWorking(working) {
      if (working === isPaneWorking) return;
      isPaneWorking = working;
      drawing.setWorking(working);
      if (working) excel.jobs?.open();
      else excel.jobs?.close();
    },
    dispose() {
      changes.unsubscribe();
      drawing.dispose();
      sorting.dispose();
      filters.dispose();
      saver.dispose();
      excel.dispose();
      sheet.dispose();
    },
  };
}

/** Says each time that something can be taken back, or has been; not where nothing was done yet. */
function univerStatus({ univer }: UniverSheet): Observable<unknown> {
  // The first word is how it stands.
  return univer
    .__getInjector()
    .get(IUndoRedoService)
    .undoRedoStatus$.pipe(
      skip(1),
      filter(({ undos, redos }) => undos + redos > 0),
    );
}

/**
 * So many rows and columns stand before the cell that is brought into sight, where there are as
 * many.
 */
const BEFORE = 3;

/**
 * Brings the first cell of a box into sight, as Excel does when an add-in selects it; Univer leaves
 * the view where it is.
 */
function scrollTo({ univerAPI }: UniverSheet, { firstRow, firstColumn }: Box): void {
  const freeze = univerAPI.getActiveWorkbook()?.getActiveSheet().getFreeze();
  // Counted from the first row and column that are not frozen.
  const start = (first: number, frozen: number): number =>
    Math.max(0, first - Math.max(0, frozen) - BEFORE);
  void univerAPI.executeCommand('sheet.command.scroll-view', {
    sheetViewStartRow: start(firstRow, freeze?.startRow ?? 0),
    sheetViewStartColumn: start(firstColumn, freeze?.startColumn ?? 0),
    offsetX: 0,
    offsetY: 0,
  });
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
