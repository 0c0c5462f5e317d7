import { readFileSync } from 'node:fs';
import { savingFaults } from './saving';
import type { Step } from './step';
import { workedBooks, type WorkedBook } from './workedBooks';

/** Every kind of content stays in the file, byte for byte, whatever is done beside it. */
export const step: Step = async (run) => {
  for (const worked of await workedBooks(run))
    run.check(`${worked.kind.name}: ${worked.job.name}`, faultsOf(worked));
};

function faultsOf({ kind, job, book, out, said }: WorkedBook): string[] {
  const refused = kind.refuses?.[job.name];
  if (refused !== undefined && out !== null) return ['it was done'];
  if (refused !== undefined) return refused.test(said) ? [] : [said];
  if (out === null) return [said];
  const changes = [job.changes, ...(kind.mayChange ? [kind.mayChange] : [])];
  return savingFaults(readFileSync(book), readFileSync(out), { ...job, changes });
}
