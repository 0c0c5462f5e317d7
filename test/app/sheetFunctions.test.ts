import {
  calledFunction,
  declaredFunctions,
  functionsJson,
  registeredFunctions,
} from '../../src/app/sheetFunctions/sheetFunctions';
import { writeFunctionSheet } from '../../src/app/writeFunctionSheet';
import { FunctionFault, type Cells } from '../../src/app/sheetFunctions/sheetFunction';
import { drawTicket } from '../../src/domain/draw/ticket/ticket';
import type { Seed } from '../../src/domain/draw/draw';
import type { FunctionId } from '../../src/text/sheet/functionNames';
import { openTestExcel, type TestExcel } from '../support/excel';

const TODAY = new Date(2026, 2, 18);

/** What a function fills its cells with; faults as Excel's error and the sentence beside it. */
function called(id: FunctionId, ...given: (Cells | undefined)[]): unknown {
  const told = (value: unknown): unknown =>
    value instanceof FunctionFault ? `${value.excelError} ${value.message}` : value;
  const found = calledFunction(id, given, TODAY);
  return found instanceof FunctionFault ? told(found) : found.map((row) => row.map(told));
}

const one = (value: string | number | boolean): Cells => [[value]];
const column = (...values: (string | number | boolean)[]): Cells => values.map((value) => [value]);

