import { enterpriseFinder } from '../../../src/domain/population/enterpriseFinder';
import { anEnterprise } from '../../support/register';

const rows = [
  anEnterprise('1', { name: '甲（西）厂', creditCode: 'C1', permitNumber: 'P1' }),
  anEnterprise('2', { name: '乙厂', creditCode: 'C2' }),
  anEnterprise('3', { name: '丙厂', creditCode: 'C2', sourceCode: 'S3' }),
  anEnterprise('4', { name: '丁厂' }),
  anEnterprise('5', { name: '丁厂' }),
  anEnterprise('6', { name: '', creditCode: '' }),
];

test.each([
  ['its code', '', 'C1', '1'],
  ['its permit', '', 'P1', '1'],
  ['its source code', '别名', 'S3', '3'],
  ['its code, whatever its name', '别名', 'C1', '1'],
  ['its name, of any width', ' 甲(西)厂', '', '1'],
  ['its name where nobody has the code', '乙厂', 'C9', '2'],
  ['the name among those that share a code', '丙厂', 'C2', '3'],
  ['a code that two share and no name', '别名', 'C2', undefined],
  ['a code goes before a name', '丁厂', 'C1', '1'],
  ['a name that two share', '丁厂', '', undefined],
  ['a name that nobody has', '戊厂', '', undefined],
  ['nothing', '', '', undefined],
])('a record is found by %s', (_, enterprise, code, id) => {
  expect(enterpriseFinder(rows)({ enterprise, code })?.id).toBe(id);
});

test('an id goes before all; one that the register lacks leaves code and name', () => {
  const find = enterpriseFinder(rows);
  const of = (id: string) => find({ enterprise: '乙厂', code: 'C1', id: id as never })?.id;
  expect([of('5'), of('9')]).toEqual(['5', '1']);
});
