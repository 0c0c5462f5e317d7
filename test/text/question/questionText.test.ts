import type { RuleSubject } from '../../../src/domain/population/ruleLines';
import { NONE, question, type Asked, type Question } from '../../../src/reading/question';
import { choiceText } from '../../../src/text/question/choiceText';
import { questionText, subjectText } from '../../../src/text/question/questionText';

const at = {
  about: 'x',
  sheet: '名录',
  cell: 'C4',
  header: '许可',
  samples: ['甲', '乙'],
} as const;
const asked = (detail: Partial<Asked>): Question =>
  question({ ...at, choices: [NONE], ...detail } as Asked, {});

const unknownPermit = {
  kind: 'value',
  table: 'enterprise',
  field: 'permitClass',
  value: '拟申领重点管理',
  count: 1,
  cells: ['C4'],
  choices: ['key', 'simplified', 'registration', NONE],
} as const;

const supervised = { field: 'supervised', is: [true] } as const;
const special: RuleSubject = { rule: 'category', category: 'special', condition: supervised };

test.each([
  [
    asked({
      kind: 'year',
      header: '年度检查次数',
      drawn: 2027,
      known: 2026,
      by: 'records',
      choices: ['2027', '2026'],
    }),
    '“年度检查次数”没有写明是哪一年的次数：这次抽取的是 2027 年，检查记录最新的是 2026 年。是哪一年的？不是 2027 年的，不计入。',
    ['2027 年的次数', '2026 年的次数'],
  ],
  [
    asked({
      kind: 'year',
      header: '年度检查次数',
      drawn: 2027,
      known: 2026,
      by: 'title',
      choices: ['2027', '2026'],
    }),
    '“年度检查次数”没有写明是哪一年的次数：这次抽取的是 2027 年，表上的标题或表名写着 2026 年。是哪一年的？不是 2027 年的，不计入。',
    ['2027 年的次数', '2026 年的次数'],
  ],
  [
    asked({
      kind: 'column',
      table: 'enterprise',
      columnIndex: 2,
      readAs: null,
      choices: ['permitClass', 'credit', NONE],
    }),
    '“许可”一列（填的是：甲、乙）可能是“排污许可管理类别”或“环境信用评价”，现在没有读取。请说明它是什么。',
    ['排污许可管理类别', '环境信用评价', '不用此列'],
  ],
  [
    asked({
      kind: 'field',
      register: 'enterprise',
      field: 'supervised',
      subjects: [special, { rule: 'weight', factor: 2, condition: supervised }],
      columns: { K: { header: '督办', samples: ['是'] }, L: { header: '', samples: ['1'] } },
      choices: ['K', 'L', NONE],
    }),
    '特殊监管对象“挂牌督办 为 是”；抽取权重 2“挂牌督办 为 是”，要看“挂牌督办”，检查对象名录没有认出这一列。请指明是哪一列；确实没有的，选“按没有处理”，这条规则就一家也不算。',
    ['K 列“督办”', 'L 列', '按没有处理'],
  ],
  [
    asked({
      kind: 'condition',
      register: 'enterprise',
      subject: special,
      fields: ['supervised'],
    }),
    '特殊监管对象“挂牌督办 为 是”：计入的没有一家企业符合（填的是：甲、乙）。请核对这一列；确实没有的，选“按没有处理”，这条规则就一家也不算。',
    ['按没有处理'],
  ],
  [
    asked({
      kind: 'condition',
      register: 'inspector',
      subject: { rule: 'expertise' },
      fields: ['specialty'],
      samples: [],
    }),
    '派组看业务专长：“业务专长”没有一个人填。请核对这一列；确实没有的，选“按没有处理”，派组时就都按没有专长。',
    ['按没有处理'],
  ],
  [
    asked({
      kind: 'value',
      table: 'enterprise',
      field: 'supervised',
      header: '挂牌督办',
      cell: 'H3',
      value: '曾被督办已销号',
      count: 2,
      cells: ['H3', 'H7'],
      choices: ['yes', 'no', NONE],
    }),
    'H 列“挂牌督办”有 2 格写着“曾被督办已销号”，看不出是不是。它算什么？',
    ['是', '否', '按空白处理'],
  ],
  [
    asked(unknownPermit),
    'C 列“许可”有 1 格写着“拟申领重点管理”，看不出是哪一种。它算什么？',
    ['重点管理', '简化管理', '登记管理', '按空白处理'],
  ],
  [
    asked({ ...unknownPermit, header: '' }),
    'C 列有 1 格写着“拟申领重点管理”，看不出是哪一种。它算什么？',
    ['重点管理', '简化管理', '登记管理', '按空白处理'],
  ],
  [
    asked({
      kind: 'value',
      table: 'inspector',
      field: 'status',
      value: '借调期满已返回',
      count: 1,
      cells: ['C4'],
      choices: ['active', 'inactive', NONE],
    }),
    'C 列“许可”有 1 格写着“借调期满已返回”，看不出是哪一种。它算什么？',
    ['在岗，可以抽取', '不在岗，不抽取', '按空白处理'],
  ],
  [
    asked({
      kind: 'value',
      table: 'enterprise',
      field: 'visits',
      value: '',
      count: 30,
      cells: ['C4:C33'],
      group: { count: 11, entries: ['多次', '几次', '一两次'] },
    }),
    'C 列“许可”有 11 种写法认不出（如“多次”、“几次”、“一两次”）。请在表里改成规范的写法后重新读取；确实不用的，选“按空白处理”。',
    ['按空白处理'],
  ],
  [
    asked({
      kind: 'sheet',
      register: 'enterprise',
      count: 30,
      choices: ['suspended', 'part', 'records', NONE],
    }),
    '这张工作表列有 30 家企业（甲、乙），现在没有用它。它是什么？',
    [
      '停产企业名单，表上的企业按停产处理',
      '检查对象名录的一部分，并入名录',
      '检查记录，计入检查次数',
      '与抽取无关，不用它',
    ],
  ],
  [
    asked({ kind: 'sheet', register: 'inspector', count: 2, choices: ['inactive', NONE] }),
    '这张工作表列有 2 个人（甲、乙），现在没有用它。它是什么？',
    ['不在岗人员名单，表上的人不抽取', '与抽取无关，不用它'],
  ],
  [
    asked({ kind: 'row', table: 'enterprise', name: '甲厂', choices: ['entry', NONE] }),
    '“甲厂”这一行只有名称，别的行都填了其他内容。它是名录里的一条，还是说明文字？说明文字不参加抽取。',
    ['是一条', '说明文字'],
  ],
  [
    asked({
      kind: 'row',
      table: 'enterprise',
      name: '甲厂',
      block: {
        count: 3,
        firstRow: 34,
        lastRow: 36,
        heading: '附：已关停企业名单',
        headers: ['序号', '企业名称', '关停时间'],
      },
      choices: ['entry', NONE],
    }),
    '第 34–36 行（共 3 行）在标题“附：已关停企业名单”和另一个表头“序号、企业名称、关停时间”下面，是不是名录里的企业？不是的，不参加抽取。',
    ['是名录里的，参加抽取', '不是，不参加抽取'],
  ],
  [
    asked({
      kind: 'row',
      table: 'inspector',
      name: '张三',
      block: { count: 1, firstRow: 9, lastRow: 9, heading: '退休人员', headers: [] },
      choices: ['entry', NONE],
    }),
    '第 9 行在标题“退休人员”下面，是不是名录里的人员？不是的，不参加抽取。',
    ['是名录里的，参加抽取', '不是，不参加抽取'],
  ],
  [
    asked({
      kind: 'row',
      table: 'enterprise',
      name: '甲厂',
      samples: ['甲厂', '乙厂', '丙厂'],
      block: { count: 5, firstRow: 9, lastRow: 20, heading: '', headers: [] },
      choices: ['entry', NONE],
    }),
    '第 9–20 行里有 5 行只有序号和名称（如“甲厂”“乙厂”“丙厂”），别的行都填了其他内容。是不是名录里的企业？不是的，不参加抽取。',
    ['是名录里的，参加抽取', '不是，不参加抽取'],
  ],
  [
    asked({
      kind: 'people',
      name: '张三、李四',
      names: ['张三', '李四'],
      licences: 1,
      choices: ['one', 'several'],
    }),
    '“张三、李四”写在一格里，是一个人，还是 2 个人（张三、李四）？这一行有 1 个证号，与人数不同，按 2 个人读取就分不出证号是谁的，都不参加派组；要参加的请分成 2 行填写。',
    ['一个人', '2 个人'],
  ],
  [
    asked({
      kind: 'same',
      names: ['甲厂', '甲 厂'],
      other: { sheet: '名录', cell: 'B3' },
      differ: ['name'],
      group: { count: 300, names: ['甲 厂', '乙 厂', '丙 厂'] },
      choices: ['same', 'different'],
    }),
    '“甲 厂”、“乙 厂”、“丙 厂”等 300 行，都与前面的一行像是同一家企业。同一家写两行，中签机会会加倍。都是同一家吗？其中个别不同的，请先在表里改正（补全代码或地址，或删去重复的行），再重新读取。',
    ['都是同一家，只留前一行', '都不是同一家'],
  ],
  [
    asked({
      kind: 'people',
      name: '张三、李四',
      names: ['张三', '李四'],
      choices: ['one', 'several'],
    }),
    '“张三、李四”写在一格里，是一个人，还是 2 个人（张三、李四）？',
    ['一个人', '2 个人'],
  ],
  [
    asked({
      kind: 'same',
      names: ['甲（西）厂', '甲(西)厂'],
      other: { sheet: '名录', cell: 'B3' },
      differ: ['creditCode'],
      choices: ['same', 'different'],
    }),
    '“甲(西)厂”与 「名录」B3 的“甲（西）厂”像是同一家企业，只是统一社会信用代码不同或缺少。同一家写两行，中签机会会加倍。是同一家吗？',
    ['同一家，只留前一行', '不是同一家'],
  ],
  [
    asked({
      kind: 'entry',
      list: 'recusals',
      entry: '丁厂',
      owner: '张三',
      choices: ['甲厂', NONE],
    }),
    '“张三”要回避“丁厂”，检查对象名录里没有名称或代码与它相同的企业，这条回避不起作用。它是哪一家？',
    ['甲厂', '名录里没有，不用它'],
  ],
])('%#', (question, text, choices) => {
  expect(questionText(question)).toBe(text);
  expect(question.choices.map((choice) => choiceText(question, choice))).toEqual(choices);
});

