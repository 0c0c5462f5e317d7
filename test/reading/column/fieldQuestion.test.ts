import fc from 'fast-check';
import type { FoundRegisters } from '../../../src/reading/findRegisters';
import { findRegisters } from '../../../src/reading/findRegisters';
import { fieldPlace } from '../../../src/reading/column/fieldQuestion';
import { columnIndexOf, columnLetters } from '../../../src/domain/ground/cellAddress';
import { question } from '../../../src/reading/question';
import type { EnterpriseField } from '../../../src/domain/register/field';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';
import { FIRMS, firms, people, readLists, rowsOf, type ListColumn } from './lists';

const columns: ListColumn[] = [...firms, ['是否建档', '是', '否'], ['', '√', '']];

/** As another part of the program puts it, from what reading gave. */
function ask(found: FoundRegisters, field: EnterpriseField): string {
  const register = found.enterprise.register;
  if (register === null) throw new Error('no register');
  const { sheet, headerRow } = register;
  return question(
    {
      kind: 'field',
      register: 'enterprise',
      field,
      subjects: [],
      columns: {},
      ...fieldPlace({ sheet, headerRow, columns: found.columns.enterprise }, field),
      header: '',
      samples: [],
      choices: ['none'],
    },
    {},
  ).id;
}

test('the column that a field question was answered with is the field', () => {
  const id = ask(readLists({ enterprise: columns }), 'cleanProduction');
  expect(id).toMatch(/^field:名录:cleanProduction:[0-9a-f]{8}$/);
  const named = readLists({ enterprise: columns }, { answers: { [id]: 'C' } });
  expect(named.columns.enterprise[2]).toMatchObject({
    field: 'cleanProduction',
    confidence: 'chosen',
  });
  expect(named.enterprise.register?.rows[0]?.cleanProduction).toBe(true);
  const bare = readLists({ enterprise: columns }, { answers: { [id]: 'D' } });
  expect(bare.columns.enterprise[3]).toMatchObject({ header: '', field: 'cleanProduction' });
  expect(ask(named, 'cleanProduction')).toBe(id);
  expect(ask(bare, 'cleanProduction')).toBe(id);
});

test('“none”, a column that there is not, and changed headers leave it as it was', () => {
  const id = ask(readLists({ enterprise: columns }), 'credit');
  const changed: ListColumn[] = [...columns, ['网格员', '张伟']];
  for (const [list, answer] of [
    [columns, 'none'],
    [columns, 'Z'],
    [changed, 'C'],
  ] as const)
    expect(
      readLists({ enterprise: list }, { answers: { [id]: answer } }).enterprise.register?.columns
        .credit,
    ).toBeUndefined();
});

test('it goes behind the clerk’s own choice and before what was said of the column', () => {
  const list: ListColumn[] = [...firms, ['颜色', '绿', '红']];
  const id = ask(readLists({ enterprise: list }), 'weatherGrade');
  const answers = { [id]: 'C', 'column:名录:C:颜色': 'none' };
  const [answered, mapped] = [{}, { mapping: { 名录: { 2: null } } }].map((choice) =>
    readLists({ enterprise: list }, { answers, ...choice }),
  );
  expect(answered?.columns.enterprise[2]?.field).toBe('weatherGrade');
  expect(answered?.questions).toEqual([]);
  expect(mapped?.columns.enterprise[2]?.field).toBeNull();
});

test('sheets of one list with equal headers share the answer', () => {
  const rows = rowsOf([...firms, ['是否建档', '是', '否']], 6);
  const [header = [], ...entries] = rows;
  const sheets = [
    sheetTable('东山镇', [['东山镇名单'], header, ...entries.slice(0, 3)]),
    sheetTable('西河镇', [header, ...entries.slice(3)]),
    sheetTable('人员', rowsOf(people)),
  ];
  const choice = { enterpriseParts: ['东山镇', '西河镇'] };
  const open = findRegisters(sheets, vocabulary, '2026-01-01', choice);
  const id = ask(open, 'exempted');
  const found = findRegisters(sheets, vocabulary, '2026-01-01', {
    ...choice,
    answers: { [id]: 'C' },
  });
  expect(found.enterprise.register?.rows.map(({ exempted }) => exempted)).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
  ]);
});

test('two tables side by side are asked about each by its own headers', () => {
  const left = rowsOf([...firms, ['是否建档', '是']], 3);
  const right = rowsOf(
    [
      ['企业名称', ...FIRMS.slice(5)],
      ['地址', '西路'],
    ],
    3,
  );
  const sheets = [
    sheetTable(
      '名录',
      left.map((row, index) => [...row, '', ...(right[index] ?? [])]),
    ),
    sheetTable('人员', rowsOf(people)),
  ];
  const open = findRegisters(sheets, vocabulary, '2026-01-01');
  expect(open.enterprise.register?.rows).toHaveLength(6);
  const found = findRegisters(sheets, vocabulary, '2026-01-01', {
    answers: { [ask(open, 'exempted')]: 'C' },
  });
  expect(found.enterprise.register?.rows.filter(({ exempted }) => exempted)).toHaveLength(3);
});

test('letters and places of columns are one', () => {
  fc.assert(
    fc.property(fc.nat(16383), (index) => {
      expect(columnIndexOf(columnLetters(index))).toBe(index);
    }),
  );
});
