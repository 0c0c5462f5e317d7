import type { InspectionRecord } from '../../../../src/domain/register/inspectionRecord';
import { prepareDraw } from '../../../../src/app/prepareDraw';
import type { WorkbookScan } from '../../../../src/app/scanWorkbook';
import { ruleState, type RuleState } from '../../../../src/taskpane/draw/question/ruleState';
import { tangshanGaoxin2024 } from '../../../../src/text/preset/tangshanGaoxin2024';
import { xuchangJianan2026 } from '../../../../src/text/preset/xuchangJianan2026';
import type { Profile } from '../../../../src/domain/profile/profile';
import { scanOf } from '../../paneFixture';

function states(scan: WorkbookScan, profile: Profile = tangshanGaoxin2024): RuleState[] {
  const preparation = prepareDraw(scan, profile, { year: 2026, quarter: 1 });
  if (preparation === null) throw new Error('the fixture has no registers');
  return preparation.lines.map((line) => ruleState(line, { scan, preparation }));
}

test('a column that the clerk named is told with the answer that names it', () => {
  const id = 'field:检查对象名录库:keyListed:0a1b2c3d';
  const others = {
    'field:检查对象名录库:permitClass:0a1b2c3d': 'I',
    'field:执法人员:keyListed:0a1b2c3d': 'I',
  };
  const given = states(scanOf({ choice: { answers: { [id]: 'I', ...others } } })).filter(
    (state) => state.kind === 'found' && state.given !== null,
  );
  expect(given).toEqual([
    { kind: 'found', given: { header: '重点排污单位', columnIndex: 8 }, answers: [id] },
  ]);
});

test('an answer of another column than the one that is read is none', () => {
  const answers = { 'field:检查对象名录库:keyListed:0a1b2c3d': 'J' };
  const found = states(scanOf({ choice: { answers } })).filter((state) => state.kind === 'found');
  expect(found.every(({ answers: taken }) => taken.length === 0)).toBe(true);
});

test('earlier checks that records tell of need no column', () => {
  const record: InspectionRecord = {
    enterprise: '某公司',
    code: '',
    date: '2026-01-02',
    kind: 'routine',
    inspectors: [],
    result: '',
    published: '',
    sheet: '记录',
    rowNumber: 2,
  };
  const scan = scanOf({ records: [record] });
  expect(states(scan, xuchangJianan2026)).toContainEqual({ kind: 'records', answers: [] });
});
