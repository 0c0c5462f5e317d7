import type { CellValue } from '../../../src/domain/ground/cellValue';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import {
  columnReadings,
  rowsBelow,
  rowsButTotals,
  samplesOf,
} from '../../../src/reading/column/columnReading';
import { cellProblems, readColumn, type ColumnRules } from '../../../src/reading/column/fieldCells';
import type { FieldColumn, SettledColumn } from '../../../src/reading/column/fieldColumns';
import { fillDown } from '../../../src/reading/column/mergedCells';
import {
  columnKey,
  columnsNamed,
  headedLike,
  headerUnit,
} from '../../../src/reading/column/namedColumns';
import type { ColumnReading } from '../../../src/reading/column/columnReading';
import { layoutOf } from '../../../src/reading/column/fieldQuestion';
import type { Answers, Question } from '../../../src/reading/question';
import type { EnterpriseField } from '../../../src/domain/register/field';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

type Row = readonly CellValue[];
/** A table in D3 with a header. */
const viewOf = (rows: readonly Row[]) =>
  sheetView(sheetTable('名录', rows, { rowIndex: 2, columnIndex: 3 }));
const columnAt = (offset: number, more: Partial<FieldColumn> = {}): FieldColumn => ({
  header: '类别',
  label: '类别',
  columnIndex: 3 + offset,
  offset,
  ambiguous: false,
  ...more,
});

describe('the cells of a column', () => {
  const read = (
    cells: readonly CellValue[],
    more: {
      readonly column?: Partial<FieldColumn>;
      readonly answers?: Answers;
      readonly asking?: boolean;
    } = {},
    open: readonly Question[] = [],
  ) => {
    const table = viewOf([['类别'], ...cells.map((cell) => [cell])]);
    const problems = cellProblems(table);
    const questions = [...open];
    const rules: ColumnRules<string> = {
      reader: ({ normal }) =>
        normal === '-'
          ? undefined
          : ['甲', '乙'].includes(normal)
            ? normal
            : { accepted: ['甲', '乙'] },
      errorSeverity: 'error',
      ...(more.asking === false
        ? {}
        : { asking: { table: 'enterprise', field: 'credit', choices: { A: '甲', B: undefined } } }),
    };
    const entries = { table, rows: rowsBelow(table, 0), problems };
    const values = readColumn(
      more.asking === false
        ? entries
        : { ...entries, asked: { answers: more.answers ?? {}, questions } },
      columnAt(0, more.column),
      rules,
    );
    return { values, problems: problems.list(), questions };
  };
  const place = { sheet: '名录', header: '类别' };

  test('are read; blank ones and words for nothing are nothing', () => {
    expect(read(['甲', '', ' 乙 ', '-'])).toEqual({
      values: ['甲', undefined, '乙', undefined],
      problems: [],
      questions: [],
    });
  });

  test('with a formula error are a problem for each error', () => {
    const { values, problems } = read(['#N/A', '甲', '#REF!', '#N/A']);
    expect(values).toEqual([undefined, '甲', undefined, undefined]);
    const error = { ...place, code: 'cell-error', severity: 'error' };
    expect(problems).toEqual([
      { ...error, value: '#N/A', cell: 'D4', count: 2, cells: ['D4', 'D7'] },
      { ...error, value: '#REF!', cell: 'D6', count: 1, cells: ['D6'] },
    ]);
  });

  test('that nobody understands are asked about, each text once, and are what the clerk says', () => {
    const open = read(['丙', '甲', '丁', '丙']);
    const unknown = {
      ...place,
      code: 'value-unknown',
      severity: 'warning',
      accepted: ['甲', '乙'],
    };
    const problems = [
      { ...unknown, value: '丙', cell: 'D4', count: 2, cells: ['D4', 'D7'] },
      { ...unknown, value: '丁', cell: 'D6', count: 1, cells: ['D6'] },
    ];
    expect(open.values).toEqual([undefined, '甲', undefined, undefined]);
    expect(open.problems).toEqual(problems);
    expect(open.questions).toEqual([
      expect.objectContaining({ value: '丙', count: 2, cell: 'D4', choices: ['A', 'B', 'none'] }),
      expect.objectContaining({ value: '丁', count: 1, cell: 'D6', field: 'credit' }),
    ]);
    const [one = '', two = ''] = open.questions.map(({ id }) => id);
    const told = read(['丙', '甲', '丁', '丙'], { answers: { [one]: 'A', [two]: 'B' } });
    expect([told.values, told.problems]).toEqual([['甲', '甲', undefined, '甲'], []]);
    const none = read(['丙', '甲', '丁', '丙'], { answers: { [one]: 'none' } });
    expect([none.values, none.problems]).toEqual([open.values, problems]);
  });

  test('are only said where nothing is asked, or where nobody knows what the column is', () => {
    const said = read(['丙'], { asking: false });
    expect([said.values, said.questions, said.problems.length]).toEqual([[undefined], [], 1]);
    const column = (columnIndex: number, answer: string | null) =>
      ({ kind: 'column', columnIndex, answer }) as Question;
    const asked = (open: Question) => read(['丙'], {}, [open]).questions.length;
    expect([asked(column(3, null)), asked(column(3, 'credit')), asked(column(4, null))]).toEqual([
      1, 2, 2,
    ]);
  });

  test('of a column of ticks are asked about as yes and no', () => {
    const { questions } = read(['丙'], { column: { flag: { yes: '甲', no: '乙' } } });
    expect(questions.map(({ choices }) => choices)).toEqual([['yes', 'no', 'none']]);
    const answers = { [questions[0]?.id ?? '']: 'no' };
    expect(read(['丙'], { column: { flag: { yes: '甲', no: '乙' } }, answers }).values).toEqual([
      '乙',
    ]);
  });

  test('of a column of remarks are read by what they mention', () => {
    const remarks: FieldColumn['remarks'] = {
      mention: ({ normal }) => (normal.includes('甲') ? '甲' : undefined),
      says: ({ normal }) => normal === '乙',
    };
    expect(read(['已甲', '乙', '丙'], { column: { remarks } })).toMatchObject({
      values: ['甲', '乙', undefined],
      questions: [],
    });
  });
});

