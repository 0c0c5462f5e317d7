import { strToU8, zipSync } from 'fflate';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workSize } from '../../src/cli/workSize';

const folder = mkdtempSync(join(tmpdir(), 'ssj-small-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Whether a command is small work. */
const isSmallWork = (words: readonly string[]): boolean => workSize(words) === 'small';

const list = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'a.xml': strToU8('甲厂') });

test('commands without files and with small ones are small', () => {
  expect(isSmallWork(['help'])).toBe(true);
  expect(isSmallWork([])).toBe(true);
  expect(isSmallWork(['draw', file('a.xlsx', list), '--seed', '1', '--out', 'b.xlsx'])).toBe(true);
  expect(isSmallWork(['draw', file('a.csv', strToU8('企业名称')), '--out', folder])).toBe(true);
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
  expect(isSmallWork(['draw', file('cut.xlsx', list.subarray(0, list.length - 30))])).toBe(false);
  expect(isSmallWork(['draw', file('short.xlsx', strToU8('PK\x05\x06'))])).toBe(false);
});

test('one of more than four million bytes is large work, and no command that names none', () => {
  const most = file('most.csv', new Uint8Array(4_000_000));
  const large = file('very-large.csv', new Uint8Array(4_000_001));
  expect(workSize(['draw', most, '--seed', '1'])).toBe('middling');
  expect(workSize(['draw', most, `--history=${large}`])).toBe('large');
  expect(workSize(['simulate'])).toBe('middling');
});

test('a value behind an equals sign is a word too', () => {
  const large = file('large.csv', new Uint8Array(1_000_001));
  expect(isSmallWork(['draw', `--history=${large}`])).toBe(false);
  expect(isSmallWork(['draw', '--reason=公开抽查=复核', '--json'])).toBe(true);
});

test('what is no name of a file that can be read is small: the command says why', () => {
  symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
  expect(isSmallWork(['check', join(folder, 'loop')])).toBe(true);
  expect(isSmallWork(['void', file('c.xlsx', list), '--reason', '甲'.repeat(100)])).toBe(true);
  expect(isSmallWork(['check', join(file('d.csv', strToU8('甲')), 'e.xlsx')])).toBe(true);
});

test('the directory of a zip file may lie about its place and its length', () => {
  const changed = (name: string, change: (end: DataView) => void): boolean => {
    const zip = list.slice();
    change(new DataView(zip.buffer, zip.length - 22));
    return isSmallWork(['draw', file(name, zip)]);
  };
  expect(changed('same.xlsx', () => undefined)).toBe(true);
  expect(changed('moved.xlsx', (end) => end.setUint32(16, 0xfffffff0, true))).toBe(false);
  // Readers differ in which of the two they believe.
  expect(changed('none.xlsx', (end) => end.setUint16(10, 0, true))).toBe(false);
  expect(changed('other.xlsx', (end) => end.setUint16(8, 0, true))).toBe(false);
});

test('the directory of a zip file may hide behind another', () => {
  const end = zipSync({});
  const behind = Buffer.concat([list, end]);
  expect(isSmallWork(['draw', file('comment.xlsx', behind.subarray(0, -1))])).toBe(false);
  const locator = Buffer.concat([Buffer.from('PK\x06\x07', 'latin1'), Buffer.alloc(16)]);
  const wide = Buffer.concat([list.subarray(0, -22), locator, list.subarray(-22)]);
  expect(isSmallWork(['draw', file('wide.xlsx', wide)])).toBe(false);
});

test('an OpenDocument file or a page may repeat its rows as often as it likes', () => {
  expect(isSmallWork(['draw', file('a.ods', zipSync({ 'content.xml': list }))])).toBe(false);
  expect(isSmallWork(['draw', file('a.fods', strToU8('<?xml version="1.0"?>'))])).toBe(false);
  expect(isSmallWork(['draw', file('a.xls', strToU8('\ufeff\n<table>'))])).toBe(false);
});

test('a command that takes long is not small, wherever it stands', () => {
  expect(isSmallWork(['simulate', file('a.xlsx', list)])).toBe(false);
  expect(isSmallWork(['--json', 'simulate', file('a.xlsx', list)])).toBe(false);
});
