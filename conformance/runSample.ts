import { openTestExcel } from '../test/support/excel';
import { Page, type Handler } from './page';
import { judge, PASSES, type Verdict } from './verdict';

/** A sample as plain data. */
export interface Sample {
  /** Its path in the folder of samples. */
  readonly name: string;
  /** Compiled to JavaScript. */
  readonly script: string;
  readonly html: string;
}

/** A handler with what became of it. */
export interface Outcome extends Verdict {
  readonly sample: string;
  readonly button: string;
}

/** Of all sets, so that each member is judged by itself. */
const EVERYTHING = {
  ExcelApi: '1.99',
  ExcelApiOnline: '1.99',
  ExcelApiDesktop: '1.99',
  RichApiRuntime: '1.99',
  SharedRuntime: '1.99',
  CustomXmlParts: '1.1',
};

/** What was thrown where nobody waits for it. */
const strays: unknown[] = [];
for (const event of ['unhandledRejection', 'uncaughtException'])
  process.on(event, (thrown: unknown) => strays.push(thrown));

/** Milliseconds after which a handler is given up. */
const PATIENCE = 60_000;

/**
 * Presses the buttons of a sample: all of them in their order in one new workbook; then those that
 * did not pass once more, each in a new workbook of its own after the sample's setup. A sample may
 * want either: a button may need what those above it made, or find that one above has deleted it.
 *
 * @returns of each button the better outcome
 */
export async function runSample(sample: Sample): Promise<Outcome[]> {
  const inOrder = await inNewBook(sample, async ({ page, whyNot }) => {
    const found: Outcome[] = [];
    for (const handler of page.handlers)
      found.push({
        sample: sample.name,
        button: handler.button,
        ...(whyNot ?? (await press(page, handler))),
      });
    return found;
  });
  const outcomes: Outcome[] = [];
  for (const [index, outcome] of inOrder.entries())
    outcomes.push(outcome.kind === 'passes' ? outcome : await again(sample, index, outcome));
  return outcomes;
}

async function again(sample: Sample, index: number, former: Outcome): Promise<Outcome> {
  const verdict = await inNewBook(sample, async ({ page, whyNot }) => {
    if (whyNot) return whyNot;
    const setup = page.handlers.find(({ button }) => button === 'setup');
    const handler = page.handlers[index];
    if (!handler) throw new Error(`${sample.name} has no button ${String(index)} any more.`);
    if (setup && setup !== handler) await press(page, setup);
    return press(page, handler);
  });
  // What is missing says more than what went wrong for want of it.
  return verdict.kind === 'passes' || (former.kind !== 'missing' && verdict.kind === 'missing')
    ? { ...former, ...verdict }
    : former;
}

async function inNewBook<Result>(
  { script, html }: Sample,
  work: (book: { readonly page: Page; readonly whyNot: Verdict | null }) => Promise<Result>,
): Promise<Result> {
  const excel = await openTestExcel({ requirementSets: EVERYTHING });
  const page = new Page(html);
  const around = page.surroundings;
  try {
    const whyNot = start(script, around);
    return await work({ page, whyNot });
  } finally {
    await excel.host.settled();
    excel.dispose();
  }
}

/** @returns why the script does not even start, null when it does */
function start(script: string, around: Readonly<Record<string, unknown>>): Verdict | null {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a sample is a script
    const run = new Function(...Object.keys(around), script) as (...words: unknown[]) => void;
    run(...Object.values(around));
    return null;
  } catch (thrown) {
    return { kind: 'missing', what: `what the script begins with: ${String(thrown)}` };
  }
}

async function press(page: Page, { act }: Handler): Promise<Verdict> {
  page.told.length = 0;
  strays.length = 0;
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It does not come to an end.')), PATIENCE);
  });
  try {
    await Promise.race([Promise.resolve().then(act), patience]);
  } catch (thrown) {
    return judge(thrown);
  } finally {
    clearTimeout(timer);
  }
  const [first = null] = [...page.told, ...strays];
  return first === null ? PASSES : judge(first);
}
