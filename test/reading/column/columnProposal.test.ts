import type { CellValue } from '../../../src/domain/ground/cellValue';
import type { CellReader } from '../../../src/reading/cell/cellReader';
import { cellOf, sheetView, type Cell } from '../../../src/reading/cell/sheetTable';
import { chosenDoubt, doubtOf } from '../../../src/reading/column/columnDoubt';
import { proposeColumns } from '../../../src/reading/column/columnProposal';
import {
  agreement,
  isSerial,
  sampleColumn,
  variety,
} from '../../../src/reading/column/columnSample';
import type { ProposalRules } from '../../../src/reading/column/proposalRules';
import { spokenRules, statesMore, type SpokenRule } from '../../../src/reading/column/spokenFields';
import type { HeaderMatch } from '../../../src/reading/header/headerLexicon';
import { headerCells } from '../../../src/reading/header/headerRow';
import { sheetTable } from '../../support/sheetTable';

type Field = 'name' | 'kind' | 'count';

const KINDS = ['甲', '乙'];
const isKind = ({ normal }: Pick<Cell, 'normal'>): boolean => KINDS.includes(normal);
const isCount = ({ value }: Pick<Cell, 'value'>): boolean => typeof value === 'number';
const unknown = { accepted: [] };
const reader =
  (test: (cell: Cell) => boolean): CellReader =>
  (cell) =>
    cell.normal === '-' ? undefined : test(cell) ? cell.normal : unknown;
const match = (field: Field, more: Partial<HeaderMatch<Field>> = {}): HeaderMatch<Field> => ({
  field,
  rank: 0,
  year: 0,
  ...more,
});

const MATCHES: Readonly<Record<string, readonly HeaderMatch<Field>[]>> = {
  名称: [match('name')],
  类: [match('kind')],
  类数: [match('kind'), match('count'), match('kind', { rank: 3 })],
  疑类数: [match('kind'), match('count')],
  疑类: [match('kind')],
  疑名: [match('name')],
  是类: [match('kind', { flag: { yes: '甲' } }), match('count')],
  '组/甲': [match('kind', { flag: { yes: '甲' } })],
  '组/一/甲': [match('kind', { flag: { yes: '甲' } })],
  '组/数': [match('count')],
  '别/数': [match('count')],
};

const rules = (more: Partial<ProposalRules<Field>> = {}): ProposalRules<Field> => ({
  lexicon: {
    match: ({ path }) => MATCHES[path.join('/')] ?? [],
    isAmbiguous: ({ path }) => path.join('').startsWith('疑'),
    isHeader: () => false,
    isForeign: ({ path }) => path.includes('外单位'),
    groupValue: (field, word) =>
      field === 'kind' && word === '其他'
        ? '乙'
        : field === 'count' && word === '有'
          ? true
          : undefined,
  },
  content: { name: ({ normal }) => normal.endsWith('厂'), kind: isKind, count: isCount },
  closed: { kind: reader(isKind) },
  refuses: { name: ({ normal }) => normal.startsWith('拒') },
  shapeless: ['name'],
  answer: ({ normal }) => (normal === '是' ? true : normal === '否' ? false : unknown),
  mentioned: (_, { normal }) => normal.includes('提到'),
  flagOf: (header, field) =>
    header === '何时甲' && field === 'kind'
      ? { yes: '甲', no: '乙', account: true }
      : header === '甲的' && field === 'kind'
        ? { yes: '甲' }
        : undefined,
  names: { field: 'name', endings: ['厂名', '单位'], test: ({ normal }) => normal.endsWith('厂') },
  told: [
    {
      field: 'count',
      parts: ['说'],
      ends: ['次', '数'],
      otherParts: ['不'],
      least: 0.5,
      test: isCount,
    },
    { field: 'kind', parts: ['讲', '论多'], otherParts: [], test: isKind },
  ],
  ...more,
});

/** What the second column is proposed for, beside one of names. */
function proposed(
  header: string | readonly string[],
  cells: readonly CellValue[],
  more: Partial<ProposalRules<Field>> = {},
  chosen: ReadonlyMap<number, Field | null> = new Map(),
) {
  const path = typeof header === 'string' ? [header] : header;
  const head = path.map((text, level) => (level === 0 ? ['名称', text] : ['', text]));
  const table = sheetView(sheetTable('名录', [...head, ...cells.map((cell) => ['厂', cell])]));
  const last = path.length - 1;
  const cellsOf = headerCells(head);
  const [, found] = proposeColumns(table, { first: 0, last, cells: cellsOf }, rules(more), chosen);
  if (found === undefined) return null;
  const { match: of, confidence, possible } = found;
  const { ambiguous, doubt } = found;
  return {
    field: of?.field ?? null,
    flag: of?.flag,
    rank: of?.rank,
    confidence,
    possible,
    ambiguous,
    doubt,
  };
}