test('a hundred problems of a kind in a column are told one by one, in reading order', () => {
  const problems = cellProblems(viewOf([['甲', '乙']]));
  const detail = (name: string) => ({ code: 'inspector-unlicensed', name }) as const;
  for (let row = 102; row > 0; row -= 1) problems.add(row, 4, 'warning', detail(`人${row}`));
  problems.add(50, 3, 'warning', detail('人'));
  problems.add(50, 4, 'error', detail('人'));
  problems.add(50, 4, 'warning', detail('另一人'));
  const list = problems.list();
  expect(list).toHaveLength(103);
  expect(list.map(({ cell, severity }) => `${severity} ${cell}`).slice(0, 3)).toEqual([
    'warning E5',
    'warning E6',
    'warning E7',
  ]);
  expect(list.filter(({ cell }) => cell === 'D53' || cell === 'E53')).toHaveLength(3);
  expect(list.filter(({ code }) => code === 'more-alike')).toEqual([
    {
      code: 'more-alike',
      alike: 'inspector-unlicensed',
      severity: 'warning',
      sheet: '名录',
      cell: 'E5',
      count: 3,
      cells: ['E4:E5', 'E53'],
    },
  ]);
});

describe('cells that are merged over a group', () => {
  const fill = (
    cells: readonly CellValue[],
    { offset = 0, anywhere = false, alone = [] as readonly number[] } = {},
  ) => {
    const table = viewOf([
      ['类', '名', '类'],
      ...cells.map((cell) => (offset === 0 ? [cell, '厂', ''] : ['', '厂', cell])),
    ]);
    const problems = cellProblems(table);
    const rows = rowsBelow(table, 0);
    const values = fillDown({
      entries: { table, rows, problems, ...(alone.length === 0 ? {} : { alone: new Set(alone) }) },
      column: columnAt(offset),
      name: columnAt(1),
      values: cells.map((cell) => (cell === '' ? undefined : String(cell))),
      anywhere,
    });
    return [
      values.map((value) => value ?? '').join(),
      ...problems
        .list()
        .map(
          (each) =>
            `${each.code} ${each.cell}${'count' in each ? ` ${each.count}` : ''}${'cells' in each ? ` ${each.cells.join()}` : ''}`,
        ),
    ];
  };

  test.each<[readonly CellValue[], readonly string[]]>([
    [['甲', '乙', '丙'], ['甲,乙,丙']],
    [['', '', ''], [',,']],
    // A third of blanks, the first filled, and no value twice.
    [
      ['甲', '乙', ''],
      ['甲,乙,乙', 'column-filled-down D4 1'],
    ],
    [['甲', '乙', '丙', ''], ['甲,乙,丙,']],
    [['', '甲', ''], [',甲,']],
    // A value that comes again, with three rows for each.
    [
      ['甲', '', '', '乙', '', '', '甲', '', ''],
      ['甲,甲,甲,乙,乙,乙,甲,甲,甲', 'column-filled-down D4 6'],
    ],
    [
      ['甲', '', '', '乙', '', '甲', '', ''],
      ['甲,,,乙,,甲,,', 'column-gaps D5 5 D5:D6,D8,D10:D11'],
    ],
    // Gaps that are many.
    [
      ['甲', '甲', '甲', '', '', ''],
      ['甲,甲,甲,,,', 'column-gaps D7 3 D7:D9'],
    ],
    [['甲', '甲', '甲', '甲', '', ''], ['甲,甲,甲,甲,,']],
    [['甲', '甲', '甲', '甲', '甲', '甲', '甲', '', '', ''], ['甲,甲,甲,甲,甲,甲,甲,,,']],
  ])('%j left of the names', (cells, expected) => {
    expect(fill(cells)).toEqual(expected);
  });

  test.each<[readonly CellValue[], readonly string[]]>([
    [
      ['甲', '', '乙', ''],
      ['甲,甲,乙,乙', 'column-filled-down F4 2'],
    ],
    [
      ['甲', '', '', ''],
      ['甲,,,', 'column-gaps F5 3 F5:F7'],
    ],
    [
      ['甲', '', '', '乙'],
      ['甲,甲,甲,乙', 'column-filled-down F4 2'],
    ],
    [['甲', '', '乙'], ['甲,,乙']],
    [
      ['甲', '', '', '', '', '', '乙', '丙'],
      ['甲,,,,,,乙,丙', 'column-gaps F5 5 F5:F9'],
    ],
  ])('%j right of the names', (cells, expected) => {
    expect(fill(cells, { offset: 2, anywhere: true })).toEqual(expected);
    expect(fill(cells, { offset: 2 })).toEqual([cells.join()]);
  });

  test('stand where the name is no more', () => {
    const cells = ['甲', '', '乙', ''];
    expect(fill(cells, { alone: [2] })).toEqual(['甲,,乙,乙', 'column-filled-down D4 1']);
    expect(fill(cells, { alone: [1] })).toEqual(['甲,,乙,']);
    expect(fill(cells, { alone: [1, 2, 3, 4] })).toEqual(['甲,,乙,']);
  });
});

