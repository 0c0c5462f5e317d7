import { askEntries } from '../../../src/reading/entry/entryQuestions';
import { isMadeOf, joinedNames } from '../../../src/reading/entry/joinedNames';
import {
  isOwnKey,
  nameFinder,
  nameKey,
  type NamedRow,
} from '../../../src/reading/entry/nameFinder';
import { nameIndex } from '../../../src/reading/entry/nameIndex';
import { unnumbered } from '../../../src/reading/entry/numbering';
import { bracketsOf, piecesOf } from '../../../src/reading/entry/cellPieces';
import { readEntries } from '../../../src/reading/entry/readEntries';
import { shortNames } from '../../../src/reading/entry/shortNames';
import { NONE } from '../../../src/reading/question';

const SHORT = { regions: ['省', '县'], endings: ['有限公司', '厂'], common: ['化工', '水泥'] };
const NO_WORDS = { isNobody: () => false, joining: [], remarks: [], numerals: '' };

function row(id: string, name: string, more: Partial<NamedRow> = {}): NamedRow {
  return { id, name, keys: [id, name], codes: [], where: '', ...more };
}

const ids = (rows: readonly NamedRow[]): string[] => rows.map(({ id }) => id);

test('a name is compared without spaces, brackets, dots and the marks of titles', () => {
  expect(nameKey(' 阿依·买买提•《ａ》（东） ')).toBe('阿依买买提A东');
  expect(isOwnKey({ keys: ['甲·乙'] }, '甲乙')).toBe(false);
  expect(isOwnKey({ keys: ['甲', 'a 1'] }, 'Ａ1')).toBe(true);
});

test('a text is the name or code of rows; whom a draw knows by it goes before others', () => {
  const finder = nameFinder(
    () => [
      row('1', '甲厂'),
      row('2', '甲 厂'),
      row('3', '乙厂', { codes: ['甲厂', 'P-3'] }),
      row('4', '丙·厂'),
      row('5', '丙厂'),
      row('6', '', { keys: ['6', ''] }),
    ],
    null,
  );
  expect(ids(finder.exact('甲厂'))).toEqual(['1', '2']);
  expect(ids(finder.exact('p-3'))).toEqual(['3']);
  expect(ids(finder.exact('丙厂'))).toEqual(['5']);
  expect(ids(finder.exact('丙·厂'))).toEqual(['4']);
  // A draw knows neither by this spelling.
  expect(ids(finder.exact('《丙厂》'))).toEqual(['4', '5']);
  expect(ids(finder.exact(' '))).toEqual([]);
  expect(ids(finder.exact('丁厂'))).toEqual([]);
});

test('rows are asked for once, when they are first needed', () => {
  let times = 0;
  const finder = nameFinder(() => {
    times += 1;
    return [row('1', '甲厂')];
  }, shortNames(SHORT));
  expect(times).toBe(0);
  finder.exact('甲厂');
  finder.exact('乙厂');
  finder.short('甲');
  finder.rows();
  expect(times).toBe(1);
});

test('a part of a name means the one name that it can be short for', () => {
  const finder = nameFinder(
    () => [
      row('1', '云溪县大华化工有限公司', { where: '云溪县东路' }),
      row('2', '云溪县大华化工有限公司', { where: '白石县西路' }),
      row('3', '云溪县永利水泥厂'),
      row('4', '云溪县永利化工厂'),
    ],
    shortNames(SHORT),
  );
  expect(ids(finder.short('大华'))).toEqual(['1', '2']);
  expect(ids(finder.short('白石县大华化工'))).toEqual(['2']);
  expect(ids(finder.short('北山县大华化工'))).toEqual([]);
  expect(ids(finder.short('永利水泥'))).toEqual(['3']);
  expect(ids(finder.short('永利'))).toEqual([]);
  expect(ids(finder.short('化工水泥'))).toEqual([]);
  expect(['永利', '云溪县', '化工', '永利化工厂', 'A1'].map(finder.isName)).toEqual([
    true,
    false,
    false,
    true,
    true,
  ]);
});

test('who holds the core of a text is likelier than who is held by it', () => {
  const names = ['工厂', '甲大华化工', '乙纸'];
  const finder = nameFinder(() => names.map((name) => row(name, name)), shortNames(SHORT));
  expect(ids(finder.similar('大华化工厂', 5))).toEqual(['甲大华化工', '工厂']);
  expect(ids(finder.similar('大华化工厂', 1))).toEqual(['甲大华化工']);
});

