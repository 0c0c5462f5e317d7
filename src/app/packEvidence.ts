import { strToU8, zipSync, type Zippable } from 'fflate';
import { periodName, type Period } from '../domain/calendar/period';
import { csvText } from '../domain/evidence/csv';
import { writeEvidence, type Evidence } from '../domain/evidence/evidence';
import { fileHash } from '../domain/evidence/fileHash';
import { readEvidence, readingOf, type EvidenceReading } from '../excel/record/readEvidence';
import { readTables } from '../excel/reading/readTables';
import { runExcel } from '../excel/runExcel';
import { evidenceFiles, evidenceText, notesText } from '../text/evidence/evidenceText';
import script from '../text/evidence/verify.py';
import { announcementNoteText } from '../text/problem/announcementNoteText';
import { differenceText } from '../text/problem/differenceText';
import { problemText, type Problem } from '../text/problem/problemText';
import { verifyRemarkText } from '../text/problem/verifyRemarkText';
import { periodText } from '../text/term/periodText';
import page from '../verifyPage/verify.html';
import { verifyWorkbook } from './verifyWorkbook';

/** One file of a package. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256. */
  readonly hash: string;
}

/** The evidence of a period as files. */
export interface EvidencePackage {
  /** A name for the folder or the zip file, without ending. */
  readonly name: string;
  readonly period: Period;
  readonly files: readonly PackedFile[];
  /** What was found to differ in the workbook, worded; it is in the package too. */
  readonly differences: readonly string[];
}

export type PackOutcome =
  | { readonly kind: 'done'; readonly package: EvidencePackage }
  | { readonly kind: 'stopped'; readonly problems: readonly Problem[] };

/**
 * The evidence of a period, to be checked without this program and without the workbook: its sheets,
 * record.json, a page and a script that check them. Differences that verifying finds do not stop
 * it: they are in the package. The same workbook gives the same bytes. Nothing is changed.
 *
 * @param wanted which period; the only one of the workbook where absent
 * @returns stopped where the workbook cannot be read, or holds no draw of the period, or several
 *   where none is named
 */
export async function packEvidence(wanted?: Period): Promise<PackOutcome> {
  const verification = await verifyWorkbook();
  const read = await runExcel((context) => readTables(context, () => true));
  if (!read.ok) return { kind: 'stopped', problems: [read.problem] };
  const { periods } = readEvidence(read.value.tables);
  const known = periods.map(({ period }) => periodName(period));
  const [only] = periods;
  const error = { severity: 'error', sheet: '', cell: '' } as const;
  if (only === undefined) {
    const { problems } = verification;
    // An announcement alone is read without a problem.
    return {
      kind: 'stopped',
      problems: problems.length > 0 ? problems : [{ code: 'record-not-found', ...error }],
    };
  }
  if (wanted === undefined && periods.length > 1)
    return { kind: 'stopped', problems: [{ code: 'evidence-period-open', ...error, known }] };
  const reading = wanted === undefined ? only : readingOf(periods, wanted);
  if (reading === null) {
    const period = periodName(wanted ?? only.period);
    return { kind: 'stopped', problems: [{ code: 'evidence-not-drawn', ...error, period, known }] };
  }
  const sheets = new Set(['', ...reading.tables.map(({ sheet }) => sheet)]);
  const isOwn = ({ sheet }: { readonly sheet: string }): boolean => sheets.has(sheet);
  const differences = [
    ...verification.problems.filter(isOwn).map(problemText),
    ...verification.differences.filter(isOwn).map(differenceText),
  ];
  const name = periodName(reading.period);
  const remarks = [
    ...verification.notes.filter(isOwn).map(announcementNoteText),
    ...verification.remarks
      .filter((remark) => ('sheet' in remark ? isOwn(remark) : remark.period === name))
      .map(verifyRemarkText),
  ];
  return { kind: 'done', package: packed(reading, { differences, remarks }) };
}

/**
 * A package as one zip file: equal packages give equal bytes.
 *
 * @param files of the package
 */
export function zipPackage({ files }: Pick<EvidencePackage, 'files'>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  // Local midnight, because zip holds local time without a zone.
  const mtime = new Date(1980, 0, 1);
  for (const { name, bytes } of files) entries[name] = [bytes, { mtime }];
  return zipSync(entries);
}

function packed(
  { period, bureau, evidence: read }: EvidenceReading,
  found: Evidence['found'],
): EvidencePackage {
  const evidence: Evidence = { ...read, found };
  const heading = evidenceText.heading(bureau, periodText(period));
  const record = writeEvidence(evidence);
  const files = [
    ...evidence.sheets.map(({ file, cells }) => fileOf(file, csvText(cells))),
    fileOf(evidenceFiles.record, record),
    fileOf(evidenceFiles.script, script),
    fileOf(evidenceFiles.notes, `\uFEFF${notesText(heading, found.differences.length)}`),
  ];
  const hashes = files.map(({ name, hash }) => [name, hash]);
  return {
    name: evidenceText.packageName(bureau, periodName(period)),
    period,
    files: [fileOf(evidenceFiles.page, pageWith(record, hashes)), ...files],
    differences: found.differences,
  };
}

function fileOf(name: string, text: string): PackedFile {
  const bytes = strToU8(text);
  return { name, bytes, hash: fileHash(bytes) };
}

/** Where the page's data goes. */
const DATA = '<!--data-->';

/** The page with its data, as JSON that no browser takes for anything else. */
function pageWith(record: string, hashes: readonly (readonly string[])[]): string {
  const block = (id: string, json: string): string =>
    `<script type="application/json" id="${id}">${json.replace(
      /[<\u2028\u2029]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )}</script>`;
  const [before = '', after = ''] = page.split(DATA);
  return `${before}${block('record', record.trimEnd())}\n${block('files', JSON.stringify(hashes))}${after}`;
}