test.each([
  [{ rule: 'registered' }, '分类按名录里的企业分类', '分类就全按方案里的条件'],
  [{ rule: 'visits' }, '今年已经检查的次数', '就按今年都没有检查过计'],
  [{ rule: 'staff' }, '按在编在岗人数计算抽查数', '就把全部人员计作在编在岗'],
  [{ rule: 'helpers' }, '派组要配辅助人员', '就没有人可以作辅助人员'],
  [{ rule: 'region' }, '派组按行政区划安排', '派组时就都按同一个区域'],
  [{ rule: 'departments' }, '派组或联合检查看科室', '派组时就都按同一个科室'],
  [
    { rule: 'exemption', name: '诚信', condition: supervised },
    '免检“诚信”“挂牌督办 为 是”',
    '这条规则就一家也不算',
  ],
  [
    { rule: 'directed', name: '汽修', condition: supervised },
    '定向抽查“汽修”“挂牌督办 为 是”',
    '这条规则就一家也不算',
  ],
  [
    { rule: 'sent', name: '汽修', condition: { field: 'specialty', contains: ['水'] } },
    '定向抽查“汽修”的检查人员“业务专长 含 水”',
    '这条规则就一个人也不算',
  ],
] satisfies [RuleSubject, string, string][])('%j', (subject, words, consequence) => {
  expect(subjectText(subject)).toBe(words);
  const text = questionText(
    asked({
      kind: 'field',
      register: 'inspector',
      field: 'specialty',
      subjects: [subject],
      columns: {},
    }),
  );
  expect(text.startsWith(`${words}，要看`)).toBe(true);
  expect(text.endsWith(`，${consequence}。`)).toBe(true);
});

