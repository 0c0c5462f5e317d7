import fc from 'fast-check';
import {
  assignEnterpriseIds,
  type IdentityFields,
} from '../../../src/domain/register/enterpriseId';
import { assertReaching } from '../../support/assertReaching';

const CODE = '91350100M000100Y43';

test('a credit code identifies a row only while no other row has it', () => {
  expect(assignEnterpriseIds([{ name: '甲厂', creditCode: CODE, address: '东路' }])).toEqual([
    CODE,
  ]);
  expect(
    assignEnterpriseIds([
      { name: '甲厂', creditCode: CODE, address: '东路' },
      { name: '甲厂', creditCode: CODE, address: '西路' },
    ]),
  ).toEqual([`${CODE}|甲厂|东路`, `${CODE}|甲厂|西路`]);
});

test('a wrong code identifies nothing by itself', () => {
  expect(assignEnterpriseIds([{ name: '甲厂', creditCode: '9135' }])).toEqual(['9135|甲厂']);
});

test('a registration number identifies a row together with name and address', () => {
  expect(assignEnterpriseIds([{ name: '甲厂', creditCode: '110108000000016' }])).toEqual([
    '110108000000016|甲厂',
  ]);
});

test('a source code goes before everything', () => {
  expect(
    assignEnterpriseIds([{ name: '甲厂', creditCode: CODE, sourceCode: '411721000123' }]),
  ).toEqual(['411721000123']);
});

test('an id is made of what is there, in the order of code, name and address', () => {
  expect(
    assignEnterpriseIds([
      { name: '甲厂' },
      { name: '甲厂', address: '' },
      { name: '', creditCode: '91', address: '东路' },
    ]),
  ).toEqual(['甲厂', '甲厂', '91|东路']);
});

test('a code that a row with a source code has, too, is that of two rows', () => {
  expect(
    assignEnterpriseIds([
      { name: '甲厂', creditCode: CODE, sourceCode: '411721000123' },
      { name: '乙厂', creditCode: CODE },
    ]),
  ).toEqual(['411721000123', `${CODE}|乙厂`]);
});

test('the width of letters and white space make no other enterprise', () => {
  const [one, other] = assignEnterpriseIds([
    { name: '甲（西平）厂', address: 'Ａ路\u00a01号' },
    { name: '甲(西平)厂 ', address: 'A路  1号' },
  ]);
  expect(one).toBe(other);
});

test('the order of rows changes no id', () => {
  const row: fc.Arbitrary<IdentityFields> = fc
    .record({
      name: fc.constantFrom('甲厂', '乙厂', '丙厂'),
      creditCode: fc.constantFrom(CODE, '91', undefined),
      address: fc.constantFrom('东路', '西路', undefined),
    })
    .map(({ name, creditCode, address }) => ({
      name,
      ...(creditCode === undefined ? {} : { creditCode }),
      ...(address === undefined ? {} : { address }),
    }));
  assertReaching({ 'two rows of one enterprise': 10, 'two enterprises': 45 }, (reach) =>
    fc.property(fc.array(row), (rows) => {
      const ids = new Set(assignEnterpriseIds(rows));
      if (ids.size < rows.length) reach('two rows of one enterprise');
      if (ids.size > 1) reach('two enterprises');
      expect(assignEnterpriseIds([...rows].reverse())).toEqual(assignEnterpriseIds(rows).reverse());
    }),
  );
});
