import { formatAddress } from '../grid/address';
import { cellBox, intersection, type Box } from '../grid/box';
import type { CellContent } from '../grid/cellValue';
import type { CellsChange } from '../grid/cellChange';
import type { GridChange } from '../grid/changes';
import type { EventEntry } from '../protocol/wire';
import type { CommentChange } from './commentChange';
import { ChangedCells } from './changedCells';
import { EventType } from './eventTypes';
import { Registrations } from './registrations';

/** The category of everything that Excel tells an add-in. */
const CATEGORY = 65536;
const WORKBOOK = 'Workbook';

/** A table by its id, and where it is. */
export interface EventTable {
  readonly id: string;
  readonly box: Box;
}

/** Turns changes of the workbook into the events that an add-in listens to. */
export class WorkbookEvents {
  /** `context.runtime.enableEvents`. */
  enabled = true;
  readonly registrations = new Registrations();
  readonly changedCells = new ChangedCells();
  #held: (() => void)[] | null = null;
  /** By the last selections. */
  readonly #selectedTables = new Set<string>();

  /**
   * @param send to the client; called with at least one entry
   * @param contentOf the first cell of a box, as it is by now
   * @param tablesOf a sheet
   */
  constructor(
    private readonly send: (entries: readonly EventEntry[]) => void,
    private readonly contentOf: (sheetId: string, box: Box) => CellContent,
    private readonly tablesOf: (sheetId: string) => readonly EventTable[] = () => [],
  ) {}

  /** What the add-in does from now on is told on `release`: by then formulas are calculated. */
  hold(): void {
    this.#held ??= [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const tell of held) tell();
  }

