import type { Difference, DifferenceSubject } from '../../../src/domain/record/difference';
import { differenceText } from '../../../src/text/problem/differenceText';

function difference(subject: DifferenceSubject, recorded: string, recomputed: string): Difference {
  return { ...subject, sheet: '抽取底册 2026Q1', cell: 'L5', recorded, recomputed };
}

test.each<[Difference, string]>([
  [
    difference({ what: 'unit-rank', name: '甲厂' }, '1', '0'),
    '「抽取底册 2026Q1」L5：企业“甲厂”的名次不符：记录为“1”，重算为“不参加抽取”。',
  ],
  [
    difference({ what: 'unit-drawn', name: '甲厂' }, '', '1'),
    '「抽取底册 2026Q1」L5：企业“甲厂”是否抽中不符：记录为“空”，重算为“抽中”。',
  ],
  [
    difference({ what: 'unit-category', name: '甲厂' }, 'key', 'general'),
    '「抽取底册 2026Q1」L5：企业“甲厂”的类别不符：记录为“重点”，重算为“一般”。',
  ],
  [
    difference({ what: 'category-quota', category: 'special' }, '3', '4'),
    '「抽取底册 2026Q1」L5：「特殊」应抽家数不符：记录为“3”，重算为“4”。',
  ],
  [
    difference({ what: 'task-assists', name: '甲厂' }, '王芳 1; 李强 2', ''),
    '「抽取底册 2026Q1」L5：企业“甲厂”的协办人员不符：记录为“王芳 1、李强 2”，重算为“空”。',
  ],
  [
    difference({ what: 'directed-drawn', name: '沿河排查' }, '5', '6'),
    '「抽取底册 2026Q1」L5：定向抽查「沿河排查」实抽家数不符：记录为“5”，重算为“6”。',
  ],
  [
    difference({ what: 'task-auxiliaries', name: '甲厂' }, '', '王芳 1; 李强 2'),
    '「抽取底册 2026Q1」L5：企业“甲厂”的辅助人员不符：记录为“空”，重算为“王芳 1、李强 2”。',
  ],
  [
    difference({ what: 'unit-key', name: '甲厂' }, '0.2', '0.3'),
    '「抽取底册 2026Q1」L5：企业“甲厂”的加权票号不符：记录为“0.2”，重算为“0.3”。',
  ],
  [
    difference({ what: 'task-change', name: '甲厂' }, '', '换为“乙厂”：停产'),
    '「抽取底册 2026Q1」L5：企业“甲厂”在抽查名单中的“变动”不符：记录为“空”，重算为“换为“乙厂”：停产”。',
  ],
  [
    difference({ what: 'entry-hash', number: 2 }, 'ab', 'cd'),
    '「抽取底册 2026Q1」L5：操作记录第 2 条被改动，校验值不符：记录为“ab”，重算为“cd”。',
  ],
  [
    difference({ what: 'entry-missing' }, '', ''),
    '「抽取底册 2026Q1」L5：这次抽取的表还在，操作记录里没有这一条，可能被删去。',
  ],
  [
    difference({ what: 'sheet-mark' }, '', 'void'),
    '「抽取底册 2026Q1」L5：按操作记录，这张表应标明“（作废）”，标题却没有标明。',
  ],
  [
    difference({ what: 'sheet-mark' }, 'replaced-3', 'replaced-2'),
    '「抽取底册 2026Q1」L5：按操作记录，这张表应标明“（已被第 2 次抽取代替）”，标题却写成“（已被第 3 次抽取代替）”。',
  ],
])('%#: place, fact and both values', (given, expected) => {
  expect(differenceText(given)).toBe(expected);
});

test('a difference without a place has none in its sentence', () => {
  expect(
    differenceText({
      what: 'task-missing',
      name: '甲厂',
      sheet: '',
      cell: '',
      recorded: '',
      recomputed: 'A-1',
    }),
  ).toBe('抽查名单缺少抽中的企业“甲厂”（A-1）。');
});

const values = '记录为“甲; 乙”，重算为“0”。';
const listed = '记录为“甲、乙”，重算为“0”。';

