import type { Question } from '../../../src/reading/question';
import type { Problem, ProblemCode, ProblemDetail } from '../../../src/text/problem/problemText';
import { problemText } from '../../../src/text/problem/problemText';
import { conflictDetails } from '../../support/conflictDetails';

const rowQuestion: Question = {
  kind: 'row',
  table: 'enterprise',
  name: '甲厂',
  id: 'row:名录:甲厂',
  sheet: '名录',
  cell: 'B9',
  header: '',
  samples: [],
  choices: ['entry', 'none'],
  answer: null,
};

/** One problem of every code; the type asks for all of them. */
const details: { readonly [Code in ProblemCode]: Extract<ProblemDetail, { readonly code: Code }> } =
  {
    'register-not-found': {
      code: 'register-not-found',
      register: 'enterprise',
      sheetNames: ['计划', '统计'],
    },
    'register-ambiguous': {
      code: 'register-ambiguous',
      register: 'inspector',
      candidates: ['人员', '人员2025'],
    },
    'sheet-not-found': { code: 'sheet-not-found', sheetNames: ['名录'] },
    'header-not-found': { code: 'header-not-found', register: 'enterprise' },
    'name-column-missing': {
      code: 'name-column-missing',
      register: 'enterprise',
      headers: ['厂子', '地址'],
    },
    'licence-column-missing': { code: 'licence-column-missing', headers: ['姓名', '单位'] },
    'column-latest': {
      code: 'column-latest',
      header: '2025年信用等级',
      headers: ['2024年信用等级', '2025年信用等级'],
    },
    'column-ambiguous': { code: 'column-ambiguous', field: 'address', headers: ['地址', '地址'] },
    'column-asked': {
      code: 'column-asked',
      table: 'enterprise',
      header: '类别',
      possible: ['registeredCategory', 'permitClass'],
      readAs: null,
    },
    'column-refused': {
      code: 'column-refused',
      table: 'inspector',
      header: '证件号码',
      field: 'licence',
      value: '11010519491231002X',
    },
    'column-contradicted': {
      code: 'column-contradicted',
      table: 'enterprise',
      header: '监管类型',
      field: 'registeredCategory',
      value: '个体',
    },
    'column-filled-down': { code: 'column-filled-down', header: '乡镇', count: 8 },
    'column-gaps': { code: 'column-gaps', header: '乡镇', count: 41, cells: ['B3:B43'] },
    'grade-assumed': { code: 'grade-assumed', header: '信用等级', value: '1', grade: 'A' },
    'register-joined': { code: 'register-joined', sheets: ['东山镇', '西河镇'] },
    'sheet-unread': { code: 'sheet-unread', sheets: ['统计', '通讯录'] },
    'person-unclear': { code: 'person-unclear', name: '张三', count: 2 },
    'records-not-found': { code: 'records-not-found' },
    'items-not-found': { code: 'items-not-found' },
    'item-repeated': { code: 'item-repeated', name: '排污许可', otherCell: 'C4' },
    'item-object-open': {
      code: 'item-object-open',
      count: 2,
      cells: ['E5:E6'],
      samples: ['加油站', '检测机构'],
    },
    'short-name': { code: 'short-name', entry: '大华化工', name: '青岚大华化工有限公司' },
    'flag-unmatched': { code: 'flag-unmatched', field: 'positiveList', entry: '丁厂' },
    'question-open': { code: 'question-open', question: rowQuestion },
    'question-answered': {
      code: 'question-answered',
      question: { ...rowQuestion, answer: 'none' },
    },
    'record-unmatched': { code: 'record-unmatched', enterprise: '丙厂', date: '2026-02-01' },
    'counts-of-other-year': {
      code: 'counts-of-other-year',
      header: '2026年检查次数',
      counted: 2026,
      year: 2027,
    },
    'record-kind-untold': { code: 'record-kind-untold', count: 2 },
    'counts-undated': {
      code: 'counts-undated',
      count: 4,
      names: ['甲厂', '乙厂', '丙厂'],
      cells: ['C17:C20'],
    },
    'authority-other': {
      code: 'authority-other',
      count: 2,
      names: ['县应急管理局'],
      more: true,
      capped: true,
    },
    'profile-cell': {
      code: 'profile-cell',
      header: '抽查数',
      value: '百分之三',
      fault: { kind: 'quota', rest: '百分之三' },
    },
    'profile-fault': { code: 'profile-fault', path: 'team.size', fault: 'range' },
    'profile-not-json': { code: 'profile-not-json' },
    'holiday-notice': {
      code: 'holiday-notice',
      fault: { kind: 'missing', festivals: ['中秋节', '国庆节'] },
    },
    'act-unlisted': { code: 'act-unlisted', name: '甲厂' },
    'act-unassigned': { code: 'act-unassigned', name: '张三' },
    'act-reason-missing': { code: 'act-reason-missing' },
    'act-person-unknown': { code: 'act-person-unknown', name: '张四', known: ['张三', '李四'] },
    'substitute-none': { code: 'substitute-none', name: '甲厂' },
    'announcement-incomplete': {
      code: 'announcement-incomplete',
      source: 'substitute',
      part: 'at',
    },
    'source-not-later': {
      code: 'source-not-later',
      name: '双色球第2026005期',
      at: '2026-01-05T09:30',
      made: '2026-01-05T09:30',
    },
    'substitute-too-early': {
      code: 'substitute-too-early',
      name: '双色球第2026005期',
      at: '2026-01-06T21:15',
      main: '2026-01-08T21:15',
    },
    'announcement-reason-missing': {
      code: 'announcement-reason-missing',
      made: '2026-01-05T09:30',
    },
    'announced-changed': {
      code: 'announced-changed',
      made: '2026-01-05T09:30',
      changes: [
        { what: 'profile', before: '甲', now: '乙' },
        { what: 'category', category: 'key', count: 'total', before: 12, now: 11 },
        { what: 'inspectors', before: 8, now: 9 },
      ],
    },
    'announced-method': { code: 'announced-method', announced: 'sha256', asked: 'seedrandom' },
    'announced-unfollowed': { code: 'announced-unfollowed', made: '2026-01-05T09:30' },
    'source-not-due': { code: 'source-not-due', name: '福彩3D第2026012期', at: '2026-01-12T21:15' },
    'announced-no-substitute': { code: 'announced-no-substitute', name: '福彩3D第2026012期' },
    'substitute-reason-missing': { code: 'substitute-reason-missing', name: '福彩3D第2026012期' },
    'announcement-differs': { code: 'announcement-differs', count: 2 },
    'start-entered': { code: 'start-entered', start: 2 },
    'start-unended': { code: 'start-unended', start: 2 },
    'seat-unfilled': { code: 'seat-unfilled', enterprise: '甲厂', inspector: '张三' },
    'record-differs': { code: 'record-differs', count: 2 },
    'list-missing': { code: 'list-missing', period: '2026Q1' },
    'offsite-none': { code: 'offsite-none', profileName: '某县 2026' },
    'publication-reason': { code: 'publication-reason', name: '甲厂', fault: 'missing' },
    'publication-date': { code: 'publication-date', header: '公开日期', value: '下周' },
    'publication-day': {
      code: 'publication-day',
      name: '乙厂',
      date: '2025-03-02',
      fault: 'check-early',
    },
    'publication-unlisted': { code: 'publication-unlisted', name: '乙厂' },
    'board-left': { code: 'board-left', shown: 3, withheld: 1, untold: 0, unchecked: 12 },
    'licence-unknown': { code: 'licence-unknown', names: ['孙六'] },
    'statistics-unchecked': { code: 'statistics-unchecked', count: 3, total: 39 },
    'sheet-locked': { code: 'sheet-locked' },
    'nothing-to-flag': { code: 'nothing-to-flag' },
    'counts-unplaced': { code: 'counts-unplaced' },
    'counts-unread': { code: 'counts-unread' },
    'counts-moved': { code: 'counts-moved' },
    'counts-formula': { code: 'counts-formula' },
    'register-empty': { code: 'register-empty', register: 'inspector' },
    'register-of-one': { code: 'register-of-one', register: 'enterprise', name: '甲厂' },
    'sheet-hidden': { code: 'sheet-hidden' },
    'sheet-protected': { code: 'sheet-protected' },
    'columns-hidden': { code: 'columns-hidden', headers: ['企业分类', '信用'] },
    'entries-hidden': { code: 'entries-hidden', count: 12, cells: ['B6:B17'] },
    'name-missing': {
      code: 'name-missing',
      table: 'inspector',
      count: 3,
      cells: ['C17:C18', 'C20'],
    },
    'rows-left-out': {
      code: 'rows-left-out',
      count: 2,
      cells: ['C17', 'C20'],
      samples: ['合 计', '备注：名单每年更新一次，由各乡镇报送后汇总。'],
    },
    'record-date-missing': { code: 'record-date-missing', count: 2, cells: ['C17:C18'] },
    'status-in-name': {
      code: 'status-in-name',
      value: '已注销',
      production: 'deregistered',
      count: 2,
      cells: ['C17:C18'],
    },
    'cell-error': {
      code: 'cell-error',
      value: '#N/A',
      header: '企业分类',
      count: 1,
      cells: ['C17'],
    },
    'credit-code-wrong': {
      code: 'credit-code-wrong',
      value: '91350100M000100Y4X',
      fault: { kind: 'check', expected: '3' },
    },
    'credit-code-numeric': { code: 'credit-code-numeric', value: '913501001234567000' },
    'value-unknown': {
      code: 'value-unknown',
      header: '环境信用评价',
      value: '三星',
      accepted: ['A', 'B'],
      count: 3,
      cells: ['C17:C18', 'C20'],
    },
    'more-alike': {
      code: 'more-alike',
      alike: 'credit-code-wrong',
      count: 900,
      cells: ['C120:C1019'],
    },
    'enterprise-duplicate': { code: 'enterprise-duplicate', name: '甲厂', otherCell: 'A2' },
    'inspector-duplicate': { code: 'inspector-duplicate', name: '张三', otherCell: 'A2' },
    'inspector-unlicensed': { code: 'inspector-unlicensed', name: '张三' },
    'licences-not-told-apart': {
      code: 'licences-not-told-apart',
      names: ['张三', '李四'],
      licences: 1,
    },
    'licence-expired': { code: 'licence-expired', name: '张三', expiry: '2025-12-31' },
    'category-disagrees': {
      code: 'category-disagrees',
      count: 4,
      names: ['甲厂', '乙厂', '丙厂'],
      cells: ['F2:F3', 'F7', 'F9'],
      registered: 'general',
      derived: 'key',
      counted: 'derived',
    },
    'item-unknown': { code: 'item-unknown', entry: '辐射', of: { category: 'key' } },
    'item-unclear': {
      code: 'item-unclear',
      entry: '1',
      of: { directed: '印染' },
      names: ['水/排放', '气/排放'],
    },
    'items-unplanned': { code: 'items-unplanned', names: ['辐射', '噪声'] },
    'region-missing': { code: 'region-missing', count: 1, names: ['甲厂'], cells: ['E4'] },
    'records-too-short': {
      code: 'records-too-short',
      category: 'key',
      years: 3,
      from: 2024,
      since: 2026,
    },
    ...conflictDetails,
    'batch-beyond': { code: 'batch-beyond', category: 'key', drawn: 3, batches: 2 },
    'nothing-to-draw': {
      code: 'nothing-to-draw',
      reasons: [
        { category: 'key', total: 0, steps: [{ kind: 'none' }] },
        {
          category: 'general',
          total: 20,
          steps: [
            { kind: 'percent', total: 20, percent: 3, exact: 0.6, count: 0, rounding: 'down' },
          ],
        },
        { name: '涉水', total: 4, steps: [{ kind: 'not-in-batch', count: 0 }] },
      ],
    },
    'quota-exceeds-pool': {
      code: 'quota-exceeds-pool',
      category: 'special',
      quota: 12,
      pool: 9,
      excluded: { suspended: 2, capped: 1 },
    },
    'inspectors-too-few': { code: 'inspectors-too-few', licensed: 1, teamSize: 2 },
    'team-impossible': {
      code: 'team-impossible',
      enterprise: '甲厂',
      rule: 'recusal',
      eligible: 1,
      teamSize: 2,
    },
    'team-preference-unmet': {
      code: 'team-preference-unmet',
      enterprise: '甲厂',
      preference: 'expertise',
    },
    'inspectors-left-over': { code: 'inspectors-left-over', names: ['王一'] },
    'seed-empty': { code: 'seed-empty' },
    'seed-too-long': { code: 'seed-too-long', length: 201 },
    'typed-too-long': { code: 'typed-too-long', field: 'reason', length: 40_000 },
    'seed-letters': {
      code: 'seed-letters',
      letters: [
        { place: 3, code: 'U+200B', why: 'unseen' },
        { place: 7, code: 'U+00AD', why: 'unseen' },
        { place: 1, code: 'U+0301', why: 'mark' },
      ],
    },
    'bureau-missing': { code: 'bureau-missing' },
    'period-drawn-already': { code: 'period-drawn-already', recordSheet: '抽取记录 2026Q1' },
    'plan-table-missing': { code: 'plan-table-missing' },
    'plan-sheet-protected': { code: 'plan-sheet-protected' },
    'population-changed': {
      code: 'population-changed',
      before: 'a'.repeat(64),
      now: 'b'.repeat(64),
    },
    'evidence-not-drawn': { code: 'evidence-not-drawn', period: '2026Q2', known: ['2026Q1'] },
    'evidence-period-open': { code: 'evidence-period-open', known: ['2025Q4', '2026Q1'] },
    'workbook-busy': { code: 'workbook-busy' },
    'sheet-password': { code: 'sheet-password' },
    'format-forgets': { code: 'format-forgets' },
    'pages-plain': { code: 'pages-plain' },
    'plan-unfilled': { code: 'plan-unfilled' },
    'left-sheets-removed': { code: 'left-sheets-removed', count: 4 },
    'left-sheets-stay': { code: 'left-sheets-stay', count: 1 },
    'workbook-protected': { code: 'workbook-protected' },
    'workbook-unreadable': {
      code: 'workbook-unreadable',
      fileName: '名录.xls',
      cause: 'encrypted',
    },
    'record-not-found': { code: 'record-not-found' },
    'record-unreadable': { code: 'record-unreadable', part: '种子' },
    'directed-exceeds-pool': {
      code: 'directed-exceeds-pool',
      name: '汽修',
      quota: 3,
      pool: 2,
      excluded: { suspended: 2 },
    },
    'cells-far-off': { code: 'cells-far-off', count: 1 },
    'days-from-1904': { code: 'days-from-1904' },
    'days-unjudged': { code: 'days-unjudged' },
    'host-failed': { code: 'host-failed', hostCode: 'GeneralException' },
  };

