import { recordEntries, resolveRecords } from '../../../src/reading/entry/resolveRecords';
import { NONE, type Answers } from '../../../src/reading/question';
import type { InspectionRecord } from '../../../src/domain/register/inspectionRecord';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { aCheck, anEnterprise } from '../../support/register';

const rows = [
  anEnterprise('e1', { name: '云溪县大华化工有限公司', creditCode: '91411721MA44G12Q4K' }),
  anEnterprise('e2', { name: '云溪县宏远建材厂', permitNumber: 'P-22' }),
  anEnterprise('e3', { name: '云溪县联合水务公司', address: '西路3号' }),
  anEnterprise('e4', { name: '云溪县联合水务公司', address: '北路4号' }),
];
const check = (enterprise: string, rowNumber: number, more: Partial<InspectionRecord> = {}) =>
  aCheck('x', '2026-01-05', 'routine', { enterprise, rowNumber, sheet: '检查记录', ...more });
const sources = (records: readonly InspectionRecord[], answers: Answers = {}) => ({
  records,
  rows,
  words: vocabulary.names,
  answers,
});
const always = (): boolean => true;

test('a check whose enterprise is found otherwise gets its id, others stay as they are', () => {
  const records = [
    check('云溪县大华化工有限公司', 2),
    check('大华化工', 3),
    check('', 4, { code: 'p-22' }),
    check('宏远建材（复查）', 5),
    check('联合水务', 6),
    check('东岭化工厂', 7),
    check('', 8),
    check('大华化工', 9, { drawn: { year: 2026, quarter: 1 } }),
  ];
  const resolved = resolveRecords(sources(records));
  expect(resolved.map(({ id }) => id)).toEqual([
    undefined,
    'e1',
    'e2',
    'e2',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(resolved[0]).toBe(records[0]);
  expect(resolved[1]).toEqual({ ...records[1], id: 'e1' });
  const plain = records.slice(0, 1);
  expect(resolveRecords(sources(plain))).toBe(plain);
});

test('what is not found is asked about once, and the answer gives the id', () => {
  const records = [check('联合水务', 6), check('东岭化工厂', 7), check('东岭 化工厂', 9)];
  const { questions, problems } = recordEntries(sources(records), always);
  expect(problems).toEqual([]);
  expect(questions).toEqual([
    expect.objectContaining({
      list: 'records',
      entry: '联合水务',
      owner: '',
      header: '',
      sheet: '检查记录',
      cell: 'A6',
    }),
    expect.objectContaining({ entry: '东岭化工厂', cell: 'A7', count: 2 }),
  ]);
  const answers = {
    [questions[0]?.id ?? '']: '云溪县联合水务公司（北路4号）',
    [questions[1]?.id ?? '']: '云溪县宏远建材厂',
  };
  expect(resolveRecords(sources(records, answers)).map(({ id }) => id)).toEqual(['e4', 'e2', 'e2']);
});

test('of enterprises that share the whole name the clerk says which was checked', () => {
  const records = [check('云溪县联合水务公司', 6)];
  const [question] = recordEntries(sources(records), always).questions;
  expect(question).toMatchObject({ entry: '云溪县联合水务公司', answer: null });
  const answered = (choice: string) =>
    resolveRecords(sources(records, { [question?.id ?? '']: choice })).map(({ id }) => id);
  expect(answered('云溪县联合水务公司（西路3号）')).toEqual(['e3']);
  expect(answered('云溪县联合水务公司（北路4号）')).toEqual(['e4']);
  expect(answered(NONE)).toEqual([undefined]);
});

test('each part of a name that was taken for a name is said once, in the order of the sheet', () => {
  const records = [
    check('大华化工', 3),
    check('宏远建材', 4),
    check('大华 化工', 5),
    check('大华化工', 6, { sheet: '二季度' }),
    check('P-22', 7),
    check('云溪县 宏远（建材）厂', 8),
  ];
  const { questions, problems } = recordEntries(sources(records), always);
  expect(questions).toEqual([]);
  const short = { code: 'short-name', severity: 'warning' };
  const dahua = '云溪县大华化工有限公司';
  expect(problems).toEqual([
    { ...short, sheet: '检查记录', cell: 'A3', entry: '大华化工', name: dahua },
    { ...short, sheet: '检查记录', cell: 'A4', entry: '宏远建材', name: '云溪县宏远建材厂' },
    { ...short, sheet: '二季度', cell: 'A6', entry: '大华化工', name: dahua },
  ]);
});

test('of a name of which no check counts nothing is asked, of others all checks', () => {
  const records = [check('东岭化工厂', 3), check('西岭化工厂', 4), check('东岭化工厂', 5)];
  const { questions } = recordEntries(sources(records), ({ rowNumber }) => rowNumber === 5);
  expect(questions).toEqual([expect.objectContaining({ entry: '东岭化工厂', count: 2 })]);
});

test('more than five names are one question, and what was answered singly still holds', () => {
  const six = ['甲', '乙', '丙', '丁', '戊', '己'].map((name, at) =>
    check(`${name}塑料厂`, at + 2),
  );
  expect(recordEntries(sources(six.slice(1)), always).questions).toHaveLength(5);
  const [first] = recordEntries(sources(six.slice(0, 1)), always).questions;
  const answers = { [first?.id ?? '']: '云溪县宏远建材厂' };
  const { questions } = recordEntries(sources(six, answers), always);
  expect(questions).toEqual([
    expect.objectContaining({ group: { count: 6, entries: ['甲塑料厂', '乙塑料厂', '丙塑料厂'] } }),
  ]);
  expect(resolveRecords(sources(six, answers)).map(({ id }) => id)).toEqual([
    'e2',
    ...Array.from({ length: 5 }, () => undefined),
  ]);
});
