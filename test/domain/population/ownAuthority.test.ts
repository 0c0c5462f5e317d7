import { ownAuthority, ownNames } from '../../../src/domain/population/ownAuthority';

const county = ownAuthority({
  names: ['驻马店市生态环境局西平分局', '', '执法一中队'],
  branching: '',
});
const city = ownAuthority({
  names: ['丽水市生态环境局', '丽水市生态环境局景宁分局'],
  branching: '丽水市生态环境局',
});

test.each([
  [undefined, true],
  ['', true],
  [' ', true],
  ['驻马店市生态环境局西平分局', true],
  ['西平分局', true],
  ['驻马店市生态环境局西平分局执法大队', true],
  ['执法一中队', true],
  ['驻马店市生态环境局', false],
  ['西平', false],
  ['县应急管理局', false],
  ['县应急管理局、西平分局', true],
  ['县应急管理局/ 西平分局', true],
  ['县应急管理局，市场监管局', false],
  // Nothing behind a comma is nobody's name.
  ['县应急管理局、', false],
])('of a county %p is the bureau itself: %s', (authority, expected) => {
  expect(county(authority)).toBe(expected);
});

test.each([
  ['丽水市生态环境局', true],
  ['丽水市生态环境局执法支队', true],
  ['丽水市生态环境局莲都分局', false],
  ['丽水市生态环境局景宁分局', true],
])('of a city %s is the bureau itself: %s', (authority, expected) => {
  expect(city(authority)).toBe(expected);
});

test('a bureau goes by its authority and the units of its people, each once', () => {
  const people = [{ unit: '一中队' }, {}, { unit: '' }, { unit: '一中队' }, { unit: '西平分局' }];
  expect(ownNames({ authority: '西平分局', level: 'county' }, people)).toEqual({
    names: ['西平分局', '一中队'],
    branching: '',
  });
  expect(ownNames({ authority: '丽水局', level: 'city' }, [])).toEqual({
    names: ['丽水局'],
    branching: '丽水局',
  });
});
