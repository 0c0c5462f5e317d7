import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packEvidence, type EvidencePackage } from '../../src/app/packEvidence';
import type { Period } from '../../src/domain/calendar/period';

/** Python, where this machine has it; tests say so where it has not. */
export const python = ['python3', 'python'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

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
