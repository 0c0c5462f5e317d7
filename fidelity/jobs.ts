import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { xiping2024 } from '../src/text/preset/xiping2024';
import { terminal } from '../test/support/terminal';

/** What a clerk has done in a workbook, as a command of the terminal, and what that may touch. */
export interface Job {
  readonly name: string;
  /** Words before and after the names of the files. */
  readonly command: string;
  readonly words: readonly string[];
  /** Parts of the file that it may change, as a regular expression of their names. */
  readonly changes: RegExp;
  /** Parts that it may add. */
  readonly adds: RegExp;
  /** Sheets whose cells it may change. Default: none. */
  readonly writes?: RegExp;
}

const PERIOD = ['--year', '2026', '--quarter', '1'];
const AS_OF = ['--as-of', '2026-03-31'];

/** What a new sheet needs. */
const FRAME =
  /^(\[Content_Types\]\.xml|xl\/(workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/calcChain\.xml)$/i;
/** New sheets, and what the add-in keeps of its own. */
const SHEETS =
  /^(xl\/worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?|customXml\/.*|xl\/styles\.xml)$/i;
const MARKS =
  /^(\[Content_Types\]\.xml|xl\/(workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/calcChain\.xml|xl\/worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?|xl\/comments\d+\.xml|xl\/drawings\/vmlDrawing\d+\.vml)$/i;

const job = (
  name: string,
  words: readonly string[],
  allowed: Partial<Pick<Job, 'changes' | 'adds' | 'writes'>> = {},
): Job => ({ name, command: name, words, changes: FRAME, adds: SHEETS, ...allowed });

const DRAW = job('draw', [
  '--profile',
  '{profile}',
  ...PERIOD,
  '--seed',
  '20260105',
  '--on',
  '2026-01-05',
  '--assume-none',
]);
const FLAG = job('flag', ['--profile', '{profile}', ...PERIOD], {
  changes: MARKS,
  adds: /^xl\/(worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?|comments\d+\.xml|drawings\/vmlDrawing\d+\.vml|styles\.xml)$/i,
});
const UNFLAG = job('unflag', [], { changes: MARKS });
const CHECK = job('check', ['--profile', '{profile}', ...PERIOD, ...AS_OF], {
  adds: /^xl\/(worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?|drawings\/(_rels\/)?drawing\d+\.xml(\.rels)?|charts\/chart\d+\.xml|styles\.xml)$/i,
});
const NOTICES = job('notices', ['--profile', '{profile}', ...PERIOD, ...AS_OF]);

/** Done in every workbook of the corpus, one after the other: draw, ratios with a chart, marks, letters, marks away. */
export const JOBS: readonly Job[] = [DRAW, CHECK, FLAG, NOTICES, UNFLAG];

/** All that is written into a workbook, one after the other. */
export const ALL_JOBS: readonly Job[] = [
  ...JOBS,
  ...['approvals', 'slips', 'filing', 'publish', 'stats', 'summary', 'year-data'].map((name) =>
    job(name, ['--profile', '{profile}', ...PERIOD, ...AS_OF]),
  ),
  job('annual-plan', ['--profile', '{profile}', '--year', '2027']),
  job('health', ['--profile', '{profile}']),
  job('void', [...PERIOD, '--reason', '重来'], { changes: MARKS, writes: /sheet[6-9]\.xml$/ }),
];

/** The rules of a preset with a cap, so that marks have something to mark. */
export function writeProfile(folder: string): string {
  const path = join(folder, 'profile.json');
  if (!existsSync(path))
    writeFileSync(
      path,
      JSON.stringify({ ...xiping2024, id: 'capped', caps: [{ times: 1, per: 'year' }] }),
    );
  return path;
}

/**
 * Has a job done in a file.
 *
 * @returns the file that it wrote, null with what it said where it wrote none
 */
export async function work(
  { command, words }: Job,
  { book, out, profile }: { readonly book: string; readonly out: string; readonly profile: string },
): Promise<{ readonly bytes: Uint8Array | null; readonly said: string }> {
  const given = words.map((word) => word.replace('{profile}', profile));
  const { stdout, stderr } = await terminal(command, book, ...given, '--out', out);
  return {
    bytes: existsSync(out) ? new Uint8Array(readFileSync(out)) : null,
    said: stdout + stderr,
  };
}