test('a long value is cut, and a column without a header is called one', () => {
  const text = questionText(
    asked({
      kind: 'column',
      table: 'inspector',
      columnIndex: 2,
      readAs: 'status',
      header: '',
      samples: ['一二三四五六七八九十一二三四五六七八九十一'],
      choices: ['status', NONE],
    }),
  );
  expect(text).toBe(
    '没有表头的一列（填的是：一二三四五六七八九十一二三四五六七八九十…）可能是“人员状态”，暂按“人员状态”读取。选“人员状态”，写明退休、调离、借调、证件失效等的不派出检查；选“不用此列”，照常派出。',
  );
});

test.each<[Partial<Asked>, string]>([
  [
    { table: 'enterprise', choices: ['production', NONE], speaking: 2 },
    '“许可”一列有 2 格（如：甲、乙）可能是“生产状态”，现在没有读取。选“生产状态”，写明注销、关闭、停产或不参加的不参加抽取；选“不用此列”，照常参加。',
  ],
  [
    { table: 'inspector', choices: ['status', 'recusals', NONE], speaking: 7 },
    '“许可”一列有 7 格（如：甲、乙）可能是“人员状态”或“回避企业”，现在没有读取。选“人员状态”或“回避企业”，写明退休、调离、借调、证件失效等的不派出检查，写到的企业不派给这个人；选“不用此列”，这一列不起作用。',
  ],
  [
    { table: 'enterprise', choices: ['credit', NONE], rivals: ['评级'] },
    '“许可”一列（填的是：甲、乙）与“评级”都像“环境信用评价”，填的却不同，现在没有读取。请说明是不是用这一列。',
  ],
])('a column whose cells speak: %#', (detail, text) => {
  const column = { kind: 'column', columnIndex: 2, readAs: null, ...detail } as Partial<Asked>;
  expect(questionText(asked(column))).toBe(text);
});
