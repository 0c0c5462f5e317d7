import { workCalendar } from '../../../src/domain/calendar/workCalendar';
import { finishDay } from '../../../src/domain/deadline/dueDates';
import { isoSerial } from '../../../src/excel/writing/dateSerial';
import { substituteOrders } from '../../../src/domain/act/substituteOrder';
import { listSheet } from '../../../src/excel/draw/listSheet';
import { findPreset } from '../../../src/text/preset/presets';
import type { Population } from '../../../src/domain/population/population';
import { LAYOUT } from '../../../src/domain/record/drawRecord';
import { cellLooks } from '../../../src/excel/writing/cellLook';
import { pageRoom } from '../../../src/excel/writing/pageSize';
import { lineCount, widthInPoints } from '../../../src/excel/writing/textSize';
import golden from '../../vectors/draws2.json';
import { aDraw } from '../../support/draw';

const draw = aDraw();

const said = (due: ReturnType<typeof finishDay>) => ({ contacts: new Map(), due, items: null });

/** The last two columns of the first task, and the line under the title. */
function lastCells(due: ReturnType<typeof finishDay>): readonly unknown[] {
  const { blocks } = listSheet(draw, said(due));
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
  const content = listSheet(draw, said({ date: '2026-03-31', tentative: false }));
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

test('in print, substitutes have a page of their own, in the columns of the header that is repeated on it', () => {
  const due = { date: '2026-03-31', tentative: false };
  const shown = listSheet(draw, { ...said(due), layout: LAYOUT });
  const [headers = []] = shown.blocks[2]?.values ?? [];
  const heading = shown.blocks.find(({ values }) => String(values[0]?.[0]).startsWith('备选顺序'));
  expect(shown.pageBreaks).toEqual([heading?.rowIndex]);
  const below = shown.blocks
    .filter(({ rowIndex }) => rowIndex > (heading?.rowIndex ?? 0) + 1)
    .flatMap(({ values }) => values);
  const shownOf = below.map((row) =>
    ['序号', '企业名称', '统一社会信用代码', '类别', '票号（前16位）'].map(
      (header) => row[headers.indexOf(header)],
    ),
  );
  const names = ['重点', '一般'];
  expect(shownOf).toEqual(
    substituteOrders(draw, 5).flatMap(({ units }, taker) =>
      units.map(({ unit, ticket }, index) => [
        `第${index + 1}`,
        unit.name,
        unit.creditCode,
        names[taker],
        ticket.slice(0, 18),
      ]),
    ),
  );
  expect(headers.indexOf('票号（前16位）')).toBeGreaterThanOrEqual(shown.printArea.columnCount);
});

test('the substitutes are those of the draw, whatever became of its tasks', () => {
  const due = { date: '2026-03-31', tentative: false };
  const below = (from: typeof draw): unknown => {
    const { blocks } = listSheet(from, said(due));
    const header = blocks.findIndex(({ values }) => values[0]?.[0] === '备选');
    return blocks.slice(header - 2).map(({ values }) => values);
  };
  expect(below({ ...draw, tasks: draw.tasks.slice(1) })).toEqual(below(draw));
});

test('the list is protected', () => {
  expect(listSheet(draw, said({ date: '2026-03-31', tentative: false })).isEvidence).toBe(true);
});

test.each([draw, aDraw(golden.population as unknown as Population)])(
  'at most nine columns are printed, in type of ten points, two lines a row; the others stand beside',
  (made) => {
    const due = { date: '2026-03-31', tentative: false };
    const shown = listSheet(made, { ...said(due), layout: LAYOUT });
    const { columnCount } = shown.printArea;
    expect(columnCount).toBeLessThanOrEqual(9);
    const widths = shown.columnWidths.slice(0, columnCount);
    const points = widths.reduce((sum, width) => sum + widthInPoints(width), 0);
    expect((cellLooks.text.size * pageRoom('landscape')) / points).toBeGreaterThanOrEqual(10);
    const [headers = []] = shown.blocks[2]?.values ?? [];
    for (const header of ['序号', '企业名称', '类别', '主办', '协办', '计划检查期限', '变动'])
      expect(headers.slice(0, columnCount)).toContain(header);
    const earlier = listSheet(made, said(due));
    expect([...headers].sort()).toEqual([...(earlier.blocks[2]?.values[0] ?? [])].sort());
    const rows = shown.blocks[3]?.values ?? [];
    expect(rows).toHaveLength(made.tasks.length);
    for (const row of rows)
      row.slice(0, columnCount).forEach((value, column) => {
        if (typeof value === 'string')
          expect(lineCount(value, widths[column] ?? 0)).toBeLessThanOrEqual(2);
      });
  },
);

test('where a document keeps the list secret it says so, and whom it is handed to signs for it', () => {
  const due = { date: '2026-03-31', tentative: false };
  const contentOf = (id: string) => {
    const profile = findPreset(id);
    if (profile === null) throw new Error('the preset is built in');
    const population = { ...draw.population, profile };
    return listSheet({ ...draw, population }, { ...said(due), layout: LAYOUT });
  };
  const wordsOf = ({ blocks }: ReturnType<typeof listSheet>): string =>
    blocks.flatMap(({ values }) => values.flat()).join('\n');
  const tangshan = contentOf('tangshan-gaoxin-2024');
  expect(wordsOf(tangshan)).toContain('公布前保密（四（四））');
  expect(tangshan.pageHeader).toBe('保密（公布前）');
  const last = tangshan.blocks.slice(-3).map(({ values }) => values[0]?.[0]);
  expect(last[1]).toBe('随机抽选保密领导小组接收（签字）：');
  expect(tangshan.toFill).toHaveLength(3);
  const xiping = contentOf('xiping-2024');
  expect(wordsOf(xiping)).toContain('公布前保密（二（四））');
  expect(xiping.toFill).toHaveLength(0);
  expect(wordsOf(contentOf('xuchang-jianan-2026'))).not.toContain('保密');
});