  /**
   * @param byAddIn whether the add-in itself made the change; it is told all the same, as by Excel
   */
  report(change: GridChange, byAddIn: boolean): void {
    const { sheetId } = change;
    switch (change.kind) {
      case 'cells':
        this.#sendTo(
          EventType.Changed,
          sheetId,
          () => ({
            ...this.#describeCells(change, change.box),
            triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown',
            shiftDirection: change.shift ? `ShiftCell${change.shift}` : 'None',
          }),
          byAddIn,
        );
        this.#reportTables(change, byAddIn);
        this.#tellFormulas(change, byAddIn);
        return;
      case 'calculated':
        this.#sendTo(
          EventType.Calculated,
          sheetId,
          () => ({ worksheetId: sheetId, address: addressOf(change.boxes) }),
          true,
        );
        return;
      case 'sorted':
        this.#sendTo(
          change.by === 'Rows' ? EventType.RowSorted : EventType.ColumnSorted,
          sheetId,
          () => ({ source: 'Local', worksheetId: sheetId, address: addressOf(change.boxes) }),
          byAddIn,
        );
        return;
      case 'protection':
        this.#sendTo(EventType.ProtectionChanged, sheetId, () => ({
          source: 'Local',
          worksheetId: sheetId,
          isProtected: change.isProtected,
        }));
        return;
      case 'moved':
        this.#sendTo(EventType.Moved, sheetId, () => ({
          source: 'Local',
          worksheetId: sheetId,
          positionBefore: change.before,
          positionAfter: change.after,
        }));
        return;
      case 'renamed':
        this.#sendTo(EventType.NameChanged, sheetId, () => ({
          source: 'Local',
          worksheetId: sheetId,
          nameBefore: change.before,
          nameAfter: change.after,
        }));
        return;
      case 'selection':
        this.#sendTo(EventType.SelectionChanged, sheetId, () => ({
          worksheetId: sheetId,
          address: formatAddress(change.box),
        }));
        this.#reportTableSelections(sheetId, change.box);
        // What workbook.onSelectionChanged waits for, which registers nothing.
        if (this.enabled) this.send([entry(EventType.SelectionChangedWithoutRegistration, '', {})]);
        return;
      case 'activated':
        this.#sendTo(EventType.Deactivated, change.previousId, () => ({
          worksheetId: change.previousId,
        }));
        this.#sendTo(EventType.Activated, sheetId, () => ({ worksheetId: sheetId }));
        return;
      case 'added':
        this.#sendTo(EventType.Added, sheetId, () => ({ source: 'Local', worksheetId: sheetId }));
        return;
      case 'deleted':
        this.#sendTo(EventType.Deleted, sheetId, () => ({ source: 'Local', worksheetId: sheetId }));
        return;
    }
  }

  #tellFormulas({ sheetId, formulas = [] }: CellsChange, byAddIn: boolean): void {
    if (formulas.length === 0) return;
    const describe = (): object => ({
      source: 'Local',
      worksheetId: sheetId,
      formulaDetails: formulas.map(({ row, column, previous }) => ({
        cellAddress: formatAddress(cellBox(row, column)),
        previousFormula: previous,
      })),
    });
    this.#sendTo(EventType.FormulaChanged, sheetId, describe, byAddIn);
  }

  /** Settings that add-ins keep in the workbook have changed; like a selection, it needs nobody. */
  reportSettings(): void {
    if (this.enabled) this.send([entry(EventType.SettingsChanged, '', {})]);
  }

  /** What an add-in does to comments; the user has no way to. */
  reportComment({ kind, sheetId, commentId, replyIds, changeType }: CommentChange): void {
    const tell = (): object => ({
      ...(changeType !== undefined && { changeType }),
      commentDetails: [{ commentId, replyIds }],
      source: 'Local',
      worksheetId: sheetId,
    });
    this.#sendTo(EventType[`Comment${kind}`], sheetId, tell, true);
  }

  /** Charts that an add-in makes and deletes; others are not shown. */
  reportChart(kind: 'Added' | 'Deleted', worksheetId: string, chartId: string): void {
    const tell = (): object => ({ chartId, source: 'Local', worksheetId });
    this.#sendTo(EventType[`Chart${kind}`], worksheetId, tell, true);
  }

  /** To those who listen to a table, or to all of a sheet or of the workbook. */
  #reportTables(change: CellsChange, byAddIn: boolean): void {
    const { sheetId } = change;
    for (const { id: tableId, box } of this.tablesOf(sheetId)) {
      const cells = intersection(box, change.box);
      if (!cells) continue;
      const tell = (): object => ({ ...this.#describeCells(change, cells), tableId });
      this.#sendTo(EventType.TableChanged, sheetId, tell, byAddIn, [tableId]);
    }
  }

  /** A table is told of a selection in it, and of the first one beside it. */
  #reportTableSelections(worksheetId: string, box: Box): void {
    for (const { id: tableId, box: table } of this.tablesOf(worksheetId)) {
      const isInside = intersection(table, box) !== null;
      if (!isInside && !this.#selectedTables.has(tableId)) continue;
      if (isInside) this.#selectedTables.add(tableId);
      else this.#selectedTables.delete(tableId);
      if (!this.enabled || !this.registrations.has(tableId, EventType.TableSelectionChanged))
        continue;
      const address = isInside ? formatAddress(box) : '';
      const message = { worksheetId, tableId, address };
      this.send([entry(EventType.TableSelectionChanged, tableId, message)]);
    }
  }

  #describeCells(change: CellsChange, box: Box): object {
    return {
      changeType: change.how,
      source: 'Local',
      worksheetId: change.sheetId,
      address: formatAddress(box),
      referenceId: this.changedCells.remember({ sheetId: change.sheetId, box }),
      ...(change.before && this.#detailsOf(change, change.before)),
    };
  }

  /** To those who listen to the sheet and those who listen to all sheets. */
  #sendTo(
    type: EventType,
    sheetId: string,
    describe: () => object,
    isHeld = false,
    others: readonly string[] = [],
  ): void {
    const targets = [...others, sheetId, WORKBOOK].filter((target) =>
      this.registrations.has(target, type),
    );
    if (!this.enabled || targets.length === 0) return;
    const tell = (): void => {
      const message = describe();
      this.send(targets.map((target, id) => ({ ...entry(type, target, message), id })));
    };
    if (isHeld && this.#held) this.#held.push(tell);
    else tell();
  }

  /** `Excel.ChangedEventDetail`, which Excel gives for one cell. */
  #detailsOf({ sheetId, box }: CellsChange, before: CellContent): object {
    const after = this.contentOf(sheetId, box);
    return {
      valueBefore: before.value,
      valueTypeBefore: before.type,
      valueAfter: after.value,
      valueTypeAfter: after.type,
    };
  }
}

function addressOf(boxes: readonly Box[]): string {
  return boxes.map(formatAddress).join(',');
}

function entry(messageType: EventType, targetId: string, message: object): EventEntry {
  return {
    messageCategory: CATEGORY,
    messageType,
    targetId,
    message: JSON.stringify(message),
    id: 0,
  };
}
