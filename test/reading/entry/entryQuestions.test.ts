import { askEntries } from '../../../src/reading/entry/entryQuestions';
import { nameFinder, type NamedRow } from '../../../src/reading/entry/nameFinder';
import { shortNames } from '../../../src/reading/entry/shortNames';
import { NONE } from '../../../src/reading/question';
import { namedRow, SHORT } from './names';

const ids = (rows: readonly NamedRow[]): string[] => rows.map(({ id }) => id);

describe('what is asked of entries', () => {
  const unknown = (entry: string, sheet = '人员', cell = 'D2') => ({
    entry,
    owner: '王芳',
    header: '回避企业',
    sheet,
    cell,
  });
  const finderOf = (count: number) =>
    nameFinder(
      () => Array.from({ length: count }, (_, at) => namedRow(`id${at}`, `青岚第${at}化工厂`)),
      shortNames(SHORT),
    );
  const asked = (
    count: number,
    answers: Readonly<Record<string, string>> = {},
    mostSingly = 2,
  ) => ({
    list: 'recusals' as const,
    finder: finderOf(count),
    answers,
    mostSingly,
  });

  test('each different text of a sheet once, with its count and the likeliest rows', () => {
    const { questions, rowsOf } = askEntries(
      [unknown('第3化工'), unknown('第3 化工', '人员', 'D3'), unknown('第3化工', '二队')],
      asked(21),
    );
    expect(questions.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual(['人员 D2', '二队 D2']);
    expect(questions.map((each) => ('count' in each ? each.count : 1))).toEqual([2, 1]);
    expect(questions[0]?.choices).toHaveLength(9);
    expect([questions[0]?.choices[0], questions[0]?.choices.at(-1)]).toEqual([
      '青岚第3化工厂',
      NONE,
    ]);
    expect(rowsOf('第3化工')).toEqual([]);
  });

  test('whom the text names goes before the likeliest, and eight are enough', () => {
    const finder = nameFinder(
      () => [
        ...finderOf(21).rows(),
        ...['东路', '西路'].map((where) => namedRow(where, '大华造纸厂', { where })),
      ],
      shortNames(SHORT),
    );
    const { questions } = askEntries([unknown('大华造纸厂')], { ...asked(0), finder });
    expect(questions[0]?.choices.slice(0, 3)).toEqual([
      '大华造纸厂（东路）',
      '大华造纸厂（西路）',
      '青岚第0化工厂',
    ]);
    expect(questions[0]?.choices).toHaveLength(9);
    expect(questions[0]?.samples).toEqual([]);
  });

  test('everyone of a short register is a choice', () => {
    const { questions } = askEntries([unknown('不认识的厂')], asked(20));
    expect(questions[0]?.choices).toHaveLength(21);
  });

  test('an answer tells the rows', () => {
    const first = askEntries([unknown('第3化工')], asked(21)).questions[0];
    const answers = { [first?.id ?? '']: '青岚第3化工厂' };
    const { questions, rowsOf } = askEntries([unknown('第3化工')], asked(21, answers));
    expect(questions[0]?.answer).toBe('青岚第3化工厂');
    expect(ids(rowsOf('第 3 化工'))).toEqual(['id3']);
    // Only what was answered matters.
    const both = [unknown('第3化工'), unknown('第4化工')];
    const only = askEntries(both, { ...asked(21, answers), isAnswered: true });
    expect(only.questions.map((each) => ('entry' in each ? each.entry : ''))).toEqual(['第3化工']);
  });

  test('more different texts of a sheet than are asked about singly are one question', () => {
    const three = ['甲', '乙', '丙'].map((entry) => unknown(`${entry}塑料厂`));
    expect(askEntries(three.slice(1), asked(21)).questions).toHaveLength(2);
    const { questions } = askEntries([...three, unknown('丁纸厂', '二队')], asked(21));
    expect(questions).toEqual([
      expect.objectContaining({
        group: { count: 3, entries: ['甲塑料厂', '乙塑料厂', '丙塑料厂'] },
        choices: [NONE],
        cell: 'D2',
        header: '回避企业',
      }),
      expect.objectContaining({ entry: '丁纸厂', sheet: '二队' }),
    ]);
    expect(askEntries([], asked(21)).questions).toEqual([]);
  });
});
