import { formatAddress } from '../grid/address';
import type { GridChange } from '../grid/changes';
import type { EventEntry } from '../protocol/wire';
import { ChangedCells } from './changedCells';
import { EventType } from './eventTypes';
import { Registrations } from './registrations';

/** The category of everything that Excel tells an add-in. */
const CATEGORY = 65536;
const WORKBOOK = 'Workbook';

/** Turns changes of the workbook into the events that an add-in listens to. */
export class WorkbookEvents {
  /** `context.runtime.enableEvents`. */
  enabled = true;
  readonly registrations = new Registrations();
  readonly changedCells = new ChangedCells();

  /**
   * @param send to the client; called with at least one entry
   */
  constructor(private readonly send: (entries: readonly EventEntry[]) => void) {}

  /**
   * @param byAddIn whether the add-in itself made the change; it is told all the same, as by Excel
   */
  report(change: GridChange, byAddIn: boolean): void {
    const { sheetId } = change;
    switch (change.kind) {
      case 'cells':
        this.#sendTo(EventType.Changed, sheetId, () => ({
          changeType: change.how,
          source: 'Local',
          triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown',
          worksheetId: sheetId,
          address: formatAddress(change.box),
          referenceId: this.changedCells.remember(change),
        }));
        return;
      case 'selection':
        this.#sendTo(EventType.SelectionChanged, sheetId, () => ({
          worksheetId: sheetId,
          address: formatAddress(change.box),
        }));
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

  /** To those who listen to the sheet and those who listen to all sheets. */
  #sendTo(type: EventType, sheetId: string, describe: () => object): void {
    const targets = [sheetId, WORKBOOK].filter((target) => this.registrations.has(target, type));
    if (!this.enabled || targets.length === 0) return;
    const message = describe();
    this.send(targets.map((target, id) => ({ ...entry(type, target, message), id })));
  }
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
