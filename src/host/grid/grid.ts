import type { ICellData, Injector, IStyleData, Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { applyWrites, changesOf, contentsOf, touchedCells, type Edit } from './applyWrites';
import type { Box } from './box';
import { Calculation } from './calculation';
import { cellsInPlaceOf, keepCells, putCells, type KeptCells } from './cellsChange';
import type { OwnChange } from './cellChange';
import { CellStyles } from './cellStyles';
import { CommandTarget } from './commandTarget';
import { holdsFormulas } from './cellValue';
import { Evaluations } from './evaluations';
import type { JobNotes } from './jobStep';
import { carryOut, type Mutation } from './mutation';
import { inParts, PendingWrites, type Write } from './pendingWrites';
import { defaultSheetExtras, type SheetExtras, type WorkbookExtras } from './sheetExtras';
import { ShownSheets } from './shownSheets';
import { TouchedSheets } from './touchedSheets';
import type { StoredCells } from './writeLooks';

const SET_CELLS = 'sheet.mutation.set-range-values';
/** Named as the trigger of a mutation, it tells Univer's formula engine that no value has changed. */
const STYLE_ONLY = 'sheet.command.set-style';

const LOCALLY = { onlyLocal: true } as const;

export type Cells = Readonly<
  Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>
>;

/**
 * One open workbook in Univer: its sheets, its cells as they are stored, and a way to change them
 * that is fast for large writes. The other files of this folder read and change the workbook
 * through it.
 */
export class Grid {
  readonly calculation: Calculation;
  readonly evaluations: Evaluations;
  /** Told of what the user can take back; null where nobody looks. */
  jobs: JobNotes | null = null;
  /** Those of which cells may have changed. */
  readonly touched: TouchedSheets;
  /** Those that somebody has looked at; null where nobody looks. */
  readonly shown: ShownSheets | null;
  readonly #pending = new PendingWrites();
  readonly #target: CommandTarget;
  #ownEdits = 0;
  #tellings = 0;
  #hasFormulas: boolean | null;
  #workbook: FWorkbook | null = null;

  /**
   * @param isSeen whether somebody looks at the workbook, so that Univer hears of every cell of the
   *   sheets that have been shown
   * @param onChanged told of cells that the add-in has written, inserted or deleted
   * @param hasFormulas null where its cells must be searched for them
   */
  constructor(
    readonly api: FUniver,
    readonly extras: WorkbookExtras,
    readonly injector: Injector,
    isSeen = false,
    readonly onChanged: (change: OwnChange) => void = () => undefined,
    hasFormulas: boolean | null = null,
  ) {
    this.#hasFormulas = hasFormulas;
    this.calculation = new Calculation(api, injector);
    this.evaluations = new Evaluations(this.calculation, injector);
    this.touched = new TouchedSheets(injector);
    this.shown = isSeen ? new ShownSheets(this.workbook.getWorkbook()) : null;
    this.#target = new CommandTarget(injector);
  }

  /** Univer makes another object each time that it is asked, which takes long. */
  get workbook(): FWorkbook {
    this.#workbook ??= this.api.getActiveWorkbook();
    if (!this.#workbook) throw new Error('No workbook is open.');
    return this.#workbook;
  }

  /** @returns null for a sheet that has been deleted */
  sheet(sheetId: string): FWorksheet | null {
    return this.workbook.getSheetBySheetId(sheetId);
  }

  extrasOf(sheetId: string): SheetExtras {
    return (this.extras.sheets[sheetId] ??= defaultSheetExtras());
  }

  /**
   * The cells as stored, sparse, after writing what was held back. Much faster than Univer's own
   * functions for values.
   */
  cells(sheetId: string): Cells {
    this.flush();
    return this.#storedCells(sheetId);
  }

  /** Results of formulas that spill over from other cells, which Univer keeps outside the cells. */
  spilled(sheetId: string): Cells | undefined {
    if (this.#hasFormulas === false) return undefined;
    const spilled = this.injector.get(FormulaDataModel).getArrayFormulaCellData();
    return spilled[this.workbook.getId()]?.[sheetId] ?? undefined;
  }

  styleOf(cell: Nullable<ICellData>): IStyleData {
    return this.styles.get(cell?.s);
  }

  get styles(): CellStyles {
    return new CellStyles(this.workbook.getWorkbook().getStyles());
  }

  /** Holds a write back until something is read or the request ends. */
  write(sheetId: string, write: Write): void {
    this.#pending.add(sheetId, write);
  }

  /** What is written to a box comes in slices, but is one edit. */
  expectSlices(sheetId: string, box: Box): void {
    this.#pending.expectSlices(sheetId, box);
  }

  /** Writes what was held back. */
  flush(): void {
    if (this.#pending.isEmpty) return;
    for (const [sheetId, writes] of this.#pending.take())
      if (this.sheet(sheetId)) this.#report(sheetId, this.#apply(sheetId, writes));
  }

  /** The same for large writes without holding anybody up for long. */
  async flushInParts(pause: () => Promise<void>): Promise<void> {
    if (this.#pending.isEmpty) return;
    for (const [sheetId, writes] of this.#pending.take()) {
      const edits: Edit[] = [];
      for (const part of inParts(writes)) {
        if (this.sheet(sheetId)) edits.push(...this.#apply(sheetId, part));
        await pause();
      }
      this.#report(sheetId, edits);
    }
  }

  /** Makes a change that is not a write of cells, after all writes before it. */
  edit<Result>(act: () => Result): Result {
    this.flush();
    return this.ownEdit(act);
  }

  /** The same by commands of Univer that mean the sheet, whichever is shown. */
  editSheet<Result>(sheetId: string, act: () => Result): Result {
    return this.edit(() => this.#target.on(this.workbook.getWorkbook(), sheetId, act));
  }

  /**
   * Makes a change by a mutation, which Univer cannot take back by itself.
   *
   * @param sheetId null for what is the workbook's
   * @param back the mutation that takes it back
   */
  mutate(sheetId: string | null, done: Mutation, back: Mutation): void {
    this.flush();
    const place = { unitId: this.workbook.getId(), subUnitId: sheetId };
    const execute = ({ id, params, options }: Mutation): void =>
      void this.ownEdit(() => this.api.syncExecuteCommand(id, { ...place, ...params }, options));
    const turn = carryOut(execute, done, back);
    this.jobs?.note({ sheetId, turn });
  }

  /**
   * Makes a change in the add-in's name, which events tell, without regard to writes that are held
   * back.
   */
  ownEdit<Result>(act: () => Result): Result {
    this.#ownEdits += 1;
    try {
      return act();
    } finally {
      this.#ownEdits -= 1;
    }
  }

  /** Whether a change that Univer reports now was made by the add-in, not by the user. */
  get isOwnEdit(): boolean {
    return this.#ownEdits > 0;
  }

  /** Whether Univer reports now what is told otherwise. */
  get isTelling(): boolean {
    return this.#tellings > 0;
  }

  /** A change that the user made. */
  noteUserEdit(sheetId: string, box: Box, hasFormulas: boolean): void {
    if (hasFormulas) this.#hasFormulas = true;
    this.calculation.markDirty(this.workbook.getId(), sheetId, box, hasFormulas);
  }

  /** Writes what was held back and recalculates. */
  async settle(): Promise<void> {
    this.flush();
    if (this.hasFormulas) await this.calculation.run();
    else this.calculation.forget();
  }

  #storedCells(sheetId: string): StoredCells {
    const stored = this.sheet(sheetId)?.getSheet().getCellMatrix().getMatrix() ?? {};
    return stored as StoredCells;
  }

  /**
   * Writes into the cells themselves, which takes a fraction of the time that Univer's own command
   * takes, and tells Univer of them: of all where they have been shown, else of formulas only.
   */
  #apply(sheetId: string, writes: readonly Write[]): readonly Edit[] {
    this.touched.add(sheetId);
    this.evaluations.noteChange();
    const formulasBefore = this.hasFormulas;
    this.#noteCells(sheetId, writes);
    const cells = this.#storedCells(sheetId);
    const { formulas, richText, edited } = applyWrites(cells, writes, this.styles);
    if (richText !== null) this.#tell(sheetId, richText, { trigger: STYLE_ONLY });
    if (formulas !== null) this.#hasFormulas = true;
    if (this.shown?.has(sheetId) === true) {
      const { looks, contents } = touchedCells(cells, writes);
      if (looks !== null) this.#tell(sheetId, looks, { trigger: STYLE_ONLY });
      // Without onlyLocal the formula engine searches the whole sheet for formulas; that is only
      // needed when some may have changed.
      if (contents !== null)
        this.#tell(sheetId, contents, {}, formulas === null ? LOCALLY : undefined);
    } else if (formulas !== null) this.#tell(sheetId, formulas, {});
    if (formulasBefore || formulas !== null)
      for (const { box } of edited)
        this.calculation.markDirty(this.workbook.getId(), sheetId, box, formulas !== null);
    return edited;
  }

  /** Lets the user take back what is going to be written. */
  #noteCells(sheetId: string, writes: readonly Write[]): void {
    const { jobs } = this;
    if (!jobs?.isRecording || jobs.isNew(sheetId)) return;
    const boxes = writes.map(({ box }) => box);
    let kept = keepCells(this.#storedCells(sheetId), boxes);
    jobs.note({ sheetId, turn: () => (kept = this.#exchange(sheetId, kept, boxes)) });
  }

  /** Puts cells back that were kept, and keeps those that stand there now. */
  #exchange(sheetId: string, kept: KeptCells, boxes: readonly Box[]): KeptCells {
    const cells = this.#storedCells(sheetId);
    const present = cellsInPlaceOf(cells, kept);
    putCells(cells, kept);
    const contents = contentsOf(cells, boxes);
    if (contents !== null) this.#tell(sheetId, contents, {});
    // Univer leaves an empty cell where it is told of none.
    putCells(cells, kept);
    this.touched.add(sheetId);
    this.#report(
      sheetId,
      boxes.map((box) => ({ box, whole: box, formulas: [] })),
    );
    return present;
  }

  #tell(
    sheetId: string,
    cellValue: Cells,
    more: { readonly trigger?: string },
    options?: { onlyLocal: true },
  ): void {
    const parameters = { unitId: this.workbook.getId(), subUnitId: sheetId, cellValue, ...more };
    this.quietly(() => {
      this.ownEdit(() => this.api.syncExecuteCommand(SET_CELLS, parameters, options));
    });
  }

  /** What Univer reports while it is made is told otherwise. */
  quietly(act: () => void): void {
    this.#tellings += 1;
    try {
      act();
    } finally {
      this.#tellings -= 1;
    }
  }

  /** Tells of edits, slices of one together. */
  #report(sheetId: string, edits: readonly Edit[]): void {
    this.ownEdit(() => changesOf(sheetId, edits).forEach(this.onChanged));
  }

  /** Looked up once, as it takes a search of every cell. Never becomes false again. */
  get hasFormulas(): boolean {
    this.#hasFormulas ??= this.workbook
      .getSheets()
      .some((sheet) => holdsFormulas(this.#storedCells(sheet.getSheetId())));
    return this.#hasFormulas;
  }
}
