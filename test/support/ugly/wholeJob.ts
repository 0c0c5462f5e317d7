import { strFromU8 } from 'fflate';
import { prepareDraw } from '../../../src/app/prepareDraw';
import { runDraw } from '../../../src/app/runDraw';
import { scanWorkbook, type WorkbookScan } from '../../../src/app/scanWorkbook';
import { verifyWorkbook } from '../../../src/app/verifyWorkbook';
import type { Population } from '../../../src/domain/population/population';
import { writePlainWorkbook } from '../../../src/host/file/conversion/writePlainWorkbook';
import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
import { readParts } from '../../../src/host/file/package/zipParts';
import { saveWorkbookFile } from '../../../src/host/file/saveWorkbookFile';
import type { Problem } from '../../../src/text/problem/problemText';
import type { RegisterChoice } from '../../../src/reading/registerChoice';
import { aDrawRequest } from '../drawRequest';
import { openTestExcel, type TestExcel } from '../excel';
import { silentFaults, uselessProblems } from './judge';
import type { UglyBook } from './truth';
import { truthfulAnswers, truthfulChoice } from './truthfulClerk';

/** What became of a workbook. */
export interface JobEnd {
  /** 'done', or the codes of what stopped the draw. */
  readonly end: string;
  /** How many questions the clerk answered. */
  readonly asked: number;
  readonly faults: readonly string[];
  /** The saved file; null where nothing was drawn. */
  readonly saved: Uint8Array | null;
}

const FILE = 'book.xlsx';
const AS_OF = '2026-01-01';
/** So often the clerk answers; an answer may lead to another question. */
const ROUNDS = 8;

/**
 * Reads a workbook, answers, draws, verifies, saves, opens again and verifies again.
 *
 * @param book to go through
 * @param isShort true to stop before the draw
 */
export async function wholeJob({ workbook, truth }: UglyBook, isShort = false): Promise<JobEnd> {
  const bytes = await writePlainWorkbook(workbook);
  const opened = await openWorkbookFile(bytes, FILE);
  const excel = await openTestExcel({ workbook: opened.snapshot, extras: opened.extras });
  try {
    const answered = await answeredScan(truth);
    const { scan, units, problems, choice, asked } = answered;
    const errors = problems.filter(({ severity }) => severity === 'error');
    const faults = uselessProblems(problems);
    const result = (end: string, more: readonly string[], saved: Uint8Array | null): JobEnd => ({
      end,
      asked,
      faults: [...faults, ...more],
      saved,
    });
    if (errors.length > 0) {
      if (isShort) return result(codesOf(errors), [], null);
      const outcome = await runDraw(aDrawRequest({ choice }));
      return result(
        codesOf(errors),
        outcome.kind === 'stopped' ? [] : ['drawn in spite of errors'],
        null,
      );
    }
    const silent = silentFaults(scan, problems, truth);
    if (units !== null) silent.push(...countFaults(units, truth, problems));
    if (isShort) return result('read', silent, null);
    const outcome = await runDraw(aDrawRequest({ choice }));
    if (outcome.kind !== 'done') return result(outcome.kind, [...silent, 'not drawn'], null);
    const first = await verificationFaults();
    const saved = saveAs(opened, excel);
    const changed = changedSheets(bytes, saved, workbook.sheets.length);
    const again = await reopened(saved);
    return result('done', [...silent, ...first, ...changed, ...again], saved);
  } finally {
    excel.dispose();
  }
}

const codesOf = (problems: readonly Problem[]): string =>
  [...new Set(problems.map(({ code }) => code))].sort().join(' ');

interface AnsweredScan {
  readonly scan: WorkbookScan;
  /** Null where no registers were found. */
  readonly units: Population['units'] | null;
  readonly problems: readonly Problem[];
  readonly choice: RegisterChoice;
  readonly asked: number;
}

async function answeredScan(truth: UglyBook['truth']): Promise<AnsweredScan> {
  let choice: RegisterChoice = {};
  let asked = 0;
  for (let round = 0; ; round++) {
    const scan = await scanWorkbook(AS_OF, choice);
    const { profile, period } = aDrawRequest();
    const preparation = prepareDraw(scan, profile, period, { assumeNone: true });
    const problems = preparation === null ? scan.problems : preparation.problems;
    const answers = truthfulAnswers(preparation?.questions ?? scan.questions, truth);
    const picked = truthfulChoice(problems, truth);
    const count = Object.keys(answers).length;
    asked += count;
    const isNews = count > 0 || Object.keys(picked).some((key) => !(key in choice));
    const units = preparation?.population.units ?? null;
    if (!isNews || round === ROUNDS) return { scan, units, problems, choice, asked };
    choice = { ...choice, ...picked, answers: { ...choice.answers, ...answers } };
  }
}

/** Whether the numbers that the draw goes by are those of the truth. */
function countFaults(
  units: readonly { readonly exclusion: string | null }[],
  { enterprises }: UglyBook['truth'],
  problems: readonly Problem[],
): string[] {
  // Where the clerk was told of rows, they count as told: silentFaults looks at each of them.
  if (problems.some(({ code }) => TELLING.has(code))) return [];
  const kept = enterprises.filter(({ production }) => !GONE.has(production));
  const suspended = kept.filter(({ production }) => production === 'suspended').length;
  const found = units.filter(({ exclusion }) => exclusion === 'suspended').length;
  return [
    ...(units.length === kept.length ? [] : [`${units.length} units are ${kept.length}`]),
    ...(found === suspended ? [] : [`${found} suspended are ${suspended}`]),
  ];
}

const GONE = new Set(['closed', 'deregistered']);
/** Codes of problems by which an enterprise may rightly count otherwise. */
const TELLING: ReadonlySet<string> = new Set([
  'enterprise-duplicate',
  'value-unknown',
  'sheet-unread',
]);

async function verificationFaults(): Promise<string[]> {
  const { records, differences, problems, remarks } = await verifyWorkbook();
  return [
    ...(records.length === 1 ? [] : [`${records.length} records`]),
    ...[...differences, ...problems].map((each) => `verification: ${JSON.stringify(each)}`),
    ...remarks
      .filter(({ kind }) => kind === 'registers-unread')
      .map((each) => `verification: ${JSON.stringify(each)}`),
  ];
}

type Opened = Awaited<ReturnType<typeof openWorkbookFile>>;

function saveAs(opened: Opened, { host }: TestExcel): Uint8Array {
  const { snapshot, extras, isTouched } = host.state();
  return saveWorkbookFile(opened, snapshot, extras, isTouched);
}

/** The bureau's own sheets, the first of the file, must be the same bytes. */
function changedSheets(before: Uint8Array, after: Uint8Array, count: number): string[] {
  const [was, is] = [readParts(before), readParts(after)];
  return Array.from({ length: count }, (_, index) => `xl/worksheets/sheet${index + 1}.xml`).flatMap(
    (name) => {
      const [one, other] = [was.get(name), is.get(name)];
      if (one === undefined || other === undefined) return [`${name} is missing`];
      return strFromU8(one) === strFromU8(other) ? [] : [`${name} has changed`];
    },
  );
}

async function reopened(saved: Uint8Array): Promise<string[]> {
  const opened = await openWorkbookFile(saved, FILE);
  const excel = await openTestExcel({ workbook: opened.snapshot, extras: opened.extras });
  try {
    return await verificationFaults();
  } finally {
    excel.dispose();
  }
}
