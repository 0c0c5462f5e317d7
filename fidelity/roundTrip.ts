import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openWorkbookFile } from '../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../src/host/file/saveWorkbookFile';
import { openHeadlessExcel } from '../src/host/headless';
import { work, writeProfile } from './jobs';
import type { Step } from './step';
import { workedBooks } from './workedBooks';

/**
 * A file that is opened and saved is the same file, whatever it holds and whatever was done in it; and
 * the same job in the same file gives the same bytes.
 */
export const step: Step = async (run) => {
  const { folder, check } = run;
  const profile = writeProfile(folder);
  const again = join(folder, 'again');
  let former = '';
  for (const { kind, job, book, out } of await workedBooks(run)) {
    if (kind.name !== former) check(`${kind.name}: the file itself`, await resavingFaults(book));
    const isFirst = kind.name !== former;
    former = kind.name;
    if (out === null) continue;
    check(`${kind.name}: ${job.name}`, await resavingFaults(out));
    if (!isFirst) continue;
    const second = `${again}.${kind.ending ?? 'xlsx'}`;
    const { bytes } = await work(job, { book, out: second, profile });
    const isSame = bytes !== null && Buffer.from(bytes).equals(readFileSync(out));
    check(`${kind.name}: ${job.name} once more`, isSame ? [] : ['gives other bytes']);
  }
};

/** Through the spreadsheet, all sheets compared as if somebody had touched them. */
async function resavingFaults(path: string): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(path));
  const opened = await openWorkbookFile(bytes, basename(path));
  const excel = openHeadlessExcel({ workbook: opened.snapshot, extras: opened.extras });
  try {
    const { snapshot, extras } = excel.state();
    const saved = saveWorkbookFile(opened, snapshot, extras);
    return Buffer.from(saved).equals(bytes) ? [] : ['is another file when it is saved'];
  } finally {
    excel.dispose();
  }
}