/** What is said of an error, and of a warning where that is something else. */
type Said = string | readonly [error: string, warning: string];

const at = '「检查对象名录库」C17：';

/** A warning ends in saying that it does not stop the draw, or the draw of this period. */
const harmless = (text: string): Said => [text, text.replace(/。$/, '；可以继续抽取。')];
const harmlessNow = (text: string): Said => [text, text.replace(/。$/, '；本期可以继续抽取。')];

const sentences: Readonly<Record<ProblemCode, Said>> = {
  'register-not-found':
    '没有找到检查对象名录：「计划」、「统计」都不像。请检查表头里有没有“企业名称”一列，或手工指定工作表。',
  'register-ambiguous':
    '「人员」、「人员2025」都像检查人员名录，无法判断用哪一张。请手工指定工作表。',
  'sheet-not-found': '工作簿里没有名为「检查对象名录库」的工作表，现有「名录」。请重新指定。',
  'header-not-found': `${at}前 20 行里没有认出检查对象名录的表头。请核对表头，或另选一张工作表。`,
  'name-column-missing': `${at}表头里没有认出“企业名称”一列，现有列：厂子、地址。请把名称所在列的表头改为“企业名称”。`,
  'licence-column-missing': `${at}表头里没有认出“执法证号”一列，现有列：姓名、单位。表里已有的，请在“名录”一步指明是哪一列；没有的请补上，否则无法判断谁可以执法检查。`,
  'column-latest': harmless(
    `${at}“2024年信用等级”、“2025年信用等级”数值不同，只按年份最近的“2025年信用等级”读取。若不对，请在列对照里指定。`,
  ),
  'column-ambiguous': harmless(
    `${at}表头“地址”与“地址”指同一内容，数值却不同，暂取最左一列。请改名或删去多余的列。`,
  ),
  'column-asked': harmless(
    `${at}表头“类别”说不准是什么，可能是企业分类或排污许可管理类别，暂不读取。请在列对照里指定。`,
  ),
  'column-refused': harmless(
    `${at}表头“证件号码”下面填的是身份证号，不是“执法证号”，这一列没有读取。请在名录里另设一列填写。`,
  ),
  'column-contradicted': harmless(
    `${at}“监管类型”一列应是“企业分类”，填的却几乎都认不出（如“个体”），这一列没有读取。填得不对的请改正，本来就是别的内容的不必处理。`,
  ),
  'column-filled-down': harmless(
    `${at}“乡镇”按组合并了单元格，8 个空格按上方的值读取。若不是合并单元格，请逐行填写。`,
  ),
  'column-gaps': harmless(
    `${at}“乡镇”有 41 个空格，不像是按组合并的单元格，没有按上方的值读取：B3:B43。若是合并单元格，请逐行填写。`,
  ),
  'grade-assumed': harmless(
    `${at}“信用等级”用数字表示等级，按 1 为最好读取（“1”即 A 级）。若不是这样，请改为 A 至 E。`,
  ),
  'register-joined': harmless(
    '「东山镇」、「西河镇」表头相同、企业互不重复，已合并作为一份检查对象名录。若其中有不该参加的，请手工指定工作表。',
  ),
  'sheet-unread': harmless(
    '「统计」、「通讯录」里有名录上的企业或人员，没有读取。用得着的，请在“名录”一步指定。',
  ),
  'person-unclear': harmless(
    `${at}检查人员名录里有 2 个“张三”，不知道是哪一位，没有改动。请在这一行写上执法证号。`,
  ),
  'records-not-found': harmless(
    `${at}没有认出检查记录：表头里要有企业名称和检查日期。请核对表头，或另选一张工作表。`,
  ),
  'items-not-found': harmless(
    `${at}没有认出随机抽查事项清单：表头里要有抽查事项，以及检查内容、抽查对象、抽查依据等其中两项。请核对表头，或另选一张工作表。`,
  ),
  'item-repeated': harmless(
    `${at}抽查事项“排污许可”与 C4 是同一项，合并为一项。若不是，请写明不同之处。`,
  ),
  'item-object-open': harmless(
    `${at}有 2 项的抽查对象（如“加油站”“检测机构”）看不出是哪类监管对象，按各类都查：E5:E6。不是的，请在抽查方案的“抽查事项”一栏写明各类查哪些事项。`,
  ),
  'short-name': harmless(
    `${at}“大华化工”按“青岚大华化工有限公司”处理：检查对象名录里只有它的名称对得上。若不是，请改写全称。`,
  ),
  'flag-unmatched': harmless(
    `${at}“丁厂”列入监督执法正面清单名单，但检查对象名录里没有代码或名称与它相同的企业。请核对名称。`,
  ),
  'question-open': `${at}“甲厂”这一行只有名称，别的行都填了其他内容。它是名录里的一条，还是说明文字？说明文字不参加抽取。回答之前不能抽取。`,
  'question-answered': `${at}“甲厂”是说明文字，没有读入（经办人回答）。`,
  'counts-of-other-year': harmless(`${at}“2026年检查次数”是 2026 年的次数，没有计入 2027 年。`),
  'record-kind-untold': harmless(
    `${at}检查记录没有检查类型一列，2 次检查看不出是哪一种，每一项要求都计入。只计某几种的，请加上这一列填明。`,
  ),
  'counts-undated': harmless(
    `${at}4 家的检查次数比有日期的检查记录多（“甲厂”、“乙厂”、“丙厂”等）：C17:C20。多出的没有检查日期，只计入全年，上半年的也计入上半年，不计入一个月、一个季度或下半年已查的数。要计入的，请在检查记录里填明日期。`,
  ),
  'authority-other': harmless(
    `${at}2 条检查记录的检查单位是“县应急管理局”等，按其他部门的检查计：不算本局已完成的抽查、覆盖和不重复抽查，只计入检查次数的上限。是本局的，请把检查单位改成本局名称。`,
  ),
  'record-unmatched': harmless(
    `${at}2026-02-01 对“丙厂”的检查记录对不上名录库里唯一的一家企业，没有计入检查次数。请核对名称或代码。`,
  ),
  'profile-cell': `${at}“抽查数”的“百分之三”从“百分之三”起看不懂。相近的写法：每季度 3%。`,
  'profile-fault': '方案文件里的“team.size”超出允许的范围。请改正后重新导入。',
  'profile-not-json': '这个文件不是方案文件，无法读取。请选择从本程序导出的方案文件。',
  'holiday-notice':
    '放假通知里没有中秋节、国庆节的安排，可能没有贴全。请从“一、元旦”到“国庆节”整篇粘贴。',
  'act-unlisted': '企业“甲厂”不在现行名单里，或已被换下。请核对企业名称、代码。',
  'act-unassigned': '检查人员“张三”在现行名单里没有任务，不需要改派。',
  'act-reason-missing': '没有理由。名单确定后不得随意变更，请写明理由再办。',
  'act-person-unknown':
    '检查人员里没有“张四”，或有几个同名的。请写姓名或执法证号，现有：张三、李四。',
  'substitute-none':
    '企业“甲厂”没有可以补上的：同一范围里的企业都已抽中或不参加抽取。请不补抽，另行说明。',
  'seat-unfilled':
    '企业“甲厂”里“张三”的位置没有人能接替：其余人员要么已在组内，要么因区域、回避、持证等规则不能派。请调整检查人员或把这一家补抽。',
  'announcement-incomplete': '替代来源没有时间，或时间写得不对。请写成 2026-01-20 21:15 的样子。',
  'source-not-later':
    '种子来源“双色球第2026005期”的时间 2026年1月5日 09:30 不晚于作公告的时间 2026年1月5日 09:30，号码可能已经知道。请改用以后才产生的号码，例如下一期。',
  'substitute-too-early':
    '替代来源“双色球第2026005期”的时间 2026年1月6日 21:15 早于种子来源的 2026年1月8日 21:15：那时还不知道种子来源会不会落空。请改用更晚的替代来源。',
  'announcement-reason-missing':
    '本期在 2026年1月5日 09:30 已有公告。再作公告会代替它，须写明理由；原公告保留，标明“已被代替”。',
  'announced-changed':
    '与 2026年1月5日 09:30 的公告不同，没有抽取：方案由《甲》换成《乙》，重点类总数 12 家变为 11 家，检查人员 8 人变为 9 人。请恢复到公告时的样子再抽取；确需改变的，写明理由重新公告。',
  'announced-method':
    '公告的方法是 sha256，这次要用 seedrandom，没有抽取。请用公告的方法，或写明理由重新公告。',
  'announced-unfollowed':
    '本期在 2026年1月5日 09:30 已有公告，须按公告抽取。请重新读取工作簿，输入公告所指的号码。',
  'source-not-due':
    '公告的种子来源“福彩3D第2026012期”2026年1月12日 21:15 才产生，现在还不能抽取。请到时输入公布的号码。',
  'announced-no-substitute':
    '公告没有替代来源，只能用“福彩3D第2026012期”。它落空的，请写明理由重新公告。',
  'substitute-reason-missing':
    '改用替代来源须写明理由：种子来源“福彩3D第2026012期”为什么没有号码。',
  'announcement-differs': `${at}抽取公告或操作记录有 2 处被改动，没有抽取。请先“复核”，按原件改正后再办。`,
  'start-entered': '公告后第 2 次开始没有抽取，已记入操作记录；没有写出名单。可以再次开始。',
  'start-unended':
    '第 2 次开始已记入操作记录，它怎样结束没有记上（写不进工作簿）。复核会指出这一次没有结果；请再次开始，或重新公告。',
  'record-differs': `${at}工作簿里的名单与抽取记录有 2 处不符，没有办理。请先“复核”，按原件改正后再办。`,
  'list-missing': '工作簿里没有 2026Q1 有效的抽查名单。请先抽取，或打开含有本期抽取记录的工作簿。',
  'offsite-none':
    '方案《某县 2026》没有划入非现场监管的企业，不需要非现场名单。如有正面清单企业，请核对名录的“监督执法正面清单”列和方案的分类规则。',
  'publication-reason': `${at}“甲厂”不公开，没有理由。请选择保密、国家安全或公共安全；没有这些情形的应当公开。`,
  'publication-date': `${at}公开日期“下周”不是日期，没有计入。请写成 2026-3-5 的样子。`,
  'publication-day': `${at}“乙厂”的检查日期早于本期（2025-03-02）。请核对年月日。`,
  'board-left':
    '公示稿列入 3 家；没有列入的：不公开 1 家，还没有检查 12 家。请在检查台账补填后重新生成。',
  'licence-unknown':
    '检查人员名录里没有“孙六”的执法证号，文书上留了空白。请补上证号后重新生成，或在纸上填写。',
  'publication-unlisted': `${at}“乙厂”不在现行抽查名单里，没有计入。请核对企业名称和代码。`,
  'statistics-unchecked':
    '名单中 39 家有 3 家没有检查日期，没有计入家次。请在检查台账或检查记录里补上检查日期后再统计。',
  'sheet-locked':
    '工作表「检查对象名录库」受保护，不能改动，工作簿没有改动。请先撤销工作表保护（审阅 → 撤销工作表保护），完成后再保护。',
  'nothing-to-flag': '没有超过或到达上限的企业，也没有应查未查的企业，不需要标注。',
  'counts-unplaced':
    '工作表「检查对象名录库」上不止一份名单、次数不止一列，或表头上方另有内容，认不准写在哪一列，没有写。请自行填写。',
  'counts-unread': `${at}写入次数后，名录会被认成别的样子，没有写。请先在“名录”一步确认各列，再试。`,
  'counts-moved': `${at}在读取之后有改动，没有写。请点“重新读取”再试。`,
  'counts-formula': `${at}是公式算出来的，没有写。要由本程序填写的，请先把这一列的公式粘贴成数值。`,
  'register-empty': `${at}检查人员名录只有表头，没有数据。请填入名录，或另选一张工作表。`,
  'register-of-one': `${at}检查对象名录只有“甲厂”一条，抽取没有意义。请核对名录是否完整。`,
  'sheet-hidden': [
    `${at}这张工作表是隐藏的，无法转到。请先取消隐藏。`,
    `${at}这张工作表是隐藏的，仍按它读取。请确认没有用错表；可以继续抽取。`,
  ],
  'sheet-protected': harmless(`${at}这张工作表受保护。只读取，不改动。`),
  'columns-hidden': harmless(
    `${at}“企业分类、信用”是隐藏的列，照样读取。已作废的，请在“名录”一步把它改为“不用此列”。`,
  ),
  'entries-hidden': harmless(
    `${at}有 12 行被筛选或隐藏，照样读入名录：B6:B17。若不应参加，请删除这些行。`,
  ),
  'name-missing': harmless(
    `${at}有 3 行填了内容，但“姓名”是空的，没有读入：C17:C18、C20。请填写，或删除这些行。`,
  ),
  'rows-left-out': harmless(
    `${at}有 2 行不是名录里的条目（如“合 计”“备注：名单每年更新一次，由各乡镇报送后汇…”），没有读入：C17、C20。其中若有条目，请补全这一行。`,
  ),
  'record-date-missing': harmless(
    `${at}有 2 次检查没有日期，不计入检查次数：C17:C18。请补填日期。`,
  ),
  'status-in-name': harmless(
    `${at}企业名称里写着“已注销”（共 2 处：C17:C18），生产状态没有填，按注销读取。若不是这样，请填写生产状态。`,
  ),
  'cell-error': harmless(`${at}“企业分类”的值是公式错误 #N/A，按空白处理。请改正公式或直接填写。`),
  'credit-code-wrong': harmless(
    `${at}统一社会信用代码“91350100M000100Y4X”校验位不对（应为 3）。请核对证照。`,
  ),
  'credit-code-numeric': harmless(
    `${at}统一社会信用代码按数字保存成了 913501001234567000，末几位已丢失。请把单元格设为文本后重新填写。`,
  ),
  'value-unknown': harmless(
    `${at}“环境信用评价”的值“三星”无法识别（共 3 处：C17:C18、C20），按空白处理。可填：A、B。`,
  ),
  'more-alike': harmless(`${at}同一列还有 900 处同类问题：C120:C1019。请一并核对。`),
  'enterprise-duplicate': `${at}“甲厂”与 A2 是同一检查对象，重复会使中签机会加倍。请删去一行；若是不同厂区，请补全地址或污染源编码。`,
  'inspector-duplicate': `${at}“张三”与 A2 是同一人。请删去一行，或核对执法证号。`,
  'inspector-unlicensed': harmless(
    `${at}“张三”没有执法证号，不参加派组。请补填证号，或标为辅助人员。`,
  ),
  'licences-not-told-apart': harmless(
    `${at}“张三、李四”一格里有 2 个人、1 个证号，分不出是谁的，两人都不参加派组。请分成 2 行填写。`,
  ),
  'licence-expired': harmless(
    `${at}“张三”的执法证已于 2025-12-31 到期，不参加派组。换证后请更新有效期。`,
  ),
  'category-disagrees': harmless(
    `${at}4 家登记为一般，按方案条件应为重点（“甲厂”、“乙厂”、“丙厂”等）：F2:F3、F7、F9。本次按方案条件的重点计，请核对企业分类。`,
  ),
  'item-unknown': harmless(
    `${at}方案里重点监管对象的抽查事项“辐射”，随机抽查事项清单里没有，没有计入。请核对名称或序号。`,
  ),
  'item-unclear': harmless(
    `${at}方案里定向抽查“印染”的抽查事项“1”，清单里有 2 项（水/排放、气/排放），都计入。只指其一的，请写“类别/事项”。`,
  ),
  'items-unplanned': harmless(
    `${at}有 2 项抽查事项没有安排给任何一类监管对象或定向抽查：辐射、噪声。请在抽查方案的“抽查事项”一栏补上。`,
  ),
  'region-missing': harmless(
    `${at}1 家没有填行政区划（“甲厂”）：E4。派组时无法按区域安排，请补填。`,
  ),
  'records-too-short': harmless(
    `重点类 3 年内抽查过的不再抽取，要看 2024 年以来的检查记录，检查记录从 2026 年才开始：此前查过的企业可能再次抽中。请补上以前的检查记录。`,
  ),
  'cap-below-quota': harmlessNow(
    `${at}特殊类 12 家每季度 1 次共需 4 次/年，超过每年 2 次上限。请提高上限，或降低频次。`,
  ),
  'no-repeat-below-quota': harmlessNow(
    `${at}定向抽查“汽修” 10 家不重复抽查，今年还要抽 12 家次，最多还能抽 10 家次。请降低抽查数，或允许重复。`,
  ),
  'coverage-above-quota': harmlessNow(
    `${at}特殊类要求每年至少 1 次，可抽的有 60 家，按抽查数只能抽 48 家。已按覆盖要求加抽；请提高抽查数，或延长覆盖年限。`,
  ),
  'coverage-out-of-reach': harmlessNow(
    `${at}特殊类要求每 2 年至少 1 次，今年应查的对象里有不能抽的（停产 1 家），覆盖不到。复产后请改生产状态，或让停产企业参加抽取。`,
  ),
  'months-without-quarter': harmlessNow(
    `${at}定向抽查“汽修”只在4月至6月抽查，时间已过，还有 3 家次没有抽。请延长时间段。`,
  ),
  'staff-quota-exceeds-category': harmlessNow(
    `${at}特殊类按 1:10（实际在岗 6 人）全年应抽 60 家，多于全部 25 家。已按 25 家计；请核对比例。`,
  ),
  'directed-empty': harmlessNow(
    `${at}定向抽查“汽修”没有符合条件的检查对象。请核对条件和名录里的相应列。`,
  ),
  'directed-inspectors-too-few': harmlessNow(
    `${at}定向抽查“汽修”符合条件的持证人员只有 1 人，每组需要 2 人。请放宽人员条件，或补充人员。`,
  ),
  'directed-people-apart': harmlessNow(
    `${at}“甲厂”同时属于定向抽查“汽修”、“沿河”，能派的人员里没有 2 人都符合各项的人员条件，也凑不成各项至少一人的 2 人一组，抽中就派不出组。请放宽人员条件，或把其中一项的“重合企业”填“否”。`,
  ),
  'region-inspectors-too-few': harmlessNow(
    `${at}按“本区域”派组，未填区域的 4 家可派 1 人、北乡 4 家可派 1 人、南乡 4 家可派 1 人等 4 个区域，每组需要 2 人。请放宽区域规则，或补充人员。`,
  ),
  'recusal-leaves-too-few': harmlessNow(
    `${at}“甲厂”、“乙厂”、“丙厂”等 5 家回避之后可派的不足 2 人，抽中就派不出组。请核对回避关系，或补充人员。`,
  ),
  'last-pair-unavoidable': harmlessNow(
    `${at}“甲厂”除了上次同去的人，凑不成 2 人一组。请允许上次的搭档再去，或补充人员。`,
  ),
  'expertise-unmatched': harmlessNow(
    `${at}有 2 家的行业类别和污染类型没有对应专长的主办人员可派（养殖 固废；未填）。请补填业务专长，或改为“优先”。`,
  ),
  'departments-too-few': harmlessNow(
    `${at}每组 2 人须来自不同科室，东乡可派人员只有 1 个科室、北乡可派人员只有 1 个科室、南乡可派人员只有 1 个科室等 4 个区域。请补填人员的科室，或取消这一条。`,
  ),
  'auxiliaries-too-few': harmlessNow(
    `${at}每组要配 2 名辅助人员，名录里只有 1 名。请补充人员，或减少名额。`,
  ),
  'joint-without-department': harmlessNow(
    `${at}跨部门联合要占 5%，方案里没有写参加的部门。请写明参加的部门。`,
  ),
  'inspectors-overloaded': harmlessNow(
    `${at}照此全年检查要 504 人次，持证人员 4 人，每人约 126 次，超过每人每年 125 次的合理工作量。请降低抽查数，或补充人员。`,
  ),
  'weight-not-positive': harmlessNow(
    `${at}第 2 条权重是 0，权重必须大于 0。不应检查的请设为免检。`,
  ),
  'batch-beyond': harmless(
    `${at}重点类每年抽查 2 批，这次是今年的第 3 批。多抽的一批不在方案之内，请核对批次或方案。`,
  ),
  'nothing-to-draw': `${at}本期没有要抽的：重点类没有企业；一般类 20 家：20 × 3% = 0.6 → 0（舍去）；定向抽查“涉水” 4 家：按年、季、月计的抽查数不在批次中抽取。与预想不同的，请核对方案。`,
  'quota-exceeds-pool': `${at}特殊类应抽 12 家，可抽 9 家（停产 2 家，已达年度检查上限 1 家）。请降低抽查比例、放宽检查次数上限，或核对生产状态。`,
  'inspectors-too-few': `${at}有效持证的检查人员只有 1 人，每组需要 2 人。请补充持证人员，或核对执法证号与有效期。`,
  'team-impossible': `${at}“甲厂”派不出 2 人一组：回避后只有 1 人可派。请核对回避企业与回避人员，或补充可派的人员。`,
  'team-preference-unmet': `${at}“甲厂”没有派到业务专长相符的主办人员，已按其他规则派组。请核对业务专长和行业类别；可以继续抽取。`,
  'inspectors-left-over': `${at}固定分组后，“王一”没有编入小组，本期不派任务。请调整每组人数，或补充检查人员；可以继续抽取。`,
  'seed-too-long': '种子有 201 个字，最多 200 个。请改用念得完的数字。',
  'typed-too-long': '理由有 40,000 个字，最多 1,000 个。请只写要点，其余另附。',
  'seed-letters':
    '种子里第 3 个字（U+200B）、第 7 个字（U+00AD）看不见，第 1 个字（U+0301）是没有落在字上的附加符号。请删去，或清空后用键盘照念的重新输入。',
  'seed-empty': '还没有填种子。请填写见证人报出的数字、公开号码，或点“产生种子”。',
  'bureau-missing':
    '没有单位名称：名单、记录等文书的标题不写单位。请在面板上方或“设置”里填写（终端用 --bureau）。',
  'period-drawn-already':
    '本期已经抽过一次，见「抽取记录 2026Q1」。名单确定后不得随意变更；确需重抽的，请填写理由。',
  'plan-table-missing':
    '「检查对象名录库」里没有认出计划表：表头里要有抽查事项（或任务名称）、抽查对象和抽查比例（或数量）。请核对表头，或改为新建抽查工作计划表。',
  'plan-sheet-protected':
    '「检查对象名录库」受保护，计划填不进去。请先在“审阅”里撤销工作表保护，或改为新建抽查工作计划表。',
  'population-changed':
    '名录在公布指纹之后有改动：公布时 aaaaaaaaaaaa…，现在 bbbbbbbbbbbb…。请重新核对并公布新的指纹，再抽取。',
  'evidence-not-drawn': '时段 2026Q2 没有抽取，没有证据可以打包。工作簿里有抽取的：2026Q1。',
  'evidence-period-open':
    '工作簿里有几期抽取：2025Q4、2026Q1。请用 --year、--quarter 等说明要打包哪一期。',
  'workbook-busy': '表格正忙，多半是有单元格正在编辑。请按 Enter 完成编辑，再试一次。',
  'sheet-password':
    '要改写的工作表里有设了保护密码的，工作簿没有改动。请先在“审阅”里用密码撤销工作表保护，再试一次。',
  'format-forgets':
    '工作簿是 .xls 格式，Excel 保存时会丢掉加载项的设置：节假日通知留不住；选定的名录和回答改存在隐藏的工作表「双随机选定内容」。请另存为 .xlsx 再用。',
  'pages-plain':
    '内容已写好，打印版面没有设成，多半是没有打印机或打印机没有回答。打印前请自行设置纸张、方向和缩放。',
  'plan-unfilled':
    '抽查结果已写好，计划没有完整填进「检查对象名录库」。请照抽取记录里的计划核对、补齐。',
  'left-sheets-removed':
    '上次没有写完，留下「检查对象名录库」等 4 张工作表，已经删除。没有写成的，请再做一次。',
  'left-sheets-stay':
    '上次没有写完，留下「检查对象名录库」工作表，没能删除。请自行删除；没有写成的，请再做一次。',
  'workbook-protected': `${at}工作簿受保护，不能新增或改写工作表。请先在“审阅”里撤销保护，再试一次。`,
  'workbook-unreadable':
    '文件“名录.xls”打不开：文件设有打开密码。请在 Excel 或 WPS 中取消密码、保存后再打开。',
  'record-not-found': '工作簿里没有抽取记录。请打开保存有“抽取记录”和“抽取底册”的工作簿。',
  'record-unreadable': `${at}抽取记录的“种子”读不出来，可能被改动过。请用抽取时保存的原件核对。`,
  'directed-exceeds-pool': harmlessNow(
    `${at}定向抽查“汽修”应抽 3 家，可抽 2 家（停产 2 家）。请降低抽查数，或放宽条件。`,
  ),
  'cells-far-off': `${at}有内容，离表格太远，没有读。属于名录的，请移到表格旁边；不属于的，请删除。`,
  'days-from-1904':
    '工作簿使用 1904 日期系统，日期格式的单元格已照此读取。没有设日期格式、只显示为数字的日期，请改成日期格式。',
  'days-unjudged': `${at}工作簿里的日期都没有显示出年份（列太窄显示成 ####，或只显示月份），看不出是不是 1904 日期系统，暂按通常的 1900 日期系统读取。请把这一列拉宽，或改成带年份的日期格式，再点“重新读取”。`,
  'host-failed': `${at}表格程序没有完成这一步（错误代码 GeneralException）。请再试一次；仍不成功时，保存后重新打开工作簿。`,
};