const times = (count: number, cell: CellValue): CellValue[] =>
  Array.from({ length: count }, () => cell);
const mixed = (counts: number, kinds: number, others: number): CellValue[] => [
  ...times(counts, 1),
  ...times(kinds, '甲'),
  ...times(others, '丙'),
];

test('a clear header is a field by itself', () => {
  expect(proposed('名称', ['厂'])).toMatchObject({
    field: 'name',
    confidence: 'sure',
    possible: ['name'],
    ambiguous: false,
    doubt: undefined,
  });
  expect(proposed('何物', ['丙'])).toMatchObject({
    field: null,
    confidence: 'none',
    possible: [],
    ambiguous: false,
  });
});

test.each<[string, readonly CellValue[], Field | null, string, readonly Field[]]>([
  // Two fields: the values decide, and where they hardly do, the clerk.
  ['类数', times(4, 1), 'count', 'likely', ['count']],
  ['类数', mixed(8, 0, 2), 'count', 'likely', ['count']],
  ['类数', mixed(7, 0, 3), 'count', 'asked', ['count']],
  ['类数', mixed(6, 4, 0), 'count', 'asked', ['count', 'kind']],
  ['类数', mixed(5, 5, 0), null, 'asked', ['kind', 'count']],
  ['类数', mixed(55, 45, 0), 'count', 'asked', ['count', 'kind']],
  ['类数', mixed(11, 10, 0), 'count', 'asked', ['count', 'kind']],
  // Values of neither leave the header's own order.
  ['类数', mixed(4, 0, 6), 'kind', 'likely', ['kind', 'count']],
  ['类数', [], 'kind', 'likely', ['kind', 'count']],
  // A vague header means nothing without values.
  ['疑类', times(4, '甲'), 'kind', 'likely', ['kind']],
  ['疑类', mixed(0, 5, 5), 'kind', 'asked', ['kind']],
  ['疑类', mixed(0, 4, 6), null, 'asked', ['kind']],
  ['疑类', mixed(0, 2, 8), null, 'asked', ['kind']],
  ['疑类', mixed(0, 1, 9), null, 'none', ['kind']],
  ['疑类', [], null, 'none', ['kind']],
  ['疑类数', mixed(3, 0, 7), null, 'asked', ['count']],
  // A field whose values have no look of their own is always asked about.
  ['疑名', times(4, '丙'), null, 'asked', ['name']],
  ['疑名', [], null, 'none', ['name']],
  // A tick counts as enough.
  ['是类', times(4, '丙'), 'kind', 'asked', ['kind']],
])('%s over %j', (header, cells, field, confidence, possible) => {
  expect(proposed(header, cells, { closed: {} })).toMatchObject({ field, confidence, possible });
});

test('names stand under a header that ends as theirs do, where they differ', () => {
  const named = (header: string, cells: readonly CellValue[]) => {
    const { field, rank, confidence, ambiguous } = proposed(header, cells) ?? {};
    return field === 'name' ? `${rank} ${confidence} ${ambiguous}` : field;
  };
  expect(named('用工单位', ['东厂', '西厂'])).toBe('2001 likely true');
  expect(named('大厂名', ['东厂', '丙'])).toBe('2000 likely true');
  expect(named('单位电话', ['东厂', '西厂'])).toBeNull();
  expect(named('外单位', ['东厂', '西厂'])).toBeNull();
  expect(named('用工单位', ['东厂', '丙', '丁'])).toBeNull();
  expect(named('用工单位', ['东厂', '东厂', '东厂'])).toBeNull();
  expect(named('用工单位', ['东厂', '东厂'])).toBe('2001 likely true');
});

