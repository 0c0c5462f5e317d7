import type { Profile } from '../../../src/domain/profile/profile';
import type { RatioLine } from '../../../src/domain/ratio/ratioLine';
import { ratioReport } from '../../../src/domain/ratio/ratioReport';
import { furtherNeeded } from '../../../src/domain/ratio/shareLines';
import type { InspectionRecord } from '../../../src/domain/register/inspectionRecord';
import { aCheck, aProfile, anEnterprise } from '../../support/register';
import { checksOf, enterprisesOf, sourcesOf } from './bureau';

const internal = { percent: 50, per: 'quarter', departments: [], clause: '联合' } as const;
const publication = { what: 'publication', percent: 100, per: 'year' } as const;

function lines(
  profile: Partial<Profile>,
  records: readonly InspectionRecord[],
  {
    asOf = '2026-05-01',
    quarter = 2,
    arranged = [],
  }: {
    readonly asOf?: string;
    readonly quarter?: 2 | 4;
    readonly arranged?: readonly InspectionRecord[];
  } = {},
): readonly RatioLine[] {
  const rows = [...enterprisesOf('G', 9), anEnterprise('C', { credit: 'A', rowNumber: 20 })];
  return ratioReport(
    { ...sourcesOf(rows, records), arranged },
    { ...aProfile(), ...profile },
    { year: 2026, quarter },
    asOf,
  ).lines;
}

const joint = (name: string, date: string): InspectionRecord =>
  aCheck(name, date, 'joint', { joint: ['internal'] });

test('a share of a quarter is taken of its checks, those of its first and last day too', () => {
  const records = [
    joint('G1', '2026-01-01'),
    ...checksOf('G', 2, 2, '2026-03-31'),
    ...checksOf('G', 3, 4, '2026-04-01'),
  ];
  expect(lines({ joint: { internal } }, records)).toEqual([
    {
      rule: { kind: 'joint', share: 'internal', percent: 50 },
      period: { year: 2026, quarter: 1 },
      ...{ required: 1, actual: 1, bound: 'least', unit: 'times' },
      ...{ state: 'met', gap: 0, closing: { kind: 'nothing' }, overdueBelow: 1 },
      share: { count: 1, total: 2 },
      clause: '联合',
    },
    {
      rule: { kind: 'joint', share: 'internal', percent: 50 },
      period: { year: 2026, quarter: 2 },
      ...{ required: 1, actual: 0, bound: 'least', unit: 'times' },
      // Two of four.
      ...{ state: 'open', gap: 1, closing: { kind: 'joint', count: 2 } },
      share: { count: 0, total: 2 },
      clause: '联合',
    },
  ]);
});

test('a share that was missed cannot be made up for, and without checks is looked up by hand', () => {
  const stated = (records: readonly InspectionRecord[]) =>
    lines({ joint: { internal } }, records, { asOf: '2026-07-01' }).map(({ state, closing }) => [
      state,
      closing,
    ]);
  const byHand = ['open', { kind: 'by-hand', lacking: 'checks' }];
  expect(stated(checksOf('G', 1, 2, '2026-02-01'))).toEqual([['gap', { kind: 'passed' }], byHand]);
  expect(stated([])).toEqual([
    ['open', { kind: 'by-hand' }],
    ['open', { kind: 'by-hand' }],
  ]);
});

test('a list in force says before that its checks are joint', () => {
  const arranged = [joint('G1', '2026-06-30'), ...checksOf('G', 2, 2, '2026-06-30')];
  const [, second] = lines({ joint: { internal } }, [], { arranged });
  expect(second).toMatchObject({
    ...{ state: 'met', required: 1, actual: 1, closing: { kind: 'nothing' } },
    share: { count: 1, total: 2, arranged: 2 },
  });
});

test('results can be published when the year is over, and those kept back are not asked for', () => {
  const records = [
    aCheck('G1', '2026-02-01', 'routine', { published: '2026-02-20' }),
    aCheck('G2', '2026-02-01'),
    aCheck('G3', '2026-02-01', 'routine', { withheld: true }),
    aCheck('G4', '2026-03-31', 'routine', { drawn: { year: 2026, quarter: 1 }, before: 0 }),
  ];
  const targets = [{ ...publication, clause: '公开' }];
  const stated = (asOf: string) => lines({ targets }, records, { asOf, quarter: 4 })[0];
  expect(stated('2026-05-01')).toMatchObject({
    ...{ required: 100, actual: 50, gap: 50, unit: 'percent', state: 'open', clause: '公开' },
    ...{ closing: { kind: 'publish', count: 1 }, share: { count: 1, total: 2 } },
  });
  expect(stated('2027-01-01')).toMatchObject({
    ...{ state: 'gap', closing: { kind: 'publish', count: 1 }, overdueBelow: 100 },
  });
});

test('a share of credit-graded ones cannot be made up for when the year is over', () => {
  const targets = [{ what: 'credit-graded', percent: 50, per: 'year' } as const];
  const records = [aCheck('C', '2026-02-01'), ...checksOf('G', 1, 3, '2026-02-01')];
  const stated = (asOf: string) => lines({ targets }, records, { asOf, quarter: 4 })[0];
  expect(stated('2026-05-01')).toMatchObject({
    ...{ actual: 25, state: 'open', closing: { kind: 'graded', count: 2 } },
  });
  expect(stated('2027-01-01')).toMatchObject({ state: 'gap', closing: { kind: 'passed' } });
  expect(stated('2026-05-01')).not.toHaveProperty('clause');
});

test('how many more make a share', () => {
  expect([furtherNeeded(1, 10, 35), furtherNeeded(4, 10, 35)]).toEqual([4, 0]);
  expect([furtherNeeded(8, 10, 100), furtherNeeded(10, 10, 100)]).toEqual([2, 0]);
  // 5 of 10 are 50 % just so.
  expect([furtherNeeded(5, 10, 50), furtherNeeded(4, 9, 50)]).toEqual([0, 1]);
});