describe('what columns were read as', () => {
  const table = viewOf([
    ['序号', '名称', '开业', '', '疑'],
    [1, '甲厂', 42005, '', 47118],
    [2, '乙厂', 2015, ' ', ''],
    [3, '甲厂', '', '', 3],
    ['合计', '2家', '', '', ''],
  ]);
  const settled = (
    offset: number,
    field: EnterpriseField | null,
    possible: readonly EnterpriseField[] = field === null ? [] : [field],
  ): SettledColumn<EnterpriseField> => ({
    header: `头${offset}`,
    columnIndex: 3 + offset,
    offset,
    field,
    confidence: field === null ? 'none' : 'sure',
    possible,
  });

  test('with their first different cells, dates as dates', () => {
    const all = [
      settled(1, 'name'),
      settled(2, 'startDate', ['address', 'startDate']),
      settled(4, null, ['startDate', 'visits']),
    ];
    const readings = columnReadings(table, [1, 2, 3], all);
    const base = { sheet: '名录', layout: layoutOf(all) };
    expect(readings).toEqual([
      {
        ...base,
        columnIndex: 3,
        header: '',
        field: null,
        confidence: 'none',
        possible: [],
        samples: ['1', '2', '3'],
        serial: true,
      },
      {
        ...base,
        columnIndex: 4,
        header: '头1',
        field: 'name',
        confidence: 'sure',
        possible: ['name'],
        samples: ['甲厂', '乙厂'],
      },
      {
        ...base,
        columnIndex: 5,
        header: '头2',
        field: 'startDate',
        confidence: 'sure',
        possible: ['address', 'startDate'],
        samples: ['2015-01-01', '2015'],
      },
      // As the likeliest field has it.
      {
        ...base,
        columnIndex: 7,
        header: '头4',
        field: null,
        confidence: 'none',
        possible: ['startDate', 'visits'],
        samples: ['2028-12-31', '3'],
      },
    ]);
  });

  test('numbers of rows are no field, but a field may hold them', () => {
    const serials = (column: SettledColumn<EnterpriseField>) =>
      columnReadings(table, [1, 2, 3], [column])[0]?.serial;
    expect(serials(settled(0, null))).toBe(true);
    expect(serials(settled(0, 'visits'))).toBeUndefined();
    expect(columnReadings(table, [1, 2, 3, 4], [settled(0, null)])[0]?.serial).toBeUndefined();
    expect(
      columnReadings(table, [1, 2, 3, 4], [{ ...settled(0, null), serial: true }])[0]?.serial,
    ).toBe(true);
  });

  test('cells further down than a thousand rows are not looked at', () => {
    const long = viewOf([
      ['头'],
      ...Array.from({ length: 1001 }, (_, at) => [at === 1000 ? '甲' : '']),
    ]);
    expect(samplesOf(long, rowsBelow(long, 0), 0, [])).toEqual([]);
    expect(samplesOf(long, rowsBelow(long, 1), 0, [])).toEqual(['甲']);
  });

  test('rows but totals', () => {
    const rows = viewOf([
      ['头', ''],
      ['合计', 1],
      ['', '合计'],
      ['甲', '合计'],
      ['', ''],
    ]);
    expect(rowsButTotals(rows, 0, (text) => text === '合计')).toEqual([3, 4]);
    expect(rowsBelow({ rowCount: 1 }, 3)).toEqual([]);
  });
});