test('names of people are not shortened', () => {
  const people = nameFinder(() => [row('1', '王小明'), row('2', '王芳')], null);
  expect(people.short('王小')).toEqual([]);
  expect(['王芳', '王', '王1', 'Al'].map(people.isName)).toEqual([true, false, false, true]);
  expect(ids(people.similar('小明', 5))).toEqual(['1']);
});

test('who shares a name is told by the place, or by the id', () => {
  const finder = nameFinder(
    () => [
      row('1', '甲厂', { where: '东路' }),
      row('2', '甲 厂', { where: '西路' }),
      row('3', '甲厂', { where: '西路' }),
      row('4', '乙厂', { where: '东路' }),
      row('5', '丙厂', { keys: ['5', '丙厂', '乙厂'] }),
      row('6', '丁厂'),
      row('7', '丁厂', { where: '北路' }),
    ],
    null,
  );
  expect(finder.rows().map(finder.labelOf)).toEqual([
    '甲厂（东路）',
    '甲 厂（2）',
    '甲厂（3）',
    '乙厂',
    '丙厂',
    '丁厂（6）',
    '丁厂（北路）',
  ]);
});

test('names are found by the letters in them, the rarest first', () => {
  const index = nameIndex(['甲化工厂', '乙建材厂', '丙化工厂', '丁纸厂', '戊']);
  expect(index.containing('化工')).toEqual([0, 2]);
  expect(index.containing('化厂')).toEqual([]);
  expect(index.containing('纸')).toEqual([]);
  // 厂 is in four names, 纸 in one.
  expect(index.nearest('纸与厂', '纸与厂', 9)).toEqual([3, 0, 1, 2]);
  expect(index.nearest('纸与厂', '纸与厂', 2)).toEqual([3, 0]);
  // What holds the core, and what is held by the text, goes before rare letters.
  expect(index.nearest('丁化工', '化工', 3)).toEqual([0, 2, 3]);
  expect(index.nearest('西丁纸厂甲化工', '西丁纸厂甲化工', 2)).toEqual([3, 0]);
  expect(index.nearest('己', '己', 3)).toEqual([]);
});

test('letters that very many names share tell nothing', () => {
  const many = Array.from({ length: 5001 }, (_, at) => `厂${String.fromCharCode(0x5000 + at)}`);
  expect(nameIndex(many).nearest('厂', '厂', 3)).toEqual([]);
  expect(nameIndex(many.slice(1)).nearest('厂', '厂', 3)).toEqual([0, 1, 2]);
});

test('a shortened name has letters of its own', () => {
  const { cores, fits, isNear } = shortNames(SHORT);
  const texts = (key: string) => cores(key).map(({ text, regions }) => [text, ...regions]);
  expect(texts('河东省青岚县大华化工有限公司厂')).toEqual([
    ['河东省青岚县大华化工'],
    ['大华化工', '河东', '青岚'],
  ]);
  expect(texts('大华')).toEqual([['大华']]);
  expect(texts('华')).toEqual([]);
  expect(texts('化工')).toEqual([]);
  expect(texts('化工水泥')).toEqual([]);
  expect(texts('华化工')).toEqual([['华化工']]);
  expect(texts('（1）')).toEqual([]);
  expect(texts('厂')).toEqual([]);
  expect(texts('青岚县')).toEqual([]);
  const core = { text: '大华', regions: ['青岚', '河东'] };
  expect(fits(core, '大华化', '青岚大华化工厂')).toBe(true);
  expect(fits(core, '大华公司', '青岚大华厂')).toBe(true);
  expect(fits(core, '大华公司', '青岚大华化工厂')).toBe(false);
  expect([isNear(core, '河东省青岚县'), isNear(core, '青岚县')]).toEqual([true, false]);
});

test.each([
  ['甲厂 (亲属、朋友)、乙厂/丙厂', '甲厂 (亲属、朋友)+乙厂 丙厂'],
  ['甲厂  (注)', '甲厂  (注)'],
  ['甲厂/(注)', '甲厂 (注)'],
  ['甲厂\n(注)', '甲厂+(注)'],
  ['甲厂 \n(注)', '甲厂+(注)'],
  ['甲厂 乙(注)', '甲厂 乙(注)'],
  [' 甲厂。', '甲厂'],
  ['甲厂 、乙厂', '甲厂+乙厂'],
  ['甲(东(一))厂(注', '甲(东(一))厂(注'],
  ['甲【东、西】厂', '甲【东、西】厂'],
  ['甲)、(乙', '甲)+(乙'],
  ['、', ''],
])('the pieces of %j are %j', (text, expected) => {
  const pieces = piecesOf(text);
  const parts = pieces.map(
    ({ start, end, isApart }, at) =>
      `${at === 0 ? '' : isApart ? '+' : ' '}${text.slice(start, end)}`,
  );
  expect(parts.join('')).toBe(expected);
});

