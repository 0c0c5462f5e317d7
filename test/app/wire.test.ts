import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDraw } from '../../src/app/prepareDraw';
import { runDraw } from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import type { HeadlessOptions } from '../../src/host/headless';
import { bureauSheets, enterpriseRows, inspectorRows, workbookOf } from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel } from '../support/excel';

const MOST_ROUND_TRIPS = 12;

/**
 * The whole job as the pane does it: read the lists, show the quotas, draw. Returns the round trips
 * it took.
 */
async function roundTrips(options: HeadlessOptions): Promise<number> {
  const excel = await openTestExcel({ limits: 'web', ...options });
  try {
    const request = aDrawRequest();
    const scan = await scanWorkbook('2026-01-01');
    const preparation = prepareDraw(scan, request.profile, request.period);
    const outcome = await runDraw({
      ...request,
      expectedFingerprint: preparation?.fingerprint ?? '',
    });
    expect(outcome).toHaveProperty('kind', 'done');
    return excel.wire.requests;
  } finally {
    excel.dispose();
  }
}

test('the whole job on the sample takes at most twelve round trips', async () => {
  const opened = await openWorkbookFile(
    readFileSync(join(__dirname, '../../samples/qinglan-county.xlsx')),
    'qinglan-county.xlsx',
  );
  expect(
    await roundTrips({ workbook: opened.snapshot, extras: opened.extras }),
  ).toBeLessThanOrEqual(MOST_ROUND_TRIPS);
});

test('ten times the rows take no more round trips', async () => {
  const small = await roundTrips({
    workbook: workbookOf(bureauSheets(enterpriseRows(60), inspectorRows(8))),
  });
  const large = await roundTrips({
    workbook: workbookOf(bureauSheets(enterpriseRows(600), inspectorRows(8))),
  });
  expect(large).toBe(small);
  expect(small).toBeLessThanOrEqual(MOST_ROUND_TRIPS);
});