test('a part of a header tells a field, where the cells agree', () => {
  const told = (header: string | readonly string[], cells: readonly CellValue[]) => {
    const { field, rank, confidence, possible, ambiguous } = proposed(header, cells) ?? {};
    return field === null ? null : [field, rank, confidence, possible, ambiguous];
  };
  const count = ['count', 2000, 'likely', ['count'], true];
  expect(told('说次', [1, '丙'])).toEqual(count);
  expect(told(['说', '次数'], [1])).toEqual(count);
  expect(told('说了', [1])).toBeNull();
  expect(told('不说次', [1])).toBeNull();
  expect(told('说次', [1, '丙', '丁'])).toBeNull();
  expect(told('讲', ['甲', '丙', '丁'])).toEqual(['kind', 2000, 'likely', ['kind'], true]);
  expect(told(['论', '多少'], ['甲'])?.[0]).toBe('kind');
  expect(told('讲', ['丙'])).toBeNull();
});

test('a column beside a value of its group is another value of it', () => {
  const second = (header: readonly (readonly string[])[], cells: readonly CellValue[] = ['√']) => {
    const table = sheetView(
      sheetTable('名录', [...header, ...cells.map((cell) => ['', cell, cell])]),
    );
    const proposals = proposeColumns(
      table,
      { first: 0, last: header.length - 1, cells: headerCells(header) },
      rules({ closed: {}, content: { name: () => false, kind: () => true, count: () => true } }),
      new Map(),
    );
    const { match: of, confidence, possible } = proposals.at(-1) ?? {};
    return of === null ? null : [of?.field, of?.flag, confidence, possible];
  };
  expect(
    second([
      ['名称', '组', ''],
      ['', '甲', '其他'],
    ]),
  ).toEqual(['kind', { yes: '乙' }, 'likely', ['kind']]);
  expect(
    second([
      ['名称', '组', ''],
      ['', '甲', '备注'],
    ]),
  ).toBeNull();
  expect(
    second([
      ['名称', '组', '别'],
      ['', '甲', '其他'],
    ]),
  ).toBeNull();
  // A sibling without a tick says something only where the value is a yes.
  expect(
    second([
      ['名称', '组', ''],
      ['', '数', '有'],
    ]),
  ).toEqual(['count', { yes: true }, 'likely', ['count']]);
  expect(
    second([
      ['名称', '组', ''],
      ['', '数', '其他'],
    ]),
  ).toBeNull();
  expect(
    second([
      ['名称', '组', ''],
      ['', '一', '二'],
      ['', '甲', '其他'],
    ]),
  ).toBeNull();
  // Another group of the same name within another.
  expect(
    second([
      ['名称', '别', ''],
      ['', '数', '有'],
    ]),
  ).toEqual(['count', { yes: true }, 'likely', ['count']]);
});

test('what the clerk chose goes before everything, with a doubt where the cells are others', () => {
  const chosen = (
    field: Field | null,
    cells: readonly CellValue[],
    header = '何物',
  ): ReturnType<typeof proposed> => proposed(header, cells, {}, new Map([[1, field]]));
  const base = { rank: -1, confidence: 'chosen', ambiguous: false };
  expect(chosen('count', [1])).toMatchObject({
    ...base,
    field: 'count',
    possible: [],
    doubt: undefined,
  });
  expect(chosen(null, [1], '类')).toMatchObject({
    field: null,
    confidence: 'chosen',
    possible: ['kind'],
  });
  expect(chosen('kind', ['甲', '甲'], '组/甲')).toMatchObject({ field: 'kind' });
  expect(chosen('count', ['东', '西', '南'])?.doubt).toEqual({
    code: 'column-contradicted',
    field: 'count',
    value: '东',
    isRead: true,
  });
  // Marks under a header that names a value stand for it, an account where it says when.
  expect(chosen('kind', times(4, '是'), '甲的')?.flag).toEqual({ yes: '甲' });
  expect(chosen('kind', [...times(4, '是'), '丙'], '甲的')?.flag).toEqual({ yes: '甲' });
  expect(chosen('kind', [...times(3, '是'), '丙'], '甲的')?.flag).toBeUndefined();
  expect(chosen('kind', times(4, '是'), '何时甲')?.flag).toEqual({ yes: '甲', no: '乙' });
  expect(chosen('kind', times(4, '2024'), '何时甲')?.flag).toEqual({
    yes: '甲',
    no: '乙',
    account: true,
  });
  expect(chosen('kind', [...times(4, '2024'), '乙'], '何时甲')?.flag).toBeUndefined();
  expect(chosen('count', times(4, '是'), '何时甲')?.flag).toBeUndefined();
});

