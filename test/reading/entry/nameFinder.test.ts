import {
  isOwnKey,
  nameFinder,
  nameKey,
  type NamedRow,
} from '../../../src/reading/entry/nameFinder';
import { shortNames } from '../../../src/reading/entry/shortNames';
import { namedRow, SHORT } from './names';

const ids = (rows: readonly NamedRow[]): string[] => rows.map(({ id }) => id);

test('a name is compared without spaces, brackets, dots and the marks of titles', () => {
  expect(nameKey(' 阿依·买买提•《ａ》（东） ')).toBe('阿依买买提A东');
  expect(isOwnKey({ keys: ['甲·乙'] }, '甲乙')).toBe(false);
  expect(isOwnKey({ keys: ['甲', 'a 1'] }, 'Ａ1')).toBe(true);
});

test('a text is the name or code of rows; whom a draw knows by it goes before others', () => {
  const finder = nameFinder(
    () => [
      namedRow('1', '甲厂'),
      namedRow('2', '甲 厂'),
      namedRow('3', '乙厂', { codes: ['甲厂', 'P-3'] }),
      namedRow('4', '丙·厂'),
      namedRow('5', '丙厂'),
      namedRow('6', '', { keys: ['6', ''] }),
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
    return [namedRow('1', '甲厂')];
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
      namedRow('1', '云溪县大华化工有限公司', { where: '云溪县东路' }),
      namedRow('2', '云溪县大华化工有限公司', { where: '白石县西路' }),
      namedRow('3', '云溪县永利水泥厂'),
      namedRow('4', '云溪县永利化工厂'),
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
  const finder = nameFinder(() => names.map((name) => namedRow(name, name)), shortNames(SHORT));
  expect(ids(finder.similar('大华化工厂', 5))).toEqual(['甲大华化工', '工厂']);
  expect(ids(finder.similar('大华化工厂', 1))).toEqual(['甲大华化工']);
});

test('names of people are not shortened', () => {
  const people = nameFinder(() => [namedRow('1', '王小明'), namedRow('2', '王芳')], null);
  expect(people.short('王小')).toEqual([]);
  expect(['王芳', '王', '王1', 'Al'].map(people.isName)).toEqual([true, false, false, true]);
  expect(ids(people.similar('小明', 5))).toEqual(['1']);
});

test('who shares a name is told by the place, or by the id', () => {
  const finder = nameFinder(
    () => [
      namedRow('1', '甲厂', { where: '东路' }),
      namedRow('2', '甲 厂', { where: '西路' }),
      namedRow('3', '甲厂', { where: '西路' }),
      namedRow('4', '乙厂', { where: '东路' }),
      namedRow('5', '丙厂', { keys: ['5', '丙厂', '乙厂'] }),
      namedRow('6', '丁厂'),
      namedRow('7', '丁厂', { where: '北路' }),
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