describe('functions of formulas', () => {
  test('QUOTA takes a percentage as it is written', () => {
    expect(called('QUOTA', column(61, 60, ''), one(0.25))).toEqual([[16], [15], ['']]);
    expect(called('QUOTA', one('15'), column('20%', 1 - 0.93))).toEqual([[3], [2]]);
    expect(called('QUOTA', one(50), one('9%'), one('四舍五入'))).toEqual([[5]]);
    expect(called('QUOTA', one(90), one(0.09), one('舍去'))).toEqual([[8]]);
  });

  test('QUOTA says what it cannot take', () => {
    expect(called('QUOTA', column('很多', 2.5, 10), column(0.25, 0.25, 25))).toEqual([
      ['#VALUE! “企业数”应为不小于 0 的整数'],
      ['#VALUE! “企业数”应为不小于 0 的整数'],
      ['#VALUE! “比例”应在 0 到 100% 之间，25% 请写 25% 或 0.25'],
    ]);
    expect(called('QUOTA', column(1, 2), column(0.1, 0.2, 0.3))).toEqual([
      [1],
      [1],
      ['#N/A 各列的长短不一致'],
    ]);
    expect(called('QUOTA', one(1), one(0.5), one('随便'))).toBe(
      '#VALUE! “取整”请填进一、四舍五入或舍去',
    );
  });

  test('STAFFQUOTA and COVERAGE reckon as the pane does', () => {
    expect(called('STAFFQUOTA', one(7), one(2.5))).toEqual([[18]]);
    expect(called('STAFFQUOTA', one(7), one(-1))).toEqual([
      ['#VALUE! “每人家数”应为不小于 0 的数'],
    ]);
    expect(called('COVERAGE', column(100, 10), column(30, 12), one(3))).toEqual([[24], [0]]);
    expect(called('COVERAGE', one(100), one(30), one(0))).toEqual([
      ['#VALUE! “余下次数”应为大于 0 的整数'],
    ]);
  });

  test('TICKET gives the tickets of 抽取底册', () => {
    expect(called('TICKET', one(314159), column('B-2', ''))).toEqual([
      [drawTicket('sha256', '314159' as Seed, 'B-2')],
      [''],
    ]);
    expect(called('TICKET', one('3141 59'), one('A-1'), one('seedrandom-utf8'))).toEqual([
      ['0.5120890916707918'],
    ]);
    expect(called('TICKET', one(''), one('A-1'))).toMatch(/^#VALUE! 还没有填种子/);
    expect(called('TICKET', one('1'), one('A-1'), one('md5'))).toMatch(/^#VALUE! “方法”/);
  });

  test('WORKDAY knows the notices, and takes one that it does not have', () => {
    expect(called('WORKDAY', column(46065, '2026年2月13日'), one(1))).toEqual([[46066], [46067]]);
    expect(called('WORKDAY', one('2026-03-31'), one(-5))).toEqual([[46105]]);
    expect(called('WORKDAY', one('2037-03-02'), one(1))).toEqual([
      [expect.stringMatching(/^#N\/A 还没有 2037 年的放假通知/)],
    ]);
    const off = column('2037-01-01', '2037-03-03');
    expect(called('WORKDAY', one('2037-03-02'), one(1), off, column('2037-03-07'))).toEqual([
      [50103],
    ]);
    expect(called('WORKDAY', column('某天', '2026-01-05'), column(1, 5000))).toEqual([
      ['#VALUE! “日期”不是日期'],
      ['#VALUE! “工作日数”应为 -1000 到 1000 的整数'],
    ]);
  });

  test('CREDITCODE says what is wrong with a code', () => {
    expect(
      called(
        'CREDITCODE',
        column('91350100M000100Y43', '9135O100M000100Y43', 916405227999174000, '', '350100100001'),
      ),
    ).toEqual([
      ['正确'],
      ['第 5 位“O”不是代码可用的字符（不用 I、O、S、V、Z）'],
      ['存成了数字，末几位已丢失；请设为文本后重新填写'],
      [''],
      ['有 12 位，应为 18 位'],
    ]);
  });

  test('CHECKS counts a year’s checks by name or code, two records of a day once', () => {
    const checked = column('甲厂', '甲厂 ', '甲厂', '91350100M000100Y43', '乙厂', '丙厂');
    const dates = column('2026-01-05', 46027, '2026-02-01', '2026.3.1', '2025-12-31', '');
    const asked = column('甲厂', '乙厂', '91350100M000100Y43', '', '甲厂', '丙厂');
    expect(called('CHECKS', asked, checked, dates)).toEqual([[2], [0], [1], [''], [2], [0]]);
    expect(called('CHECKS', one('乙厂'), checked, dates, one(2025))).toEqual([[1]]);
    expect(called('CHECKS', one('乙厂'), checked, one('2025-12-31'))).toBe(
      '#N/A 检查记录的两列应同样长',
    );
    expect(called('CHECKS', one('乙厂'), checked, dates, one('今年'))).toBe(
      '#VALUE! “年度”应为年份，如 2026',
    );
  });
});

describe('what Excel is told of the functions', () => {
  const { functions } = JSON.parse(functionsJson()) as {
    functions: {
      id: string;
      name: string;
      description: string;
      parameters: { name: string; description: string; optional?: true }[];
    }[];
  };

  test('it is told of each function that there is, under its id', () => {
    expect(functions.map(({ id, name }) => [id, name])).toEqual(
      registeredFunctions.map(({ name }) => [name.replace('SSJ.', ''), name.replace('SSJ.', '')]),
    );
  });

  test('ids are of letters that Excel takes, and words are short enough for it to show', () => {
    for (const { id, description, parameters } of functions) {
      expect(id).toMatch(/^[A-Z]{3,128}$/);
      for (const words of [description, ...parameters.map((each) => each.description)]) {
        expect(words).toMatch(/\p{Script=Han}/u);
        expect(words.length).toBeLessThanOrEqual(255);
      }
      const names = parameters.map(({ name }) => name);
      expect(names).toEqual([...new Set(names)]);
      expect(names.filter((name) => !/^[\p{L}\p{N}_]{1,31}$/u.test(name))).toEqual([]);
    }
  });

  test('optional parameters come last', () => {
    for (const { parameters } of declaredFunctions) {
      const optional = parameters.map((each) => each.optional);
      expect(optional).toEqual([...optional].sort());
    }
  });
});

describe('formulas with them in the spreadsheet', () => {
  let excel: TestExcel;

  beforeAll(async () => {
    excel = await openTestExcel({ functions: registeredFunctions });
  });
  afterAll(() => excel.dispose());

  const calculated = (formulas: string[][], shown: string): Promise<unknown[][]> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B3').values = [
        [61, 0.25],
        [60, '20%'],
        ['', ''],
      ];
      sheet.getRangeByIndexes(0, 3, formulas.length, formulas[0]?.length ?? 0).formulas = formulas;
      const range = sheet.getRange(shown);
      range.load('values');
      await context.sync();
      return range.values as unknown[][];
    });

  test('they calculate, spill and are calculated again', async () => {
    expect(await calculated([['=SSJ.QUOTA(A1:A3,0.25)']], 'D1:D3')).toEqual([[16], [15], ['']]);
    expect(
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange('A1').values = [[41]];
        const range = sheet.getRange('D1');
        range.load('values,formulas');
        await context.sync();
        return [range.values, range.formulas];
      }),
    ).toEqual([[[11]], [['=SSJ.QUOTA(A1:A3,0.25)']]]);
  });

  test('they go with other functions, and give errors of their own', async () => {
    expect(
      await calculated(
        [
          ['=ssj.quota(A1,B1,"舍去")', '=SUM(SSJ.QUOTA(A1:A2,B1:B2))'],
          ['=SSJ.QUOTA(A1,25)', '=SSJ.QUOTA("x",0.1)'],
          ['=SSJ.TICKET(314159,"A-1","seedrandom-utf8")', '=IFERROR(SSJ.COVERAGE(9,2,0),"-")'],
        ],
        'D1:E3',
      ),
    ).toEqual([
      [15, 28],
      ['#VALUE!', '#VALUE!'],
      ['0.5120890916707918', '-'],
    ]);
  });

  test('the sheet of examples shows each of them with its result', async () => {
    expect(await writeFunctionSheet()).toEqual({ sheet: '函数示例', problems: [] });
    const rows = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('函数示例').getRange('F4:G10');
      range.load('text,formulas');
      await context.sync();
      return range.text.map(([result], index) => [result, range.formulas[index]?.[1] as string]);
    });
    expect(rows).toEqual([
      ['16', '=SSJ.QUOTA(C4,D4)'],
      ['18', '=SSJ.STAFFQUOTA(C5,D5)'],
      ['24', '=SSJ.COVERAGE(C6,D6,E6)'],
      [drawTicket('sha256', '314159' as Seed, 'A-1'), '=SSJ.TICKET(C7,D7)'],
      ['2026年2月14日', '=SSJ.WORKDAY(C8,D8)'],
      ['校验位不对（应为 3）', '=SSJ.CREDITCODE(C9)'],
      ['2', '=SSJ.CHECKS(C10,C14:C17,D14:D17,D10)'],
    ]);
  });
});