test('brackets are closed by their own kind, the outer ones count', () => {
  expect(bracketsOf('甲(东(一))厂(注')).toEqual([{ start: 1, end: 7 }]);
  expect(bracketsOf('(甲][乙]')).toEqual([{ start: 3, end: 6 }]);
  expect(bracketsOf('(甲)【乙】')).toEqual([
    { start: 0, end: 3 },
    { start: 3, end: 6 },
  ]);
});

test('as many pieces as can be are names, in as few names as can be', () => {
  const finder = nameFinder(
    () =>
      ['甲一 乙二', '乙二 丙三 丁四', '戊五', '己六', '戊五 己六'].map((name) => row(name, name)),
    null,
  );
  expect(readEntries('甲一 乙二 丙三 丁四', finder, NO_WORDS)).toEqual(['甲一', '乙二 丙三 丁四']);
  expect(readEntries('戊五 己六 甲一', finder, NO_WORDS)).toEqual(['戊五 己六', '甲一']);
  expect(readEntries('甲一 戊五/己六', finder, NO_WORDS)).toEqual(['甲一', '戊五', '己六']);
});

test.each([
  ['1.甲厂2.乙厂', '', '\n甲厂\n乙厂'],
  ['1、甲厂 2、乙厂', '', '\n甲厂 \n乙厂'],
  ['①甲厂②乙厂', '', '\n甲厂\n乙厂'],
  ['(1)甲厂（2）乙厂', '', '\n甲厂\n乙厂'],
  ['一、甲厂;二、乙厂', '一二三', '\n甲厂;\n乙厂'],
  // Another mark, or another number, is none of the list.
  ['1.甲厂2、乙厂', '', '\n甲厂2、乙厂'],
  ['2.甲厂3.乙厂', '', '2.甲厂3.乙厂'],
  ['甲厂1.乙厂2.', '', '甲厂1.乙厂2.'],
  ['1.5吨', '', '1.5吨'],
  ['1号井、2号井', '', '1号井、2号井'],
  ['第一、二厂', '一二三', '第一、二厂'],
])('%j without its numbers is %j', (text, numerals, expected) => {
  expect(unnumbered(text, numerals)).toBe(expected);
});

test('numbers in words count beyond ten', () => {
  const numerals = '一二三四五六七八九十';
  const numbers = [...numerals, '十一', '十二'];
  const text = numbers.map((number, at) => `${number}、厂${at}；`).join('');
  expect(unnumbered(text, numerals)).toBe(numbers.map((_, at) => `\n厂${at};`).join(''));
});

test('names stand behind one another, with marks and words around them', () => {
  const finder = nameFinder(
    () => ['张三', '李四', '张三李', '四海', '王(东)五'].map((name) => row(name, name)),
    null,
  );
  expect(joinedNames('张三李四', finder, [])).toEqual(['张三', '李四']);
  expect(joinedNames('张三李四海', finder, [])).toEqual(['张三李', '四海']);
  expect(joinedNames('与张三、李四同', finder, ['与', '同'])).toEqual(['张三', '李四']);
  expect(joinedNames('张三和李四', finder, ['与'])).toEqual([]);
  expect(joinedNames('王(东)五', finder, [])).toEqual(['王(东)五']);
  expect(joinedNames('', finder, [])).toEqual([]);
  expect(joinedNames('张三'.repeat(201), finder, [])).toEqual([]);
  expect(joinedNames('张三'.repeat(200), finder, [])).toHaveLength(200);
});

test('a text is made of words and marks, or of more', () => {
  expect(isMadeOf(['亲属', '任职'], '亲属、任职')).toBe(true);
  expect(isMadeOf(['亲', '亲属', '任职'], '亲属任职')).toBe(true);
  expect(isMadeOf(['亲属'], '亲属厂')).toBe(false);
  expect(isMadeOf(['亲属'], '(亲属')).toBe(false);
});

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
      () => Array.from({ length: count }, (_, at) => row(`id${at}`, `青岚第${at}化工厂`)),
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
        ...['东路', '西路'].map((where) => row(where, '大华造纸厂', { where })),
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