test('a column without a header is what the clerk chose', () => {
  const table = sheetView(
    sheetTable('名录', [
      ['名称', ''],
      ['厂', 1],
    ]),
  );
  const header = { first: 0, last: 0, cells: headerCells([['名称', '']]) };
  const fields = proposeColumns(table, header, rules(), new Map([[1, 'count' as const]])).map(
    ({ cell: { offset, path }, match: of }) => [offset, path, of?.field],
  );
  expect(fields).toEqual([
    [0, ['名称'], 'name'],
    [1, [''], 'count'],
  ]);
});

describe('doubts of a column', () => {
  const cells = (...values: readonly CellValue[]): Cell[] => values.map(cellOf);

  test('half of the cells that are certainly none refuse the header', () => {
    const refused = { code: 'column-refused', field: 'name', value: '拒1' };
    expect(doubtOf(match('name'), cells('拒1', '厂', '拒2', '厂'), rules())).toEqual(refused);
    expect(doubtOf(match('name'), cells('拒1', '厂', '厂'), rules())).toBeNull();
    expect(doubtOf(match('name'), [], rules())).toBeNull();
    expect(doubtOf(match('count'), cells('拒1'), rules())).toBeNull();
  });

  test('five cells of which less than a fifth is understood contradict it', () => {
    const contradicted = { code: 'column-contradicted', field: 'kind', value: '丙' };
    expect(doubtOf(match('kind'), cells(...times(5, '丙')), rules())).toEqual(contradicted);
    expect(doubtOf(match('kind'), cells(...times(4, '丙')), rules())).toBeNull();
    expect(doubtOf(match('kind'), cells(...times(4, '丙'), '-', '-'), rules())).toBeNull();
    expect(doubtOf(match('kind'), cells('甲', ...times(4, '丙')), rules())).toBeNull();
    expect(doubtOf(match('kind'), cells('甲', ...times(5, '丙')), rules())).toEqual(contradicted);
    expect(doubtOf(match('count'), cells(...times(9, '丙')), rules())).toBeNull();
  });

  test('a tick is an answer, and a number that its reader takes may still be none', () => {
    const flagged = match('kind', { flag: { yes: '甲' } });
    expect(doubtOf(flagged, cells(...times(5, '是')), rules())).toBeNull();
    expect(doubtOf(flagged, cells(...times(5, '丙')), rules())?.code).toBe('column-contradicted');
    const yes = rules({ closed: { kind: () => true } });
    expect(doubtOf(match('kind'), cells(...times(5, 139)), yes)).toMatchObject({ value: '139' });
    expect(doubtOf(flagged, cells(...times(5, 139)), yes)).toBeNull();
    const text = rules({ closed: { kind: () => '甲' } });
    expect(doubtOf(match('kind'), cells(...times(5, 139)), text)).toBeNull();
  });

  test('three cells of what the clerk chose, none of which speaks for it', () => {
    const doubt = { code: 'column-contradicted', field: 'kind', value: '丙', isRead: true };
    expect(chosenDoubt(match('kind'), cells(...times(3, '丙')), rules())).toEqual(doubt);
    expect(chosenDoubt(match('kind'), cells(...times(2, '丙')), rules())).toBeNull();
    expect(chosenDoubt(match('kind'), cells(...times(2, '丙'), '-', '-'), rules())).toBeNull();
    expect(chosenDoubt(match('kind'), cells(...times(4, '丙'), '甲'), rules())).toBeNull();
    expect(chosenDoubt(match('kind'), cells('甲', ...times(5, '丙')), rules())).toEqual(doubt);
    expect(chosenDoubt(match('kind'), cells(...times(3, '丙'), '提到'), rules())).toBeNull();
    expect(
      chosenDoubt(match('kind', { flag: { yes: '甲' } }), cells(...times(3, '丙')), rules()),
    ).toBeNull();
    expect(chosenDoubt(match('count'), cells('东', '-', '西'), rules())).toMatchObject({
      field: 'count',
      value: '东',
    });
  });
});