/** What else a code may say. */
const variants: readonly (readonly [ProblemDetail, Said])[] = [
  [
    { code: 'cells-far-off', count: 3 },
    `${at}等 3 处有内容，离表格太远，没有读。属于名录的，请移到表格旁边；不属于的，请删除。`,
  ],
  // which sheets
  [
    { code: 'register-ambiguous', register: 'enterprise', candidates: ['名录', '名录2025'] },
    '「名录」、「名录2025」都像检查对象名录，无法判断用哪一张。请手工指定工作表。',
  ],
  [
    { code: 'sheet-not-found', sheetNames: [] },
    '工作簿里没有名为「检查对象名录库」的工作表，现有的工作表均不可用。请重新指定。',
  ],
  [
    { code: 'header-not-found', register: 'inspector' },
    `${at}前 20 行里没有认出检查人员名录的表头。请核对表头，或另选一张工作表。`,
  ],
  [
    { code: 'name-column-missing', register: 'inspector', headers: ['姓', '单位'] },
    `${at}表头里没有认出“姓名”一列，现有列：姓、单位。请把名称所在列的表头改为“姓名”。`,
  ],
  [
    { code: 'register-empty', register: 'enterprise' },
    `${at}检查对象名录只有表头，没有数据。请填入名录，或另选一张工作表。`,
  ],
  [
    { code: 'register-of-one', register: 'inspector', name: '张三' },
    `${at}检查人员名录只有“张三”一条，抽取没有意义。请核对名录是否完整。`,
  ],
  [
    { code: 'name-missing', table: 'enterprise', count: 1, cells: ['C17'] },
    harmless(`${at}有 1 行填了内容，但“企业名称”是空的，没有读入：C17。请填写，或删除这些行。`),
  ],
  [
    { code: 'name-missing', table: 'records', count: 1, cells: ['C17'] },
    harmless(
      `${at}有 1 行填了内容，但企业名称和代码都是空的，没有读入：C17。请填写，或删除这些行。`,
    ),
  ],
  [
    {
      code: 'column-asked',
      table: 'inspector',
      header: '编号',
      possible: ['licence', 'unit'],
      readAs: 'licence',
    },
    harmless(
      `${at}表头“编号”说不准是什么，可能是执法证号或单位，暂按“执法证号”读取。请在列对照里指定。`,
    ),
  ],
  // what cells hold
  [
    { code: 'cell-error', value: '#N/A', header: '信用', count: 2, cells: ['C17:C18'] },
    harmless(
      `${at}“信用”的值是公式错误 #N/A（共 2 处：C17:C18），按空白处理。请改正公式或直接填写。`,
    ),
  ],
  [
    {
      code: 'value-unknown',
      header: '信用',
      value: '三星',
      accepted: ['A', 'B'],
      count: 1,
      cells: ['C17'],
    },
    harmless(`${at}“信用”的值“三星”无法识别，按空白处理。可填：A、B。`),
  ],
  [
    {
      code: 'value-unknown',
      header: '',
      value: '三星',
      accepted: ['A', 'B'],
      count: 1,
      cells: ['C17'],
    },
    harmless(`${at}没有表头的一列的值“三星”无法识别，按空白处理。可填：A、B。`),
  ],
  [
    {
      code: 'value-unknown',
      header: '信用',
      value: '三星',
      accepted: ['A', 'B'],
      count: 7,
      cells: ['C1', 'C3', 'C5', 'C7', 'C9', 'C11:C12'],
    },
    harmless(
      `${at}“信用”的值“三星”无法识别（共 7 处：C1、C3、C5、C7、C9 等），按空白处理。可填：A、B。`,
    ),
  ],
  [
    { code: 'credit-code-wrong', value: '91', fault: { kind: 'length', length: 2 } },
    harmless(`${at}统一社会信用代码“91”有 2 位，应为 18 位。请核对证照。`),
  ],
  [
    {
      code: 'credit-code-wrong',
      value: '9135O100M000100Y43',
      fault: { kind: 'letter', letter: 'O', position: 5 },
    },
    harmless(
      `${at}统一社会信用代码“9135O100M000100Y43”第 5 位“O”不是代码可用的字符（不用 I、O、S、V、Z）。请核对证照。`,
    ),
  ],
  // profiles
  [
    {
      code: 'profile-cell',
      header: '区域',
      value: '近处',
      fault: { kind: 'choice', accepted: ['不限', '本区域'] },
    },
    `${at}“区域”的“近处”无法识别。可填：不限、本区域。`,
  ],
  [
    { code: 'profile-cell', header: '人数', value: '两个', fault: { kind: 'number' } },
    `${at}“人数”的“两个”不是数字。请填写数字。`,
  ],
  [
    {
      code: 'profile-cell',
      header: '条件',
      value: '信用 好',
      fault: { kind: 'condition', rest: '好' },
    },
    `${at}“条件”的“信用 好”从“好”起看不懂。条件要有栏目、比较的词和内容，用 且、或、非（ ）连接。`,
  ],
  [
    {
      code: 'profile-cell',
      header: '条件',
      value: '信用 是',
      fault: { kind: 'condition', rest: '' },
    },
    `${at}“条件”的“信用 是”没有写完。条件要有栏目、比较的词和内容，用 且、或、非（ ）连接。`,
  ],
  [
    { code: 'profile-cell', header: '抽查数', value: '每季度', fault: { kind: 'quota', rest: '' } },
    `${at}“抽查数”的“每季度”没有写完。写法例如：每季度 n%；每年 n 家；每家每季度 n 次；不抽取。`,
  ],
  [
    {
      code: 'profile-cell',
      header: '时间段',
      value: '夏天',
      fault: { kind: 'months', rest: '夏天' },
    },
    `${at}“时间段”的“夏天”不是月份。写法例如：4月至11月；3月、9月；第二、三季度；单月；除1月、2月外。`,
  ],
  [
    {
      code: 'profile-cell',
      header: '期限',
      value: '月底',
      fault: { kind: 'deadline', rest: '月底' },
    },
    `${at}“期限”的“月底”不是期限。写法例如：每季度首月 n 日前；每年 n 月 n 日前；任务完成后 n 个工作日内。`,
  ],
  [
    {
      code: 'profile-cell',
      header: '条件',
      value: '信誉 是 A',
      fault: { kind: 'field', word: '信誉', register: 'enterprise' },
    },
    `${at}“条件”的“信誉 是 A”里，“信誉”不是检查对象名录的栏目。名录里真有这一列的，写成 列“…”。`,
  ],
  [
    {
      code: 'profile-cell',
      header: '条件',
      value: '重点名录 是 A',
      fault: { kind: 'value', word: 'A', accepted: ['是', '否'] },
    },
    `${at}“条件”的“重点名录 是 A”里，“A”无法识别。可填：是、否。`,
  ],
  [
    {
      code: 'profile-cell',
      header: '人员条件',
      value: '专业 大气',
      fault: { kind: 'field', word: '专业', register: 'inspector', nearest: '业务专长 含 大气' },
    },
    `${at}“人员条件”的“专业 大气”里，“专业”不是检查人员名录的栏目。相近的写法：业务专长 含 大气。`,
  ],
  [
    {
      code: 'profile-cell',
      header: '各类抽查数',
      value: '抽多少',
      fault: { kind: 'header', accepted: ['抽查数', '月份'] },
    },
    `${at}“各类抽查数”的“抽多少”认不出是哪一栏。这一部分的栏目是：抽查数、月份。`,
  ],
  [
    { code: 'profile-cell', header: '项目', value: '其他', fault: { kind: 'row' } },
    `${at}“项目”的“其他”不属于这一部分。请按表头填写，或删除这一行。`,
  ],
  [
    { code: 'profile-cell', header: '项目', value: '名称', fault: { kind: 'again' } },
    `${at}“项目”的“名称”已经写过一次。请删去一行。`,
  ],
  [
    { code: 'profile-cell', header: '名称', value: '', fault: { kind: 'data', code: 'missing' } },
    `${at}“名称”没有填写。请补上。`,
  ],
  [
    { code: 'profile-cell', header: '人数', value: '0', fault: { kind: 'data', code: 'range' } },
    `${at}“人数”的“0”超出允许的范围。请改正。`,
  ],
  [
    { code: 'profile-fault', path: 'team', fault: 'missing' },
    '方案文件里的“team”没有填写。请改正后重新导入。',
  ],
  [
    { code: 'profile-fault', path: 'team', fault: 'type' },
    '方案文件里的“team”内容的类型不对。请改正后重新导入。',
  ],
  [
    { code: 'profile-fault', path: 'team', fault: 'value' },
    '方案文件里的“team”不是允许的内容。请改正后重新导入。',
  ],
  [
    { code: 'profile-fault', path: 'team', fault: 'too-few' },
    '方案文件里的“team”内容不全。请改正后重新导入。',
  ],
  [
    { code: 'profile-fault', path: 'team', fault: 'unknown-key' },
    '方案文件里的“team”不是方案里的内容。请改正后重新导入。',
  ],
  [
    { code: 'profile-fault', path: 'team', fault: 'unknown-clause' },
    '方案文件里的“team”引用了“条款”部分没有的编号。请改正后重新导入。',
  ],
  [
    { code: 'profile-fault', path: 'team', fault: 'duplicate' },
    '方案文件里的“team”与另一项重复。请改正后重新导入。',
  ],
  // conflicts
  [
    { ...conflictDetails['cap-below-quota'], rate: null },
    harmlessNow(
      `${at}特殊类 12 家今年还要抽 48 家次，按每家每年 2 次的上限最多还能抽 24 家次。请提高上限，或降低抽查数。`,
    ),
  ],
  [
    { ...conflictDetails['cap-below-quota'], cap: 4 },
    harmlessNow(
      `${at}特殊类 12 家今年还要抽 48 家次，按每家每年 4 次的上限最多还能抽 24 家次。请提高上限，或降低抽查数。`,
    ),
  ],
  [
    { ...conflictDetails['coverage-above-quota'], years: 3 },
    harmlessNow(
      `${at}特殊类要求每 3 年至少 1 次，可抽的有 60 家，按抽查数只能抽 48 家。已按覆盖要求加抽；请提高抽查数，或延长覆盖年限。`,
    ),
  ],
  [
    { ...conflictDetails['coverage-out-of-reach'], years: 1, excluded: {} },
    harmlessNow(
      `${at}特殊类要求每年至少 1 次，今年应查的对象里有不能抽的，覆盖不到。复产后请改生产状态，或让停产企业参加抽取。`,
    ),
  ],
  [
    {
      ...conflictDetails['months-without-quarter'],
      months: { first: 13, last: 14 },
      fault: 'empty',
    },
    harmlessNow(
      `${at}定向抽查“汽修”的时间段“13月至14月”不含任何月份，哪个季度都不会抽。请核对月份。`,
    ),
  ],
  [
    {
      ...conflictDetails['region-inspectors-too-few'],
      rule: 'cross',
      regions: [{ region: '北乡', units: 4, available: 0 }],
    },
    harmlessNow(
      `${at}按“跨区域”派组，北乡 4 家可派 0 人，每组需要 2 人。请放宽区域规则，或补充人员。`,
    ),
  ],
  [
    { ...conflictDetails['recusal-leaves-too-few'], units: 1, names: ['甲厂'] },
    harmlessNow(`${at}“甲厂”回避之后可派的不足 2 人，抽中就派不出组。请核对回避关系，或补充人员。`),
  ],
  [
    { ...conflictDetails['last-pair-unavoidable'], units: 4, names: ['甲厂', '乙厂', '丙厂'] },
    harmlessNow(
      `${at}“甲厂”、“乙厂”、“丙厂”等 4 家除了上次同去的人，凑不成 2 人一组。请允许上次的搭档再去，或补充人员。`,
    ),
  ],
  [
    {
      ...conflictDetails['departments-too-few'],
      regions: [{ region: '', units: 4, available: 1 }],
    },
    harmlessNow(
      `${at}每组 2 人须来自不同科室，可派人员只有 1 个科室。请补填人员的科室，或取消这一条。`,
    ),
  ],
  [
    {
      ...conflictDetails['departments-too-few'],
      regions: [{ region: '北乡', units: 4, available: 1 }],
    },
    harmlessNow(
      `${at}每组 2 人须来自不同科室，北乡可派人员只有 1 个科室。请补填人员的科室，或取消这一条。`,
    ),
  ],
  [
    { ...conflictDetails['joint-without-department'], share: 'internal' },
    harmlessNow(
      `${at}部门内联合要占 5%，检查人员里没有其他科室可以参加。请补填人员的科室，或在方案里写明参加的科室。`,
    ),
  ],
  // draws, records, publication, files
  [
    { code: 'quota-exceeds-pool', category: 'key', quota: 3, pool: 2, excluded: {} },
    `${at}重点类应抽 3 家，可抽 2 家。请降低抽查比例、放宽检查次数上限，或核对生产状态。`,
  ],
  [
    { code: 'publication-reason', name: '甲厂', fault: 'needless' },
    `${at}“甲厂”填了不公开理由，又写明公开。请改“是否公开”，或删去理由。`,
  ],
  [
    { code: 'publication-day', name: '乙厂', date: '2026-04-02', fault: 'check-ahead' },
    `${at}“乙厂”的检查日期在截至日期之后（2026-04-02）。请核对年月日。`,
  ],
  [
    { code: 'publication-day', name: '乙厂', date: '2026-04-02', fault: 'published-ahead' },
    `${at}“乙厂”的公开日期在截至日期之后（2026-04-02）。请核对年月日。`,
  ],
  [
    { code: 'publication-day', name: '乙厂', date: '2026-01-02', fault: 'published-before-check' },
    `${at}“乙厂”的公开日期早于检查日期（2026-01-02）。请核对年月日。`,
  ],
  [
    { code: 'workbook-unreadable', fileName: '名录.pdf', cause: 'not-workbook' },
    '文件“名录.pdf”打不开：不是表格文件。可以打开 .xlsx、.xls、.et、.ods、.csv 等表格，请换一份再试。',
  ],
  [
    { code: 'workbook-unreadable', fileName: '名录.xls', cause: 'damaged' },
    '文件“名录.xls”打不开：文件已损坏。请找一份完好的副本。',
  ],
  [
    { code: 'workbook-unreadable', fileName: '名录.xls', cause: 'empty' },
    '文件“名录.xls”打不开：文件是空的。',
  ],
  [
    {
      code: 'workbook-unreadable',
      fileName: '名录.xlsx',
      cause: 'beyond-limit',
      limit: 'entries',
    },
    '文件“名录.xlsx”打不开：压缩包里的文件超过 20,000 个。请删去不用的工作表、行列和格式，或拆成几份，再试。',
  ],
];

