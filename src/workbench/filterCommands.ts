import type { IDisposable, Injector, IRange } from '@univerjs/core';
import { MessageType } from '@univerjs/design';
import {
  ClearSheetsFilterCriteriaCommand,
  ReCalcSheetsFilterCommand,
  RemoveSheetFilterCommand,
  SetSheetFilterRangeCommand,
  SetSheetsFilterCriteriaCommand,
  type IFilterColumn,
} from '@univerjs/sheets-filter';
import { IMessageService } from '@univerjs/ui';
import type { EmbeddedExcel } from '../host/embeddedExcel';
import type { Sheet } from '../host/grid/sheet';
import { activeSheet, findSheet } from '../host/grid/sheets';
import { boxOfRange } from '../host/grid/univerRange';
import { columnCount } from '../host/grid/box';
import { asHostError } from '../host/protocol/hostError';
import { bookText } from '../text/bookText';
import { asRequest } from './asRequest';
import { criterionOf } from './gridCriterion';
import { filteredRows } from './filteredRows';
import { takeCommands } from './takeCommands';

/** What Univer's commands of filters are told, each of some. */
interface Told {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly col?: number;
  readonly criteria?: IFilterColumn | null;
}

/**
 * Lets the host do what a clerk asks of the grid's filter buttons and menu, as if an add-in had
 * asked, and as one step to take back.
 *
 * @param after called when the host has done it, or refused
 */
export function takeFilterCommands(
  excel: EmbeddedExcel,
  injector: Injector,
  after: () => void,
): IDisposable {
  const say = (content: string): void => {
    injector.get(IMessageService).show({ type: MessageType.Warning, content });
  };
  /** @returns whether there is nothing left for Univer to do */
  const take = (id: string, told: Told): boolean => {
    if (!COMMANDS.has(id)) return false;
    // Univer says by itself that one row is nothing to filter.
    if (told.range && told.range.startRow === told.range.endRow) return false;
    const { grid } = excel;
    const sheet = findSheet(grid, told.subUnitId ?? '') ?? activeSheet(grid);
    try {
      const isDone = asRequest(excel, () => carryOut(excel, sheet, id, told));
      if (!isDone) say(bookText.filter.byColor);
    } catch (thrown) {
      if (asHostError(thrown).code !== 'AccessDenied') throw thrown;
      say(bookText.filter.sheetProtected);
    }
    after();
    return true;
  };
  return takeCommands(injector, take);
}

const COMMANDS: ReadonlySet<string> = new Set([
  SetSheetFilterRangeCommand.id,
  RemoveSheetFilterCommand.id,
  SetSheetsFilterCriteriaCommand.id,
  ClearSheetsFilterCriteriaCommand.id,
  ReCalcSheetsFilterCommand.id,
]);

/** @returns false for what the host does not filter by */
function carryOut(excel: EmbeddedExcel, sheet: Sheet, id: string, told: Told): boolean {
  const place = excel.shownFilter(sheet.id);
  const box = told.range ? boxOfRange(told.range) : place.box;
  if (box === null) return true;
  if (id === RemoveSheetFilterCommand.id) {
    place.remove();
    return true;
  }
  if (id === SetSheetFilterRangeCommand.id) {
    excel.filterOver(sheet.id, box).layOver(box);
    return true;
  }
  const criteria = Array.from({ length: columnCount(box) }, (_, index) =>
    KEEPING.has(id) ? (place.criteria[index] ?? null) : null,
  );
  if (id === SetSheetsFilterCriteriaCommand.id) {
    const column = (told.col ?? 0) - box.firstColumn;
    const criterion = told.criteria && criterionOf(told.criteria, filteredRows(sheet, box, column));
    if (told.criteria && !criterion) return false;
    criteria[column] = criterion ?? null;
  }
  place.put(box, criteria);
  return true;
}

/** Commands that leave the criteria of other columns as they are. */
const KEEPING: ReadonlySet<string> = new Set([
  SetSheetsFilterCriteriaCommand.id,
  ReCalcSheetsFilterCommand.id,
]);