describe('cells of a column', () => {
  test('the first two hundred that are filled and no errors', () => {
    const table = sheetView(
      sheetTable('名录', [
        ['头'],
        [' '],
        ['甲'],
        ['#N/A'],
        [1],
        ...times(250, '乙').map((one) => [one]),
      ]),
    );
    const sample = sampleColumn(table, 1, 0);
    expect(sample.slice(0, 3).map(({ normal }) => normal)).toEqual(['甲', '1', '乙']);
    expect(sample).toHaveLength(200);
    expect(sampleColumn(table, 255, 0)).toEqual([]);
  });

  test('how many agree, and how many differ', () => {
    const sample = ['甲', '甲 ', '乙', 1].map(cellOf);
    expect([agreement(sample, isCount), agreement([], isCount)]).toEqual([0.25, 0]);
    expect([variety(sample), variety([])]).toEqual([0.75, 0]);
    const serial = (...values: readonly CellValue[]) => isSerial(values.map(cellOf));
    expect([serial(1, 2, 3), serial('1', '２', 3), serial(1, 2), serial(2, 3, 4)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([serial(1, 2, '3.'), serial(1, 2, 3, 1), serial('01', '02', '03')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('a rule speaks where nearly all cells do, under the headers that it wants', () => {
    const speaks = (
      rule: Partial<SpokenRule<Field>>,
      values: readonly CellValue[],
      header = '甲类',
    ) =>
      spokenRules(
        header,
        values.map(cellOf),
        [{ field: 'kind', says: isKind, ...rule }],
        ({ normal }) => normal === '-',
      ).length === 1;
    expect(speaks({}, mixed(0, 8, 2))).toBe(true);
    expect(speaks({}, mixed(0, 7, 2))).toBe(false);
    expect(speaks({}, ['甲', '-', '-', '-'])).toBe(true);
    expect(speaks({}, ['-'])).toBe(false);
    expect(speaks({ says: () => true }, ['-'])).toBe(true);
    expect(speaks({ headerParts: ['乙', '甲'] }, ['甲'])).toBe(true);
    expect(speaks({ headerParts: ['乙'] }, ['甲'])).toBe(false);
    expect(speaks({ otherParts: ['乙', '甲'] }, ['甲'])).toBe(false);
    expect(speaks({ otherParts: ['乙'] }, ['甲'])).toBe(true);
    expect(speaks({ askedBy: ['乙', '类'] }, ['甲'])).toBe(true);
    expect(speaks({ askedBy: ['乙'] }, ['甲'])).toBe(false);
    expect(speaks({ proves: ({ normal }) => normal === '乙' }, ['甲', '甲'])).toBe(false);
    expect(speaks({ proves: ({ normal }) => normal === '乙' }, ['甲', '乙'])).toBe(true);
    expect(speaks({ leastCells: 3 }, ['甲', '乙'])).toBe(false);
    expect(speaks({ leastCells: 2 }, ['甲', '乙'])).toBe(true);
    expect(speaks({ leastDifferent: 2 }, ['甲', '甲'])).toBe(false);
    expect(speaks({ leastDifferent: 2 }, ['甲', '乙'])).toBe(true);
    expect(speaks({ leastVariety: 0.6 }, ['甲', '甲'])).toBe(false);
    expect(speaks({ leastVariety: 0.5 }, ['甲', '甲'])).toBe(true);
  });

  test('a remark states more where no column of its field says as much in the row', () => {
    const states = (...rows: readonly (readonly CellValue[])[]) =>
      statesMore(
        sheetView(sheetTable('名录', [['备注', '状态', '情况'], ...rows])),
        { firstRow: 1, offset: 0 },
        {
          field: 'kind',
          mention: ({ normal }) =>
            normal.includes('拟甲') ? unknown : normal.includes('甲') ? '甲' : undefined,
          says: isKind,
          isSaid: ({ normal }, flag) => normal === (flag === undefined ? '甲' : '√'),
          otherParts: [],
          isName: () => false,
        },
        [{ offset: 1 }, { offset: 2, flag: { yes: '甲' } }],
      );
    expect(states(['已甲', '', ''])).toBe(true);
    expect(states(['已甲', '乙', '甲'])).toBe(true);
    expect(states(['已甲', '甲', ''])).toBe(false);
    expect(states(['已甲', '', '√'])).toBe(false);
    expect(states(['已甲', '#N/A', ' '])).toBe(true);
    expect(states(['拟甲', '', ''], ['无', '', ''], ['', '', ''], [1, '', ''])).toBe(false);
    expect(states(['已甲', '甲', ''], ['又甲', '乙', ''])).toBe(true);
    expect(states()).toBe(false);
  });
});
