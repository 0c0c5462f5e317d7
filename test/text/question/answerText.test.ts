import { question, type Asked, type Question } from '../../../src/reading/question';
import { answerText, namedColumnText } from '../../../src/text/question/answerText';

const supervised = { field: 'supervised', is: [true] } as const;
const special = { rule: 'category', category: 'special', condition: supervised } as const;

/** A question with an answer, as its record has it. */
function answered(detail: Partial<Asked>, answer: string): Question {
  const asked = {
    ...{ about: 'x', sheet: '名录', cell: 'C4', header: '许可', samples: [], choices: [answer] },
    ...detail,
  } as Asked;
  const open = question(asked, {});
  return question(asked, { [open.id]: answer });
}

const column: Partial<Asked> = {
  kind: 'column',
  table: 'enterprise',
  columnIndex: 2,
  readAs: null,
};
const pair: Partial<Asked> = {
  kind: 'same',
  names: ['甲（西）厂', '甲(西)厂'],
  other: { sheet: '名录', cell: 'B3' },
  differ: [],
};
const people: Partial<Asked> = { kind: 'people', name: '张三、李四', names: ['张三', '李四'] };
const recusal: Partial<Asked> = { kind: 'entry', list: 'recusals', entry: '丁厂', owner: '张三' };

test.each([
  [
    { kind: 'year', drawn: 2027, known: 2026, by: 'title' },
    '2026',
    '“许可”一列是 2026 年的次数，没有计入',
  ],
  [{ kind: 'year', drawn: 2027, known: 2026, by: 'title' }, '2027', '“许可”一列是 2027 年的次数'],
  [column, 'permitClass', '“许可”一列按“排污许可管理类别”读取'],
  [{ ...column, header: '' }, 'none', '没有表头的一列不用'],
  [
    {
      kind: 'field',
      register: 'enterprise',
      field: 'supervised',
      subjects: [special],
      columns: {},
    },
    'none',
    '没有“挂牌督办”一列，按没有处理：特殊监管对象“挂牌督办 为 是”',
  ],
  [
    { kind: 'condition', register: 'enterprise', subject: special, fields: ['supervised'] },
    'none',
    '特殊监管对象“挂牌督办 为 是”：没有符合的，按没有处理',
  ],
  [{ kind: 'row', table: 'enterprise', name: '甲厂' }, 'none', '“甲厂”是说明文字，没有读入'],
  [{ kind: 'row', table: 'enterprise', name: '甲厂' }, 'entry', '“甲厂”是名录里的一条'],
  [
    {
      kind: 'row',
      table: 'enterprise',
      name: '老砖厂',
      block: { count: 2, firstRow: 34, lastRow: 35, heading: '已关停企业', headers: [] },
    },
    'none',
    '第 34 至 35 行的 2 条不是名录里的，没有读入',
  ],
  [
    { kind: 'sheet', register: 'enterprise', count: 2 },
    'suspended',
    '「名录」：停产企业名单，表上的企业按停产处理',
  ],
  [
    {
      ...{ kind: 'value', table: 'enterprise', field: 'supervised', value: '曾被督办已销号' },
      ...{ count: 2, cells: ['H4', 'H9'] },
    },
    'no',
    '“许可”一列写着“曾被督办已销号”的：否',
  ],
  [people, 'one', '“张三、李四”是一个人'],
  [people, 'several', '“张三、李四”是 2 个人：张三、李四'],
  [pair, 'same', '“甲(西)厂”与 「名录」B3 的“甲（西）厂”是同一家，只留前一行'],
  [pair, 'different', '“甲(西)厂”与 「名录」B3 的“甲（西）厂”不是同一家'],
  [recusal, '丁字化工厂', '“张三”要回避的“丁厂”：就是“丁字化工厂”'],
  [recusal, 'none', '“张三”要回避的“丁厂”：名录里没有，不用它'],
  [
    {
      ...recusal,
      list: 'records',
      entry: '',
      owner: '',
      group: { count: 9, entries: ['甲', '乙'] },
    },
    'none',
    '“甲”、“乙”等 9 个对不上的名称：按没有处理',
  ],
  [
    { ...recusal, list: { listed: 'positiveList' }, owner: '' },
    'none',
    '监督执法正面清单里的“丁厂”：名录里没有，不用它',
  ],
] satisfies [Partial<Asked>, string, string][])('%#', (detail, answer, text) => {
  expect(answerText(answered(detail, answer))).toBe(text);
});

test('a column that the clerk named by hand is told with its letter', () => {
  const reading = {
    sheet: '名录',
    columnIndex: 7,
    header: '',
    confidence: 'chosen',
    possible: [],
    samples: [],
  } as const;
  expect(namedColumnText('inspector', { ...reading, field: 'licence' })).toBe(
    '「名录」H 列按“执法证号”读取',
  );
  expect(namedColumnText('inspector', { ...reading, field: null })).toBe('「名录」H 列不用');
});
