import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as kinds from './corpus/all';
import type { Kind } from './corpus/kind';
import { ALL_JOBS, JOBS, work, writeProfile, type Job } from './jobs';
import type { Steps } from './step';

/** A workbook of the corpus in which a job was done. */
export interface WorkedBook {
  readonly kind: Kind;
  readonly job: Job;
  /** Of the file that the job was given. */
  readonly book: string;
  /** Of the file that it wrote; null where it wrote none. */
  readonly out: string | null;
  readonly said: string;
}

interface Worked {
  readonly kind: string;
  readonly job: string;
  readonly book: string;
  readonly out: string | null;
  readonly said: string;
}

/** The sample, in which everything is done. */
const sample: Kind = {
  name: 'sample',
  file: () => new Uint8Array(readFileSync(join(process.cwd(), 'samples/qinglan-county.xlsx'))),
};

const ALL: readonly Kind[] = [...Object.values(kinds), sample];

/** All kinds of content and the sample, or those that `--kinds=charts,sample` names. */
export function kindsOf({ options }: Pick<Steps, 'options'>): readonly Kind[] {
  const named = options['kinds']?.split(',');
  return ALL.filter(({ name }) => named?.includes(name) ?? true);
}

/**
 * Has every job done in every workbook of the corpus, one after the other, unless a step of this run
 * has had it done before.
 *
 * @param run whose files they are
 */
export async function workedBooks(run: Pick<Steps, 'folder' | 'options'>): Promise<WorkedBook[]> {
  const list = join(run.folder, 'worked.json');
  if (!existsSync(list))
    writeFileSync(list, JSON.stringify(await workAll(run.folder, kindsOf(run))));
  return (JSON.parse(readFileSync(list, 'utf8')) as Worked[]).flatMap((each) => {
    const kind = ALL.find(({ name }) => name === each.kind);
    const job = ALL_JOBS.find(({ name }) => name === each.job);
    return kind && job ? [{ ...each, kind, job: jobIn(kind, job) }] : [];
  });
}

/** The job as it is done in a kind of file. */
function jobIn({ draw }: Kind, job: Job): Job {
  if (draw === undefined || job.name !== 'draw') return job;
  return { ...job, words: [...job.words, ...draw.words], writes: draw.writes };
}

async function workAll(folder: string, chosen: readonly Kind[]): Promise<Worked[]> {
  const profile = writeProfile(folder);
  const all: Worked[] = [];
  for (const kind of chosen) {
    mkdirSync(join(folder, kind.name));
    const place = (name: string): string =>
      join(folder, kind.name, `${name}.${kind.ending ?? 'xlsx'}`);
    let book = place('book');
    writeFileSync(book, kind.file());
    for (const job of kind === sample ? ALL_JOBS : JOBS) {
      const wanted = place(job.name);
      const { bytes, said } = await work(jobIn(kind, job), { book, out: wanted, profile });
      const out = bytes === null ? null : wanted;
      all.push({ kind: kind.name, job: job.name, book, out, said });
      book = out ?? book;
    }
  }
  return all;
}