/** What is said of every difference between “甲; 乙” and “0”. */
const sentences: Readonly<Record<Difference['what'], string>> = {
  fingerprint: `名录指纹不符，底册、参数与抽取时不同：${values}`,
  seed: '种子一格变成了数字（现为 甲; 乙），抽取时为“0”，已按抽取时的种子重算。',
  items: `抽取记录里的抽查事项与操作记录不符，已被改动：${values}`,
  facts: `抽取记录“其他记载的数据”与操作记录不符，已被改动：${values}`,
  cell: '此格应为“0”，现为“甲; 乙”。',
  'cell-type': '此格的“甲; 乙”由文字变成了数字，或由数字变成了文字。',
  'cell-extra': '多出的内容“甲; 乙”，抽取时这里没有内容。',
  'row-missing': '此处少了一行“0”。',
  'row-extra': '多出的一行“甲; 乙”，抽取时没有这一行。',
  'row-moved': '“甲; 乙”一行换了位置。',
  'row-gap': '“甲; 乙”一行上面插入或删去了空行。',
  'column-missing': '此处少了一列。',
  'column-extra': '多出的一列，抽取时没有这一列。',
  'plan-missing': '抽取时写入计划表的任务“0”不在表中，或已改得认不出来。',
  'plan-cell': '抽取时写入计划表的是“0”，现为“甲; 乙”。',
  'sight-sheet': '这张表被隐藏了。',
  'sight-rows': '第 甲; 乙 行被隐藏，或矮得看不见。',
  'sight-columns': '甲; 乙 列被隐藏，或窄得看不见。',
  'sight-color': '0 的字色与底色相近（甲; 乙），看不见内容。',
  'sight-size': '0 的字号只有 甲; 乙，看不清内容。',
  'sight-format': '0 的数字格式是“甲; 乙”，显示的不是内容本身。',
  'sight-formula': '0 是公式，抽取时写的是内容本身。',
  'sight-rules': '表上有 甲; 乙 条条件格式，可能使内容看不见；抽取时没有。',
  'earlier-missing': '本期此前的抽取记录「0」不在工作簿里，可能被删去或改名。',
  'entry-sheet': '操作记录第 2 条所指的「0」不在工作簿里，可能被删去或改名；改了名的，请改回原名。',
  'sheet-alone': '没有哪份抽取记录提到这张表：它的抽取记录已被删去或改名，或者这张表是后来加的。',
  'category-missing': '配额表缺少「特殊」，重算应抽 0 家。',
  'category-extra': '配额表多出「特殊」，重算没有这一类。',
  'category-total': `「特殊」总数不符：${values}`,
  'category-excluded': `「特殊」不参加抽取的家数不符：${values}`,
  'category-quota': `「特殊」应抽家数不符：${values}`,
  'category-drawn': `「特殊」实抽家数不符：${values}`,
  'directed-missing': '配额表缺少定向抽查「甲厂」，重算应抽 0 家。',
  'directed-extra': '配额表多出定向抽查「甲厂」，重算没有这一项。',
  'directed-total': `定向抽查「甲厂」总数不符：${values}`,
  'directed-excluded': `定向抽查「甲厂」不参加抽取的家数不符：${values}`,
  'directed-quota': `定向抽查「甲厂」应抽家数不符：${values}`,
  'directed-drawn': `定向抽查「甲厂」实抽家数不符：${values}`,
  'unit-missing': '底册缺少企业“甲厂”（0）。',
  'unit-extra': '企业“甲厂”（甲; 乙）不在冻结的名录中。',
  'unit-repeated': '企业“甲厂”（甲; 乙）在底册中重复出现。',
  'unit-category': `企业“甲厂”的类别不符：${values}`,
  'unit-ticket': `企业“甲厂”在底册中的票号不符：${values}`,
  'unit-rank': '企业“甲厂”的名次不符：记录为“甲; 乙”，重算为“不参加抽取”。',
  'unit-drawn': '企业“甲厂”是否抽中不符：记录为“甲; 乙”，重算为“未抽中”。',
  'unit-directed': `企业“甲厂”由哪项定向抽查抽中不符：${listed}`,
  'unit-shared': `企业“甲厂”兼作哪项定向抽查不符：${listed}`,
  'unit-key': `企业“甲厂”的加权票号不符：${values}`,
  'task-missing': '抽查名单缺少抽中的企业“甲厂”（0）。',
  'task-extra': '抽查名单中的企业“甲厂”（甲; 乙）重算没有这项任务。',
  'task-repeated': '企业“甲厂”（甲; 乙）在抽查名单中重复出现。',
  'task-ticket': `企业“甲厂”在抽查名单中的票号不符：${values}`,
  'task-lead': `企业“甲厂”的主办人员不符：${values}`,
  'task-assists': `企业“甲厂”的协办人员不符：${listed}`,
  'task-count': `企业“甲厂”是第几次检查不符：${values}`,
  'task-auxiliaries': `企业“甲厂”的辅助人员不符：${listed}`,
  'task-directed': `企业“甲厂”在抽查名单中的定向抽查不符：${listed}`,
  'task-shared': `企业“甲厂”在抽查名单中的兼定向抽查不符：${listed}`,
  'task-internal': `企业“甲厂”的部门内联合科室不符：${listed}`,
  'task-external': `企业“甲厂”的跨部门联合部门不符：${listed}`,
  'task-items': `企业“甲厂”在抽查名单中的抽查事项不符：${values}`,
  'task-change': `企业“甲厂”在抽查名单中的“变动”不符：${values}`,
  'sheet-mark': '按操作记录，这张表应标明“0”，标题却写成“甲; 乙”。',
  'entry-missing': '这次抽取的表还在，操作记录里没有这一条，可能被删去。',
  'entry-unreadable': '操作记录第 2 条读不出来，已被改动。',
  'entry-number': `操作记录第 2 条的序号不符，有增删或调换：${values}`,
  'entry-previous': `操作记录第 2 条接不上前一条，有增删、改动或调换：${values}`,
  'entry-hash': `操作记录第 2 条被改动，校验值不符：${values}`,
  'entry-shown': '操作记录第 2 条的文字被改动：现为“甲; 乙”，原为“0”。',
  'entry-unfit': '操作记录第 2 条与当时的名单对不上：所指的企业或人员不在名单里。',
  'entry-outcome': `操作记录第 2 条不是按规则得出的：${values}`,
  'entry-list': `操作记录第 2 条所记的名单指纹不符：${values}`,
  'announcement-unentered': '这张抽取公告在操作记录里没有，可能是另做的，或操作记录被删改。',
  'announced-unfounded': `操作记录第 2 条所依的公告不在它前面，或不是当时有效的公告：${values}`,
  'announced-unfollowed': '操作记录第 2 条的抽取之前有公告，却没有按公告抽取。',
  'announced-fingerprint': '操作记录第 2 条的抽取与公告的名录指纹不同：抽取时 甲; 乙，公告 0。',
  'announced-method': '操作记录第 2 条的抽取与公告的方法不同：抽取时 甲; 乙，公告 0。',
  'announced-seed': '操作记录第 2 条的抽取与开始时记下的种子不同：抽取时“甲; 乙”，开始时“0”。',
  'announced-early': '操作记录第 2 条的开始早于公告的种子产生时间：开始于 甲; 乙，种子 0 才产生。',
  'announced-known': '操作记录第 2 条的公告所指的种子来源当时已经知道：来源 甲; 乙，公告作于 0。',
  'announced-substitute': '操作记录第 2 条的开始改用了替代来源，公告没有替代来源，或没有写明理由。',
  'announced-count': `操作记录第 2 条的开始次数不符，可能有开始被删去：${values}`,
  'announced-end': '操作记录第 2 条所完成的开始（第 甲; 乙 条）不是它前面那一次（第 0 条）。',
};

test.each(Object.entries(sentences))('%s is said in these words', (what, sentence) => {
  const subject = { what, name: '甲厂', category: 'special', number: 2 } as DifferenceSubject;
  const without = { sheet: '', cell: '', recorded: '甲; 乙', recomputed: '0' };
  expect(differenceText({ ...subject, ...without })).toBe(sentence);
  expect(differenceText({ ...subject, ...without, sheet: '底册' })).toBe(`「底册」：${sentence}`);
});
