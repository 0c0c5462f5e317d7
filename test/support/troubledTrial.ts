import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { writePlainWorkbook } from '../../src/host/file/conversion/writePlainWorkbook';
import { plainSheet } from '../../src/host/file/conversion/plainWorkbook';
import { saveWorkbookFile } from '../../src/host/file/saveWorkbookFile';
import type { DrawOptions } from '../../src/app/runDraw';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import { problemText } from '../../src/text/problem/problemText';
import { sheetNames } from '../../src/text/sheet/sheetNames';
import { bureauSheets } from './bureau';
import { openTestExcel, type TestExcel } from './excel';
import { troubledHost, type Trouble } from './troubledHost';
import { JOBS, type Job, type JobResult } from './troubledJobs';

const FILE = 'book.xlsx';

/** Goes with an opened workbook for as long as something is done to it. */
interface Book {
  readonly excel: TestExcel;
  readonly saved: () => Uint8Array;
}

async function withBook<Result>(
  bytes: Uint8Array,
  work: (book: Book) => Promise<Result>,
): Promise<Result> {
  const opened = await openWorkbookFile(bytes, FILE);
  const excel = await openTestExcel({ workbook: opened.snapshot, extras: opened.extras });
  const saved = (): Uint8Array => {
    const { snapshot, extras, isTouched } = excel.host.state();
    return saveWorkbookFile(opened, snapshot, extras, isTouched);
  };
  try {
    return await work({ excel, saved });
  } finally {
    excel.dispose();
  }
}

/** A bureau's workbook before and after a job that nothing came in the way of. */
export interface Untroubled {
  readonly job: Job;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly requests: number;
}

/** Small, for it is worked on many times. */
const SHEETS = bureauSheets(bureauSheets()['检查对象名录库']?.slice(2, 22) ?? []);

/** Does a job, and those that come before it, without trouble. */
export async function untroubled(job: Job): Promise<Untroubled> {
  let before = await writePlainWorkbook({
    sheets: Object.entries(SHEETS).map(([name, rows]) =>
      plainSheet(
        name,
        rows.map((row) => row.map((value) => ({ value }))),
      ),
    ),
  });
  for (const name of job.after) {
    const earlier = JOBS.find((each) => each.name === name);
    if (earlier === undefined) throw new Error(name);
    before = (await done(earlier, before)).after;
  }
  return { job, before, ...(await done(job, before)) };
}

function done(job: Job, bytes: Uint8Array) {
  return withBook(bytes, async ({ excel, saved }) => {
    const { count } = troubledHost(excel, 0, { kind: 'unsent' });
    const result = await job.run({});
    if (!result.isDone) throw new Error(`${job.name}: ${JSON.stringify(result.problems)}`);
    return { after: saved(), requests: count() };
  });
}

/** How a trial goes. */
export interface Trial {
  /** Of the request that is troubled, from 1 on. */
  readonly at: number;
  readonly trouble: Trouble;
  /** For jobs that can be cancelled. */
  readonly options?: DrawOptions;
  readonly onRequest?: (number: number) => void;
}

/**
 * Does a job in trouble, and once more without.
 *
 * @returns what is wrong with what came of it: nothing where the workbook is as it was, or whole,
 *   the clerk is told, and the second time it works
 */
export async function trialFaults(
  { job, before, after }: Untroubled,
  { at, trouble, options = {}, onRequest }: Trial,
): Promise<string[]> {
  return withBook(before, async ({ excel, saved }) => {
    const unchanged = saved();
    const { link } = excel.host;
    const send = link.send.bind(link);
    troubledHost(excel, at, trouble, onRequest);
    const first = await attempt(job, options);
    link.send = send;
    const faults = typeof first === 'string' ? [first] : toldFaults(first);
    const left = saved();
    const isAsBefore = same(left, unchanged);
    const isDone = typeof first !== 'string' && first.isDone;
    const isGone = trouble.kind === 'gone';
    if (!isAsBefore && !isGone) faults.push(...(await halfFaults(excel)));
    if (isDone) return faults;
    if (!isAsBefore && !isGone && job.entersFirst !== true)
      faults.push('changed, though it was not done');
    const second = await attempt(job, {});
    if (typeof second === 'string' || !second.isDone)
      return [...faults, `a second try: ${JSON.stringify(second)}`];
    if (isAsBefore && !same(saved(), after)) faults.push('a second try gives another workbook');
    return [...faults, ...(await halfFaults(excel))];
  });
}

/**
 * Cancels a job at each of its stages, and while each of its requests is under way.
 *
 * @returns what is wrong with what came of it
 */
export async function cancelFaults(plain: Untroubled): Promise<string[]> {
  const faults: string[] = [];
  const none = { at: 0, trouble: { kind: 'unsent' } } as const;
  for (let stage = 1; ; stage++) {
    const controller = new AbortController();
    let stages = 0;
    const onProgress = (): void => {
      stages += 1;
      if (stages === stage) controller.abort();
    };
    const options = { signal: controller.signal, onProgress };
    const found = await trialFaults(plain, { ...none, options });
    faults.push(...found.map((fault) => `cancelled at stage ${stage}: ${fault}`));
    if (stages < stage) break;
  }
  for (let request = 1; request <= plain.requests; request++) {
    const controller = new AbortController();
    const onRequest = (number: number): void => {
      if (number === request) controller.abort();
    };
    const found = await trialFaults(plain, {
      ...none,
      options: { signal: controller.signal },
      onRequest,
    });
    faults.push(...found.map((fault) => `cancelled at request ${request}: ${fault}`));
  }
  return faults;
}

async function attempt(job: Job, options: DrawOptions): Promise<JobResult | string> {
  try {
    return await job.run(options);
  } catch (thrown) {
    return `thrown: ${thrown instanceof Error ? (thrown.stack ?? '') : String(thrown)}`;
  }
}

/** Who could not finish must say why, in plain Chinese. */
function toldFaults({ isDone, isCancelled, problems }: JobResult): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error').map(problemText);
  const isPlain = errors.every((text) => /[一-鿿]/.test(text) && text.includes('请'));
  return isDone || isCancelled === true || (errors.length > 0 && isPlain)
    ? []
    : [`told: ${JSON.stringify(errors)}`];
}

/** What of a workbook is not whole. */
async function halfFaults(excel: TestExcel): Promise<string[]> {
  const names = excel.host.univerAPI
    .getActiveWorkbook()
    ?.getSheets()
    .map((sheet) => sheet.getSheetName());
  const left = names?.filter((name) => name.startsWith(sheetNames.temporary)) ?? [];
  const { differences } = await verifyWorkbook();
  return [
    ...left.map((name) => `${name} stays behind`),
    ...differences.map((each) => JSON.stringify(each)),
  ];
}

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
