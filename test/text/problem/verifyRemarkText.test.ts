import type { VerifyRemark } from '../../../src/domain/record/verifyRemark';
import { verifyRemarkText } from '../../../src/text/problem/verifyRemarkText';

const sheet = '抽取记录 2026Q1';
const nobody = { added: [], gone: [], changed: [] };
const many = Array.from({ length: 11 }, (_, index) => `${index}厂`);

const cases: readonly (readonly [VerifyRemark, string])[] = [
  [
    { kind: 'earlier-version', sheet },
    `「${sheet}」是早先版本的软件写的，没有留下可供比对的数据：抽取时间、抽取人、监督人、种子来源、提示、联系人和电话、检查期限、表外内容和显示方式没有核对。`,
  ],
  [
    {
      kind: 'seed-as-recorded',
      sheet,
      cell: 'B12',
      letters: [{ place: 5, code: 'U+0020', why: 'space' }],
    },
    `「${sheet}」B12：种子照记录原样复核。其中第 5 个字（U+0020）是空白，现在抽取已不用；自行核验时请从这一格复制，不要手打。`,
  ],
  [
    { kind: 'seed-as-recorded', sheet, cell: 'B12', letters: [] },
    `「${sheet}」B12：种子照记录原样复核。它的写法（全角等）现在抽取已不用；自行核验时请从这一格复制，不要手打。`,
  ],
  [{ kind: 'plan-gone', sheet: '计划' }, '抽取时写入的计划表「计划」不在工作簿里，没有核对。'],
  [
    { kind: 'registers-unread', period: '2026Q1' },
    '2026Q1：现在的名录读不出来，没有比较抽取以后名录的变动。',
  ],
  [
    {
      kind: 'registers-since',
      period: '2026Q1',
      since: { enterprises: nobody, inspectors: nobody },
    },
    '2026Q1：抽取以后名录没有变动。',
  ],
  [
    {
      kind: 'registers-since',
      period: '2026Q1',
      since: {
        enterprises: { ...nobody, added: many, gone: ['甲厂'] },
        inspectors: { ...nobody, changed: ['张三'] },
      },
    },
    `2026Q1：抽取以后名录有变动，不影响抽取结果：检查对象增加 11 个：${many.slice(0, 10).join('、')}等；检查对象减少（含关闭、注销、离岗） 1 个：甲厂；检查人员改动 1 个：张三。`,
  ],
];

test.each(cases)('%o is said in these words', (remark, words) => {
  expect(verifyRemarkText(remark)).toBe(words);
});
