import { workCalendar } from '../../../src/domain/calendar/workCalendar';
import { finishDay } from '../../../src/domain/deadline/dueDates';
import { isoSerial } from '../../../src/excel/writing/dateSerial';
import { substituteOrders } from '../../../src/domain/act/substituteOrder';
import { listSheet } from '../../../src/excel/draw/listSheet';
import { findPreset } from '../../../src/text/preset/presets';
import { aDraw } from '../../support/draw';

const draw = aDraw();

/** The last two columns of the first task, and the line under the title. */
function lastCells(due: ReturnType<typeof finishDay>): readonly unknown[] {
  const { blocks } = listSheet(draw, new Map(), due, null);
  return [blocks[3]?.values[0]?.slice(-2), blocks[1]?.values[0]?.[0]];
}

test('each task has the last day for its check: the profile’s deadline for finishing, by working days', () => {
  const tangshan = findPreset('tangshan-gaoxin-2024');
  if (tangshan === null) throw new Error('the preset is built in');
  // 唐山 2024 四（五）: five working days before the quarter ends.
  const due = finishDay(tangshan, { year: 2026, quarter: 1 }, workCalendar([]));
  expect(due).toEqual({ date: '2026-03-24', tentative: false });
  expect(lastCells(due)).toEqual([
    [isoSerial('2026-03-24'), ''],
    expect.stringContaining('2026年3月24日前完成'),
  ]);
});

test('a day that a holiday notice may still move is called tentative', () => {
  expect(lastCells({ date: '2029-03-23', tentative: true })[1]).toContain(
    '2029年3月23日（暂定）前完成',
  );
});

test('below the list stands who takes the place of whom, with names and ids', () => {
  const content = listSheet(draw, new Map(), { date: '2026-03-31', tentative: false }, null);
  const header = content.blocks.findIndex(({ values }) => values[0]?.[0] === '备选');
  expect(content.blocks[header]?.values[0]).toEqual([
    ...['备选', '企业名称', '企业标识', '接替谁', '票号（前16位）'],
  ]);
  const rows = content.blocks[header + 1]?.values ?? [];
  const [key, general] = substituteOrders(draw, 5);
  expect(rows.map((row) => [row[0], row[2], row[3]])).toEqual([
    ...(key?.units ?? []).map(({ unit }, index) => [`第${index + 1}`, unit.id, '重点']),
    ...(general?.units ?? []).map(({ unit }, index) => [`第${index + 1}`, unit.id, '一般']),
  ]);
  const last = content.blocks.at(-1);
  expect(content.printArea.rowCount).toBe((last?.rowIndex ?? 0) + (last?.values.length ?? 0));
});

test('the substitutes are those of the draw, whatever became of its tasks', () => {
  const due = { date: '2026-03-31', tentative: false };
  const below = (from: typeof draw): unknown => {
    const { blocks } = listSheet(from, new Map(), due, null);
    const header = blocks.findIndex(({ values }) => values[0]?.[0] === '备选');
    return blocks.slice(header - 2).map(({ values }) => values);
  };
  expect(below({ ...draw, tasks: draw.tasks.slice(1) })).toEqual(below(draw));
});

test('the list is protected', () => {
  expect(
    listSheet(draw, new Map(), { date: '2026-03-31', tentative: false }, null).isEvidence,
  ).toBe(true);
});
