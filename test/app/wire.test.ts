import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDraw } from '../../src/app/prepareDraw';
import { runDraw } from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import type { HeadlessOptions } from '../../src/host/headless';
import { bureauSheets, enterpriseRows, inspectorRows, workbookOf } from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel } from '../support/excel';

const MOST_ROUND_TRIPS = 12;
const MOST_OF_VERIFYING = 6;

/** Round trips, each for itself. */
interface RoundTrips {
  readonly drawing: number;
  readonly verifying: number;
  /** What all of the drawing asks of Excel. */
  readonly operations: number;
}

/**
 * The whole job as the pane does it: read the lists, show the quotas, draw; then 复核. Returns the
 * round trips that they took.
 */
async function roundTrips(options: HeadlessOptions): Promise<RoundTrips> {
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
    const drawing = excel.wire.requests;
    const operations = excel.wire.log.reduce((sum, { Actions }) => sum + Actions.length, 0);
    excel.wire.reset();
    expect((await verifyWorkbook()).differences).toEqual([]);
    return { drawing, verifying: excel.wire.requests, operations };
  } finally {
    excel.dispose();
  }
}

test('the whole job on the sample takes at most twelve round trips, and verifying it six', async () => {
  const opened = await openWorkbookFile(
    readFileSync(join(__dirname, '../../samples/qinglan-county.xlsx')),
    'qinglan-county.xlsx',
  );
  const { drawing, verifying } = await roundTrips({
    workbook: opened.snapshot,
    extras: opened.extras,
  });
  expect(drawing).toBeLessThanOrEqual(MOST_ROUND_TRIPS);
  expect(verifying).toBeLessThanOrEqual(MOST_OF_VERIFYING);
});

test('ten times the rows take no more round trips, and no operation a row', async () => {
  const small = await roundTrips({
    workbook: workbookOf(bureauSheets(enterpriseRows(60), inspectorRows(8))),
  });
  const large = await roundTrips({
    workbook: workbookOf(bureauSheets(enterpriseRows(600), inspectorRows(8))),
  });
  expect(large).toMatchObject({ drawing: small.drawing, verifying: small.verifying });
  expect(large.operations - small.operations).toBeLessThan(600 - 60);
  expect(small.drawing).toBeLessThanOrEqual(MOST_ROUND_TRIPS);
  expect(small.verifying).toBeLessThanOrEqual(MOST_OF_VERIFYING);
});
