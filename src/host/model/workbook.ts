import { isInGrid, type Box } from '../grid/box';
import { selection } from '../grid/sheets';
import { invalidArgument, itemNotFound } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { Application } from './application';
import { textArgument } from './arguments';
import { CommentCollection } from './comment/commentCollection';
import { CustomXmlPartCollection } from './customXmlPartCollection';
import { DocumentProperties } from './documentProperties';
import { Functions } from './functions';
import type { ModelContext } from './modelContext';
import { NamedItemCollection } from './namedItemCollection';
import { NoteCollection } from './worksheet/noteCollection';
import { Range, rangeAreas } from './range/range';
import type { RangeAreas } from './range/rangeAreas';
import { Runtime } from './runtime';
import { SettingCollection } from './settingCollection';
import { StyleCollection } from './styleCollection';
import { TableCollection } from './table/tableCollection';
import { WorkbookProtection } from './workbookProtection';
import { WorksheetCollection } from './worksheet/worksheetCollection';

/** `Excel.Workbook`, the root from which everything else is reached. */
export class Workbook extends HostObject {
  readonly #context: ModelContext;

  constructor(context: ModelContext) {
    super('Workbook', {}, 'Workbook');
    this.#context = context;
  }

  get name(): string {
    return this.#context.grid.workbook.getName();
  }

  get readOnly(): boolean {
    return false;
  }

  get application(): Application {
    return new Application(this.#context);
  }

  get comments(): CommentCollection {
    return new CommentCollection(this.#context, null);
  }

  get customXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.#context);
  }

  get functions(): Functions {
    return new Functions(this.#context);
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.#context, null);
  }

  get notes(): NoteCollection {
    return new NoteCollection(this.#context, null);
  }

  get properties(): DocumentProperties {
    return new DocumentProperties(this.#context);
  }

  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.#context);
  }

  get settings(): SettingCollection {
    return new SettingCollection(this.#context);
  }

  get styles(): StyleCollection {
    return new StyleCollection(this.#context);
  }

  get tables(): TableCollection {
    return new TableCollection(this.#context, null);
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.#context);
  }

  /** `context.runtime`. */
  get _Runtime(): Runtime {
    return new Runtime(this.#context);
  }

  getSelectedRange(): Range {
    const { sheetId, box } = selection(this.#context.grid);
    return this.#range(sheetId, box);
  }

  /** The host's user selects one rectangle at a time. */
  getSelectedRanges(): RangeAreas {
    const { sheetId, box } = selection(this.#context.grid);
    return rangeAreas(this.#context, sheetId, [box]);
  }

  getActiveCell(): Range {
    const { sheetId, box } = selection(this.#context.grid);
    return this.#range(sheetId, { ...box, lastRow: box.firstRow, lastColumn: box.firstColumn });
  }

  /** The host writes no file of its own accord; the workbench saves. */
  save(): void {
    return undefined;
  }

  _GetRangeForEventByReferenceId(reference: unknown): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw itemNotFound();
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): Range | null {
    const cells = this.#context.changedCells(textArgument(reference));
    return cells && this.#range(cells.sheetId, cells.box);
  }

  #range(sheetId: string, box: Box): Range {
    if (!isInGrid(box)) throw invalidArgument();
    return new Range(this.#context, sheetId, box);
  }
}