const worded = (detail: ProblemDetail, severity: Problem['severity'] = 'error') =>
  problemText({ ...detail, severity, sheet: '检查对象名录库', cell: 'C17' });

const all: readonly (readonly [ProblemCode, ProblemDetail, Said])[] = [
  ...Object.values<ProblemDetail>(details).map(
    (detail) => [detail.code, detail, sentences[detail.code]] as const,
  ),
  ...variants.map(([detail, said]) => [detail.code, detail, said] as const),
];

test.each(all)('%s is said in these words', (_, detail, said) => {
  const [error, warning] = typeof said === 'string' ? [said, said] : said;
  expect(worded(detail)).toBe(error);
  expect(worded(detail, 'warning')).toBe(warning);
});

test.each(all)('%s is said in whole sentences', (_, detail) => {
  const text = worded(detail);
  expect(text).toMatch(/^[「\p{Script=Han}].*。$/u);
  expect(text).not.toMatch(/undefined|null|NaN|\[object|。。|；。/);
});

test('a wrong credit code is told with place, value, right letter and what to do', () => {
  expect(worded(details['credit-code-wrong'], 'warning')).toBe(
    '「检查对象名录库」C17：统一社会信用代码“91350100M000100Y4X”校验位不对（应为 3）。请核对证照；可以继续抽取。',
  );
});

test('only warnings say that they do not stop the draw', () => {
  expect(worded(details['cell-error'], 'warning')).toContain('可以继续抽取');
  expect(worded(details['cell-error'], 'error')).not.toContain('可以继续抽取');
});

test('a quota that cannot be filled says who is missing and why', () => {
  expect(worded(details['quota-exceeds-pool'])).toContain(
    '特殊类应抽 12 家，可抽 9 家（停产 2 家，已达年度检查上限 1 家）',
  );
});

test('a problem without a place begins with the fact', () => {
  expect(problemText({ code: 'seed-empty', severity: 'error', sheet: '', cell: '' })).toMatch(
    /^还没有填种子/,
  );
});

test('equal values are told once, with their number and their cells', () => {
  expect(worded(details['value-unknown'], 'warning')).toContain(
    '“三星”无法识别（共 3 处：C17:C18、C20）',
  );
});

test('a header that has to be asked about names what it may be', () => {
  expect(worded(details['column-asked'])).toContain('可能是企业分类或排污许可管理类别，暂不读取');
});

test('a licence that another column denies, and one whose end the clerk told, say so', () => {
  expect(
    problemText({
      ...{ code: 'inspector-unlicensed', name: '张三', withheld: true },
      ...{ severity: 'warning', sheet: '人员', cell: 'C3' },
    }),
  ).toBe(
    '「人员」C3：“张三”有执法证号，但另一列标明无证或证件无效，不参加派组。请核对；可以继续抽取。',
  );
  expect(
    problemText({
      ...{ code: 'licence-expired', name: '张三', expiry: '0001-01-01' },
      ...{ severity: 'warning', sheet: '人员', cell: 'D3' },
    }),
  ).toBe('「人员」D3：“张三”的执法证已过期，不参加派组。换证后请更新有效期；可以继续抽取。');
});

test('of thousands of sheets to choose from twenty are named, and the others counted', () => {
  const sheetNames = Array.from({ length: 1900 }, (_, index) => `表${index + 1}`);
  const place = { severity: 'error', sheet: '', cell: '' } as const;
  const text = problemText({
    code: 'register-not-found',
    register: 'enterprise',
    sheetNames,
    ...place,
  });
  expect(text).toContain('「表20」等 1900 张工作表都不像');
  expect(text).not.toContain('「表21」');
});
