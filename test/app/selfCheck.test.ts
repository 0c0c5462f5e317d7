import { selfCheck, tryWhileEditing, type ProbeResult } from '../../src/app/selfCheck';
import {
  REQUIREMENT_SETS,
  REQUIREMENT_SETS_WITH_NOTES,
} from '../../src/host/transport/requirementSets';
import { openTestExcel, type TestExcel } from '../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel({ limits: 'web', requirementSets: REQUIREMENT_SETS_WITH_NOTES });
});
afterEach(() => excel.dispose());

const without = (outcome: ProbeResult['outcome'], results: readonly ProbeResult[] = []) =>
  results.filter((result) => result.outcome !== outcome);

test('the embedded host does what Excel is expected to do, and is left as it was', async () => {
  const told: ProbeResult[] = [];
  const { check, problems } = await selfCheck((result) => told.push(result));
  expect(problems).toEqual([]);
  expect(check?.count).toBeGreaterThanOrEqual(45);
  expect(check?.differences).toEqual([]);
  expect(told).toEqual(check?.results);
  expect(
    without('as-expected', check?.results).map(({ name, outcome, found }) => [
      name,
      outcome,
      found,
    ]),
  ).toEqual([
    ['merge-in-table-code', 'information', 'InvalidOperation'],
    ['many-actions', 'information', true],
    ['link-look', 'information', ['#0563C1', 'Single']],
    ['undo-group', 'not-offered', 'not offered'],
  ]);
  expect(JSON.parse(check?.file ?? '')).toMatchObject({ host: 'Excel', version: '16.0.0.0' });
  expect(excel.host.univerAPI.getActiveWorkbook()?.getSheets().length).toBe(1);
  const largest = Math.max(...excel.wire.log.map(({ Actions }) => Actions.length));
  expect(largest).toBeGreaterThanOrEqual(20_000);
});

test('every probe names the page of Microsoft that it goes by', async () => {
  const { check } = await selfCheck();
  const wrong = (check?.results ?? []).filter(
    ({ source }) => !/^https:\/\/(learn|support)\.microsoft\.com\/\S+$/.test(source),
  );
  expect(wrong).toEqual([]);
  expect(new Set(check?.results.map(({ name }) => name)).size).toBe(check?.count);
});

test('an Excel without notes is no different one: they are not offered', async () => {
  excel.dispose();
  excel = await openTestExcel({ limits: 'web', requirementSets: REQUIREMENT_SETS });
  const { check } = await selfCheck();
  expect(check?.differences).toEqual([]);
  expect(check?.results.find(({ name }) => name === 'note')?.outcome).toBe('not-offered');
});

test('an Excel that is busy is said', async () => {
  excel.setEditing(true);
  expect(await selfCheck()).toMatchObject({ check: null, problems: [{ code: 'workbook-busy' }] });
  excel.setEditing(false);
});

test('a request while a cell is being edited is refused, and no matter where none is', async () => {
  expect(await tryWhileEditing()).toMatchObject({ found: null, outcome: 'information' });
  excel.setEditing(true);
  expect(await tryWhileEditing()).toMatchObject({
    name: 'while-editing',
    found: 'InvalidOperationInCellEditMode',
    outcome: 'as-expected',
  });
  excel.setEditing(false);
});
