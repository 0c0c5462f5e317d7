import { peopleNamed, recusalKey, recusedFrom } from '../../../src/domain/population/recusal';
import { aPoolInspector, aUnit } from '../../support/register';

const people = [
  aPoolInspector('41-1', { name: '王 芳', recusals: ['甲厂'] }),
  aPoolInspector('41-2', { name: '王芳', recusals: ['C1', '（乙）厂', ' '] }),
  aPoolInspector('41-3', { name: '李强' }),
];

test('names are compared without spaces, width and case', () => {
  expect(recusalKey(' （甲）　Ａb\n厂')).toBe('(甲)AB厂');
  expect(recusalKey(' ')).toBe('');
});

test('people are found by name, all who share it, and by licence, each once', () => {
  const find = peopleNamed(people);
  expect(find([])).toEqual([]);
  expect(find(['王芳'])).toEqual([0, 1]);
  expect(find(['４１-3', '李 强', '41-1'])).toEqual([2, 0]);
  expect(find(['别人', ''])).toEqual([]);
});

test('a unit’s name, code and id, and those it names, each recuse', () => {
  const from = recusedFrom(people);
  const recused = (id: string, changes: Parameters<typeof aUnit>[1]): readonly number[] =>
    from(aUnit(id, { name: '丙厂', creditCode: '', recusals: [], ...changes }));
  expect(recused('9', {})).toEqual([]);
  expect(recused('9', { name: '甲 厂' })).toEqual([0]);
  expect(recused('9', { creditCode: 'c1' })).toEqual([1]);
  expect(recused('(乙)厂', {})).toEqual([1]);
  expect(recused('9', { recusals: ['李强'] })).toEqual([2]);
  expect(recused('9', { name: '甲厂', recusals: ['41-3', '王芳'] })).toEqual([0, 2, 1]);
});

test('where no inspector names a unit, those of the unit count', () => {
  const from = recusedFrom([aPoolInspector('1', { name: '王芳', recusals: [] })]);
  expect(from(aUnit('9', { recusals: ['王芳'] }))).toEqual([0]);
  expect(from(aUnit('9', { recusals: [] }))).toEqual([]);
});
