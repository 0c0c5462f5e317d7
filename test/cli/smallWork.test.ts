import { strToU8, zipSync } from 'fflate';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSmallWork } from '../../src/cli/smallWork';

const folder = mkdtempSync(join(tmpdir(), 'ssj-small-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const list = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'a.xml': strToU8('甲厂') });

test('commands without files and with small ones are small', () => {
  expect(isSmallWork(['help'])).toBe(true);
  expect(isSmallWork([])).toBe(true);
  expect(isSmallWork(['draw', file('a.xlsx', list), '--seed', '1', '--out', 'b.xlsx'])).toBe(true);
  expect(isSmallWork(['draw', file('a.csv', strToU8('企业名称')), '--out', folder])).toBe(true);
});

test('words that are too long for a name, and files that may not be read, are small', () => {
  expect(isSmallWork(['draw', 'a.xlsx', '--reason', '名录有误，'.repeat(60)])).toBe(true);
  const circle = join(folder, 'circle.xlsx');
  symlinkSync(circle, circle);
  expect(isSmallWork(['draw', circle])).toBe(true);
});

test('a large file, a small one that holds much and a cut one are not, whichever word they are', () => {
  const zeros = new Uint8Array(20_000_001);
  expect(isSmallWork(['draw', file('large.csv', zeros.subarray(0, 1_000_001))])).toBe(false);
  const packed = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'a.xml': zeros });
  expect(packed.length).toBeLessThan(100_000);
  expect(isSmallWork(['verify', file('packed.xlsx', packed)])).toBe(false);
  expect(
    isSmallWork(['draw', file('b.xlsx', list), '--history', join(folder, 'packed.xlsx')]),
  ).toBe(false);
  expect(
    isSmallWork(['draw', file('b.xlsx', list), `--history=${join(folder, 'packed.xlsx')}`]),
  ).toBe(false);
  expect(isSmallWork(['draw', file('cut.xlsx', list.subarray(0, list.length - 30))])).toBe(false);
  expect(isSmallWork(['draw', file('short.xlsx', strToU8('PK\x05\x06'))])).toBe(false);
});

test('the directory of a zip file may lie about its place', () => {
  const moved = list.slice();
  new DataView(moved.buffer).setUint32(moved.length - 6, 0xfffffff0, true);
  expect(isSmallWork(['draw', file('moved.xlsx', moved)])).toBe(false);
});

test('a command that takes long is not small', () => {
  expect(isSmallWork(['simulate', file('a.xlsx', list)])).toBe(false);
  expect(isSmallWork(['--json', 'simulate', file('a.xlsx', list)])).toBe(false);
});