describe('columns that a rule names', () => {
  const UNITS = [['m2', '平方米'], ['亩'], ['吨/年']];
  const like = (name: string, ...headers: readonly string[]) =>
    headedLike(
      name,
      headers.map((header) => ({ header })),
      UNITS,
    ).map(({ header }) => header);

  test('are found by the whole header, its lowest row, and without its remark', () => {
    expect(like('占地 面积', '占地面积', '概况/占地面积', '占地面积（约）')).toEqual(['占地面积']);
    expect(like('占地面积', '概况/占地面积', '占地面积（约）')).toEqual(['概况/占地面积']);
    expect(like('占地面积', '占地面积（约）', '概况/占地面积(㎡)')).toEqual([
      '占地面积（约）',
      '概况/占地面积(㎡)',
    ]);
    expect(like('产能（吨/年）', '概况/产能（吨/年）')).toEqual(['概况/产能（吨/年）']);
    expect(like('占地面积', '面积', '')).toEqual([]);
    expect(like('', '', '甲')).toEqual([]);
  });

  test('have the unit that is named', () => {
    expect(like('占地面积（㎡）', '占地面积（亩）', '占地面积（平方米）', '占地面积')).toEqual([
      '占地面积（平方米）',
      '占地面积',
    ]);
    expect(
      ['占地面积（㎡） ', '占地面积(约)（亩）', '面积', '（亩）面积', '面积（不含（亩））'].map(
        (header) => headerUnit(header, UNITS),
      ),
    ).toEqual(['m2', '亩', null, null, null]);
  });

  const reading = (
    sheet: string,
    columnIndex: number,
    header: string,
    field: EnterpriseField | null = null,
  ): ColumnReading => ({
    sheet,
    columnIndex,
    header,
    field,
    confidence: 'sure',
    possible: [],
    samples: [],
  });
  const named = (name: string, columns: readonly ColumnReading[], answers: Answers = {}) =>
    [...columnsNamed(name, { kind: 'enterprise', columns, answers, vocabulary })].map(
      ([sheet, { columnIndex }]) => `${sheet} ${columnIndex}`,
    );

  test('stand on each sheet of the register once, or nowhere', () => {
    const all = [
      reading('甲', 1, '占地面积'),
      reading('乙', 2, '占地面积'),
      reading('丙', 3, '面积'),
    ];
    expect(named('占地面积', all)).toEqual(['甲 1', '乙 2']);
    expect(named('占地面积', [...all, reading('乙', 4, '占地面积')])).toEqual([]);
    expect(named('占地面积', [])).toEqual([]);
  });

  test('are those of a field by its name where no header is it', () => {
    const columns = [reading('甲', 1, '开业时间', 'startDate'), reading('甲', 2, '其他')];
    expect(named('投产时间', columns)).toEqual(['甲 1']);
    expect(named('投产时间', [...columns, reading('甲', 3, '投产时间')])).toEqual(['甲 3']);
    expect(named('绿地率', columns)).toEqual([]);
  });

  test('are what the clerk said', () => {
    const columns = [reading('甲', 1, '占地面积'), reading('甲', 2, '面积')];
    const id = `field:甲:${columnKey('占地面积')}:${layoutOf(columns)}`;
    expect(named('占地面积', columns, { [id]: 'C' })).toEqual(['甲 2']);
    expect(named('占地面积', columns, { [id]: 'Z' })).toEqual([]);
    expect(named('占地面积', columns, { [`${id}0`]: 'C' })).toEqual(['甲 1']);
  });
});
