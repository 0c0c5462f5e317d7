import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runDraw } from '../../src/app/runDraw';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import type { Profile } from '../../src/domain/profile/profile';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { findPreset } from '../../src/text/preset/presets';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel } from '../support/excel';

/** 许昌建安 2026 with weights, a directed draw, joint checks, helpers and every wish for teams. */
function everyRule(): Profile {
  const preset = findPreset('xuchang-jianan-2026');
  if (preset === null) throw new Error('the preset is built in');
  return {
    ...preset,
    weights: [
      { factor: 1.1, any: [{ field: 'permitClass', is: ['key'] }] },
      { factor: 0.7, any: [{ field: 'credit', is: ['A', 'B'] }] },
    ],
    directed: [
      {
        id: 'keyPermits',
        name: '重点管理专项',
        units: { field: 'permitClass', is: ['key'] },
        plan: { quota: { kind: 'percent', percent: 60, per: 'batch' } },
      },
    ],
    joint: {
      internal: { percent: 35, per: 'quarter', departments: [] },
      external: { percent: 10, per: 'quarter', departments: ['应急管理局', '水利局'] },
    },
    team: { size: 2, region: 'any', auxiliaries: 1, expertise: 'prefer', noRepeatPair: true },
  };
}

test('a draw by every rule is written into a workbook and verifies there, cell by cell', async () => {
  const path = join(__dirname, '../../samples/qinglan-county.xlsx');
  const { snapshot, extras } = await openWorkbookFile(readFileSync(path), 'qinglan-county.xlsx');
  const excel = await openTestExcel({ workbook: snapshot, extras });
  try {
    const outcome = await runDraw(aDrawRequest({ profile: everyRule() }));
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    const { draw, sheets } = outcome;
    expect(draw.directed[0]?.drawn).toBe(draw.directed[0]?.quota);
    expect(draw.tasks.some(({ directed }) => directed.length > 0)).toBe(true);
    expect(
      draw.tasks.some(({ joint }) => joint.internal.length > 0 && joint.external.length > 0),
    ).toBe(true);
    expect(draw.units.some(({ unit }) => !Number.isInteger(unit.weight))).toBe(true);
    expect(await verifyWorkbook()).toMatchObject({
      records: [sheets.record],
      differences: [],
      problems: [],
    });
  } finally {
    excel.dispose();
  }
});
