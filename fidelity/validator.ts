import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sdkFaults, whyNoValidator } from './sdkFaults';
import type { Step } from './step';
import { kindsOf, workedBooks } from './workedBooks';

/**
 * What Microsoft's Open XML SDK says of the files that were written: nothing that it did not say of
 * the file before. It knows the schemas of Excel's own extensions, and what must agree between parts.
 */
export const step: Step = async (run) => {
  const { folder, check, skip } = run;
  const reason = whyNoValidator();
  if (reason !== null) {
    skip(reason);
    return;
  }
  for (const kind of kindsOf(run)) {
    const path = join(folder, `${kind.name}.${kind.ending ?? 'xlsx'}`);
    writeFileSync(path, kind.file());
    const faults = sdkFaults(path);
    check(
      `${kind.name}: the file itself`,
      faults.filter((fault) => !kind.known?.test(fault)),
    );
  }
  for (const { kind, job, out } of await workedBooks(run)) {
    if (out === null) continue;
    const faults = sdkFaults(out);
    check(
      `${kind.name}: ${job.name}`,
      faults.filter((fault) => !kind.known?.test(fault)),
    );
  }
};
