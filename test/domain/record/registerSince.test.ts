import { registersSince } from '../../../src/domain/record/registerSince';
import {
  aPoolInspector,
  aPopulation,
  aUnit,
  anEnterprise,
  anInspector,
} from '../../support/register';

const unit = { name: '甲厂', creditCode: 'C1', address: '东路', region: '城关' };

test('enterprises are new, gone or changed in name, code, address or region', () => {
  const since = (...rows: Parameters<typeof anEnterprise>[]) =>
    registersSince(
      aPopulation({ units: [aUnit('1', unit), aUnit('2', { ...unit, name: '乙厂' })] }),
      {
        enterprises: rows.map((each) => anEnterprise(...each)),
        inspectors: [],
      },
    ).enterprises;
  const second = ['2', { ...unit, name: '乙厂' }] as const;
  expect(since(['1', unit], [...second])).toEqual({ added: [], gone: [], changed: [] });
  expect(since(['3', { name: '丙厂' }], [...second], ['4', { name: '丁厂' }])).toEqual({
    added: ['丙厂', '丁厂'],
    gone: ['甲厂'],
    changed: [],
  });
  for (const change of [
    { name: '甲厂新' },
    { creditCode: 'C2' },
    { address: '西路' },
    { region: '城北' },
  ])
    expect(since(['1', { ...unit, ...change }], [...second]).changed).toEqual([
      change.name ?? '甲厂',
    ]);
  expect(since(['1', { ...unit, phone: '1', industry: '化工' }], [...second]).changed).toEqual([]);
});

test('who is closed or deregistered is gone, who is suspended is not', () => {
  const gone = (production: 'closed' | 'deregistered' | 'suspended' | 'operating') =>
    registersSince(aPopulation({ units: [aUnit('1', unit)] }), {
      enterprises: [anEnterprise('1', { ...unit, production })],
      inspectors: [],
    }).enterprises.gone;
  expect(
    (['closed', 'deregistered', 'suspended', 'operating'] as const).map(
      (each) => gone(each).length,
    ),
  ).toEqual([1, 1, 0, 0]);
});

test('a field that is not there says the same as an empty one', () => {
  const { changed } = registersSince(
    aPopulation({ units: [aUnit('1', { name: '甲厂', creditCode: '', address: '', region: '' })] }),
    { enterprises: [anEnterprise('1', { name: '甲厂' })], inspectors: [] },
  ).enterprises;
  expect(changed).toEqual([]);
});

test('people are new, gone or changed in name, unit or region; who is not active is gone', () => {
  const person = { name: '王芳', unit: '一中队', region: '城关' };
  const since = (changes: Parameters<typeof anInspector>[1]) =>
    registersSince(aPopulation({ inspectors: [aPoolInspector('1', person)] }), {
      enterprises: [],
      inspectors: [anInspector('1', { ...person, ...changes })],
    }).inspectors;
  expect(since({})).toEqual({ added: [], gone: [], changed: [] });
  expect(since({ active: false })).toEqual({ added: [], gone: ['王芳'], changed: [] });
  for (const change of [{ name: '王方' }, { unit: '二中队' }, { region: '城北' }])
    expect(since(change).changed).toEqual([change.name ?? '王芳']);
});
