import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, type CellObject } from '@e965/xlsx';
import { DAYS_1904 } from '../src/host/grid/dateSystem';
import { hostValues, type Values } from './hostValues';
import type { Step } from './step';
import { JOBS, work, writeProfile } from './jobs';
import { savingFaults } from './saving';
import { kindsOf, workedBooks } from './workedBooks';

/**
 * LibreOffice opens what was written and shows in every sheet what the host shows: it saves each file
 * anew, and that is read by a reader that is not the host's. And what LibreOffice itself made of the
 * corpus stays as it is beside a draw and marks.
 */
export const step: Step = async (run) => {
  const { folder, check, skip } = run;
  const version = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) {
    skip('no soffice here: install LibreOffice Calc (Debian: libreoffice-calc-nogui)');
    return;
  }
  const worked = (await workedBooks(run)).flatMap(({ out, kind, job }) =>
    out === null ? [] : [{ out, kind, name: `${kind.name}-${job.name}` }],
  );
  const taken = join(folder, 'taken');
  const kinds = kindsOf(run).filter(
    ({ refuses, draw, notInLibreOffice }) =>
      refuses === undefined && draw === undefined && !notInLibreOffice?.test(''),
  );
  const books = kinds.map(({ name, ending }) => ({
    name,
    out: join(folder, name, `book.${ending ?? 'xlsx'}`),
  }));
  convert([...worked, ...books], folder, taken);
  for (const { out, kind, name } of worked) {
    const written = join(taken, `${name}.xlsx`);
    if (!existsSync(written)) {
      check(name, ['LibreOffice does not open it']);
      continue;
    }
    const ours = await hostValues(readFileSync(out), `${name}.xlsx`);
    const faults = differences(ours, readFileSync(written));
    check(
      name,
      faults.filter((fault) => !kind.notInLibreOffice?.test(fault)),
    );
  }
  const profile = writeProfile(folder);
  for (const { name } of kinds) {
    let book = join(taken, `${name}.xlsx`);
    for (const job of JOBS.filter((each) => ['draw', 'flag'].includes(each.name))) {
      const out = join(taken, `${name}-of-LibreOffice-${job.name}.xlsx`);
      const { bytes, said } = await work(job, { book, out, profile });
      check(
        `${name} as LibreOffice writes it: ${job.name}`,
        bytes === null
          ? [said]
          : savingFaults(readFileSync(book), bytes, { ...job, changes: [job.changes] }),
      );
      if (bytes === null) break;
      book = out;
    }
  }
};

/** Has LibreOffice save files anew, under names of their own. */
function convert(
  files: readonly { readonly name: string; readonly out: string }[],
  folder: string,
  taken: string,
): void {
  const given = join(folder, 'given');
  mkdirSync(given);
  const copies = files.map(({ out, name }) => {
    const file = join(given, `${name}.xlsx`);
    copyFileSync(out, file);
    return file;
  });
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  const words = ['--headless', '--convert-to', 'xlsx', '--outdir', taken];
  spawnSync('soffice', [settings, ...words, ...copies], { encoding: 'utf8' });
}

function differences(ours: Values, file: Uint8Array): string[] {
  const book = read(file);
  // Numbers of days stay as they are in the file; the grid has those of 1900.
  const behind = book.Workbook?.WBProps?.date1904 === true ? DAYS_1904 : 0;
  return [...ours].flatMap(([name, cells]) => {
    const sheet = book.Sheets[name] as Record<string, CellObject> | undefined;
    if (sheet === undefined) return [`${name} is not there`];
    const theirs = new Map(
      Object.entries(sheet)
        .filter(([address]) => !address.startsWith('!'))
        .map(([address, cell]) => [address, cell.t === 'e' ? cell.w : cell.v] as const)
        .filter(([, value]) => value !== undefined && value !== ''),
    );
    return [...new Set([...cells.keys(), ...theirs.keys()])].flatMap((address) => {
      const { value, formula } = cells.get(address) ?? { value: undefined, formula: '' };
      const other = theirs.get(address);
      if (isSame(value, other) || (typeof value === 'number' && isSame(value - behind, other)))
        return [];
      return [
        `${name}!${address} ${formula} shows ${JSON.stringify(other)}, not ${JSON.stringify(value)}`,
      ];
    });
  });
}

/** Line breaks are spelled in several ways; numbers are written with 15 digits. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= Math.abs(one) * 1e-14;
  const text = (value: unknown): string => String(value).replace(/\r\n?/g, '\n');
  return text(one) === text(other);
}
