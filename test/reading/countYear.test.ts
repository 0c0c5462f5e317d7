import { countYear, withoutCounts } from '../../src/reading/countYear';
import type { Enterprise } from '../../src/domain/register/enterprise';
import type { EnterpriseRegister } from '../../src/domain/register/register';
import { anEnterprise, anEnterpriseRegister } from '../support/register';

function register(
  header: string,
  rows: readonly Enterprise[] = [anEnterprise('a', { visits: 2 }), anEnterprise('b')],
  sheet = '名录',
): EnterpriseRegister {
  const plain = anEnterpriseRegister(rows, ['name', 'visits']);
  return {
    ...plain,
    sheet,
    headerRow: 3,
    columns: { ...plain.columns, visits: { header, columnIndex: 7 } },
  };
}

const of = (
  from: EnterpriseRegister,
  {
    titles = [],
    dates = [],
    answers = {},
  }: {
    readonly titles?: readonly (readonly string[])[];
    readonly dates?: readonly string[];
    readonly answers?: Readonly<Record<string, string>>;
  } = {},
) =>
  countYear(from, {
    drawn: 2027,
    table: { rowIndex: 0, values: [...titles, ['企业名称', '年度检查次数']] },
    records: dates.map((date) => ({ date })),
    yearMarks: ['年度', '年'],
    answers,
  });

test.each([
  ['2026年检查次数', 2026],
  ['２０２７年检查次数', 2027],
  ['2026年/检查次数', 2026],
])('the header %s says %i', (header, year) => {
  const told = of(register(header), { titles: [['2025年名录'], []], dates: ['2025-03-01'] });
  expect(told).toEqual({ year, question: null });
});

test.each<[string, Parameters<typeof of>[1], string]>([
  ['nothing else is known', {}, '名录'],
  ['the newest check is of the year', { dates: ['2026-03-01', '2027-01-05'] }, '名录'],
  ['a title is of the year', { titles: [['2027年度名录'], []], dates: ['2026-03-01'] }, '名录'],
  ['titles are of two years', { titles: [['2025年至2026年名录'], []] }, '名录'],
  ['a row above has several texts', { titles: [['2026年信用', '备注'], []] }, '名录'],
  ['a number of a document is no year', { titles: [['西环〔2024〕3号'], []] }, '名录'],
])('where %s they are of the drawn year', (_, ground, sheet) => {
  expect(of(register('年度检查次数', undefined, sheet), ground)).toEqual({
    year: 2027,
    question: null,
  });
});

test('last year’s checks, or a title of last year, are asked about', () => {
  const byRecords = of(register('年度检查次数'), { dates: ['2026-11-20', ''] });
  expect(byRecords).toMatchObject({
    year: 2027,
    question: {
      kind: 'year',
      drawn: 2027,
      known: 2026,
      by: 'records',
      sheet: '名录',
      cell: 'H3',
      choices: ['2027', '2026'],
      answer: null,
    },
  });
  const byTitle = of(register('年度检查次数'), { titles: [['2026年度名录'], []] });
  expect(byTitle.question).toMatchObject({ known: 2026, by: 'title' });
  const byName = of(register('年度检查次数', undefined, '2026年名录'), { dates: ['2027-01-05'] });
  expect(byName.question).toMatchObject({ known: 2026, by: 'title' });
});

test('an answer counts until the counts change', () => {
  const ground = { dates: ['2026-11-20'] };
  const id = of(register('年度检查次数'), ground).question?.id ?? '';
  const answers = { [id]: '2026' };
  expect(of(register('年度检查次数'), { ...ground, answers }).year).toBe(2026);
  const later = register('年度检查次数', [anEnterprise('a', { visits: 1 }), anEnterprise('b')]);
  expect(of(later, { ...ground, answers })).toMatchObject({
    year: 2027,
    question: { answer: null },
  });
});

test('a column of zeros or none is not asked about', () => {
  const rows = [anEnterprise('a', { visits: 0 })];
  expect(of(register('年度检查次数', rows), { dates: ['2026-11-20'] }).question).toBeNull();
  expect(
    of(anEnterpriseRegister([anEnterprise('a')], ['name']), { dates: ['2026-11-20'] }).question,
  ).toBeNull();
});

test('without its counts a register is as if it had no such column', () => {
  const { columns, rows } = withoutCounts(register('2026年检查次数'));
  expect(columns).not.toHaveProperty('visits');
  expect(rows.every((row) => !('visits' in row))).toBe(true);
});
