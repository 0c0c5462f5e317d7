/** Rules that look at columns of the list that are no fields, from the sheet to the draw. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDraw } from '../../src/app/prepareDraw';
import { chooseRegisters, scanWorkbook, type WorkbookScan } from '../../src/app/scanWorkbook';
import type { CellValue } from '../../src/domain/ground/cellValue';
import type { Condition, Profile } from '../../src/domain/profile/profile';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import type { Question } from '../../src/reading/question';
import { withAnswers } from '../../src/reading/registerChoice';
import { choiceText } from '../../src/text/question/choiceText';
import { questionText } from '../../src/text/question/questionText';
import { readCondition } from '../../src/text/grammar/readCondition';
import { openTestExcel, type TestExcel } from '../support/excel';
import { aProfile } from '../support/register';

jest.setTimeout(120_000);

const AS_OF = '2026-01-01';
const PERIOD = { year: 2026, quarter: 1 } as const;

let excel: TestExcel;
let sample: WorkbookScan;
beforeAll(async () => {
  const path = join(__dirname, '../../samples/qinglan-county.xlsx');
  const { snapshot, extras } = await openWorkbookFile(readFileSync(path), 'qinglan-county.xlsx');
  excel = await openTestExcel({ workbook: snapshot, extras });
  sample = await scanWorkbook(AS_OF);
});
afterAll(() => excel.dispose());

/** The sample with columns behind the last of its enterprise list. */
function withColumns(
  headers: readonly string[],
  cellsOf: (place: number) => readonly CellValue[],
): WorkbookScan {
  const register = sample.enterprises;
  if (register === null) throw new Error('the sample has a list');
  const tables = sample.tables.map((table) => {
    if (table.sheet !== register.sheet) return table;
    const header = register.headerRow - 1 - table.rowIndex;
    const places = new Map(
      register.rows.map(({ rowNumber }, place) => [rowNumber - 1 - table.rowIndex, place]),
    );
    return {
      ...table,
      values: table.values.map((row, index) => {
        const place = places.get(index);
        if (index === header) return [...row, ...headers];
        return [...row, ...(place === undefined ? headers.map(() => '') : cellsOf(place))];
      }),
    };
  });
  return chooseRegisters({ ...sample, tables }, AS_OF, sample.choice);
}

function ruledBy(...conditions: readonly string[]): Profile {
  const any = conditions.map((text): Condition => {
    const reading = readCondition(text);
    if (!reading.ok) throw new Error(text);
    return reading.value;
  });
  return aProfile({ classifyBy: 'rules', categoryRules: [{ category: 'key', any }] });
}

function prepared(scan: WorkbookScan, profile: Profile) {
  const preparation = prepareDraw(scan, profile, PERIOD);
  if (preparation === null) throw new Error('the sample has both registers');
  return preparation;
}

const said = (question: Question): string => questionText(question);

test('a line tells how many a column of the list matches, and the units have its category', () => {
  const scan = withColumns(['占地面积（㎡）', '验收日期'], (place) => [
    place * 100,
    43_831 + place,
  ]);
  const profile = ruledBy('占地面积 以上 500 且 验收日期 早于 2020年1月11日');
  const { lines, population, questions } = prepared(scan, profile);
  expect(lines[0]).toMatchObject({ fields: ['=占地面积', '=验收日期'], missing: [] });
  expect(lines[0]?.matched).toBe(
    population.units.filter(({ category }) => category === 'key').length,
  );
  expect(lines[0]?.matched).toBeGreaterThan(0);
  expect(questions.filter(({ kind }) => kind === 'field' || kind === 'value')).toEqual([]);
});

test('a column that the list lacks is asked for, and the answer is the column', () => {
  const scan = withColumns(['占地'], (place) => [place * 100]);
  const profile = ruledBy('占地面积 以上 500');
  const [asked] = prepared(scan, profile).questions.filter(({ kind }) => kind === 'field');
  if (asked?.kind !== 'field') throw new Error('nothing asked');
  expect(said(asked)).toContain('要看“占地面积”，检查对象名录没有认出这一列');
  const letters = asked.choices.find((each) => asked.columns[each]?.header === '占地') ?? '';
  const answered = chooseRegisters(scan, AS_OF, withAnswers(scan.choice, { [asked.id]: letters }));
  const { lines, questions } = prepared(answered, profile);
  expect(lines[0]?.missing).toEqual([]);
  expect(lines[0]?.matched).toBeGreaterThan(0);
  expect(questions.some(({ id }) => id === asked.id)).toBe(false);
});

test('of two columns with the header that a rule names, the clerk is asked which', () => {
  const scan = withColumns(['占地面积', '占地面积'], (place) => [place, place * 100]);
  const [asked] = prepared(scan, ruledBy('占地面积 以上 500')).questions.filter(
    ({ kind }) => kind === 'field',
  );
  if (asked?.kind !== 'field') throw new Error('nothing asked');
  expect(said(asked)).toContain('检查对象名录有 2 列都是这个表头');
  expect(asked.choices).toHaveLength(3);
});

test('a cell that is no number is asked about in the words of the comparison', () => {
  const scan = withColumns(['占地面积', '验收日期'], (place) => [
    place === 3 ? '约500㎡' : place,
    place === 4 ? '2020年' : 43_831,
  ]);
  const { questions } = prepared(scan, ruledBy('占地面积 以上 500', '验收日期 早于 2020年6月30日'));
  const values = questions.filter(({ kind }) => kind === 'value');
  expect(values.map(said)).toEqual([
    expect.stringContaining('写着“约500㎡”，方案要比较大小，看不出是多少'),
    expect.stringContaining('写着“2020年”，方案要比较日期，看不出是在前还是在后'),
  ]);
  const [, day] = values;
  expect(day?.choices.map((choice) => day && choiceText(day, choice))).toEqual([
    '2020年1月1日',
    '2020年12月31日',
    '按空白处理',
  ]);
});

test('a rule that no row meets is asked about at its column', () => {
  const scan = withColumns(['占地面积'], () => [1]);
  const [asked] = prepared(scan, ruledBy('占地面积 以上 500')).questions.filter(
    ({ kind }) => kind === 'condition',
  );
  expect(asked?.header).toBe('占地面积');
  expect(asked?.samples).toEqual(['1']);
});
