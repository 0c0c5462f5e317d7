import { join } from 'node:path';
import { rememberChoice } from '../../src/app/rememberChoice';
import type { WorkbookScan } from '../../src/app/scanWorkbook';
import { withBook } from '../../src/cli/openBook';
import { scanBook } from '../../src/cli/scanBook';

const DAY = '2026-07-01';
const SAMPLE = join(__dirname, '../../samples/qinglan-county.xlsx');

/** What the work reads, with the sample open. */
async function scansOf(
  work: () => Promise<readonly WorkbookScan[]>,
): Promise<readonly WorkbookScan[]> {
  let scans: readonly WorkbookScan[] = [];
  await withBook(SAMPLE, async () => {
    scans = await work();
    return { exitCode: 0, lines: [], json: {} };
  });
  return scans;
}

test('A book that nothing has changed is read once for all steps of a command', async () => {
  const [first, second, otherDay] = await scansOf(async () => [
    await scanBook(DAY),
    await scanBook(DAY),
    await scanBook('2026-10-01'),
  ]);
  expect(second).toBe(first);
  expect(first?.enterprises).not.toBeNull();
  expect(otherDay).not.toBe(first);
});

test('A book is read again after each change, and another book is read for itself', async () => {
  const [before, after] = await scansOf(async () => {
    const scan = await scanBook(DAY);
    await rememberChoice({ ...scan.choice, bureau: '甲县环境局' });
    return [scan, await scanBook(DAY)];
  });
  expect(before?.choice.bureau).toBeUndefined();
  expect(after?.choice.bureau).toBe('甲县环境局');
  const [other] = await scansOf(async () => [await scanBook(DAY)]);
  expect(other?.choice.bureau).toBeUndefined();
});
