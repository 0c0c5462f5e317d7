import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packEvidence, type EvidencePackage } from '../../src/app/packEvidence';
import { appendEntry } from '../../src/domain/act/chain';
import type { Entry } from '../../src/domain/act/act';
import type { Period } from '../../src/domain/calendar/period';
import type { Evidence } from '../../src/domain/evidence/evidence';

/** Python, where this machine has it; tests say so where it has not. */
export const python = ['python3', 'python'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

/** A test that runs the script of a package. */
export const withPython = python === undefined ? test.skip : test;

/** A folder for the packages of a test file, gone after its tests. */
export function packageFolder(): string {
  if (python === undefined) console.warn('There is no Python here: verify.py was not run.');
  const folder = mkdtempSync(join(tmpdir(), 'ssj-package-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The package of the open workbook. */
export async function packed(period?: Period): Promise<EvidencePackage> {
  const outcome = await packEvidence(period);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.package;
}

/** Writes a package to a folder, its files changed by name. */
export function writePackage(
  { files }: EvidencePackage,
  folder: string,
  change: Readonly<Record<string, (text: string) => string>> = {},
): string {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of files) {
    const changed = change[name]?.(Buffer.from(bytes).toString());
    writeFileSync(join(folder, name), changed ?? bytes);
  }
  return folder;
}

/** Runs the script of a package as an auditor does. */
export function runScript(folder: string): {
  readonly status: number | null;
  readonly said: string;
} {
  const { status, stdout, stderr } = spawnSync(python ?? '', [join(folder, 'verify.py')], {
    encoding: 'utf8',
    // As a Windows machine whose code page is not UTF-8 would have it.
    env: { ...process.env, PYTHONIOENCODING: 'ascii' },
  });
  return { status, said: `${stdout}${stderr}` };
}

/** A file of a package as text. */
export function textOf({ files }: EvidencePackage, name: string): string {
  return Buffer.from(files.find((file) => file.name === name)?.bytes ?? []).toString();
}

/** The record of a package. */
export function recordOf(book: EvidencePackage): string {
  return textOf(book, 'record.json');
}

/** Entries that were changed, chained anew. */
export function chained(entries: Evidence['entries']): readonly Entry[] {
  return entries.reduce<readonly Entry[]>(
    (all, entry) => (entry === null ? all : appendEntry(all, entry)),
    [],
  );
}
