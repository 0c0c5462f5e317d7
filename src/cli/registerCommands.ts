import { examineRegisters, writeHealthSheet } from '../app/examineRegisters';
import { withoutAsked } from '../app/drawQuestions';
import { prepareDraw } from '../app/prepareDraw';
import { quarterOfDay, type Period } from '../domain/calendar/period';
import { isClear } from '../domain/ground/problem';
import type { Profile } from '../domain/profile/profile';
import type { EnterpriseRegister, InspectorRegister } from '../domain/register/register';
import type { HealthReport } from '../reading/health';
import type { ColumnReading } from '../reading/column/columnReading';
import { cliText } from '../text/cliText';
import { presets } from '../text/preset/presets';
import { duplicateText, problemKindText } from '../text/sheet/healthText';
import { fieldText } from '../text/term/fieldText';
import { registerFieldText } from '../text/term/registerFieldText';
import { command } from './command';
import { countedToLines } from './countedToLines';
import type { OpenBook } from './openBook';
import { today } from './options';
import {
  notDrawnLines,
  problemJson,
  problemLines,
  questionJson,
  questionLines,
  type CommandResult,
} from './report';
import { scanBook } from './scanBook';
import { withProfile } from './withProfile';

/** Lists the built-in profiles. */
export const profiles = command({
  help: cliText.commands.profiles,
  options: [],
  book: false,
  run: () =>
    Promise.resolve({
      exitCode: 0,
      lines: presets.map((profile) =>
        cliText.profileLine(profile.id, profile.name, profile.document),
      ),
      json: { profiles: presets },
    }),
});

/** Says what was recognised in a workbook, and what is wrong with it, as of today. */
export const registers = command({
  help: cliText.commands.registers,
  options: [['profile?', 'period?', 'on?', 'assume-none?']],
  book: true,
  run: ({ profile, period = quarterOfDay(today()), ...given }) => {
    if (profile === undefined) return registersOf(null);
    return withProfile(profile, today(), (found) =>
      registersOf({ profile: found, period, on: given.on, assumeNone: given['assume-none'] }),
    );
  },
});

/** What the questions are asked for; without it, those that no profile is needed for. */
interface Purpose {
  readonly profile: Profile;
  readonly period: Period;
  readonly on: string | undefined;
  readonly assumeNone: boolean | undefined;
}

async function registersOf(purpose: Purpose | null): Promise<CommandResult> {
  const scan = await scanBook(today());
  const { enterprises, inspectors, items } = scan;
  const preparation =
    purpose === null ? null : prepareDraw(scan, purpose.profile, purpose.period, purpose);
  const questions = preparation?.questions ?? scan.questions;
  const problems = (preparation?.problems ?? withoutAsked(scan.problems, questions)).filter(
    ({ code }) => code !== 'question-open' && code !== 'question-answered',
  );
  return {
    exitCode: isClear(problems) ? 0 : 1,
    lines: [
      registerLine(cliText.enterprises, enterprises, scan.columns.enterprise),
      registerLine(cliText.inspectors, inspectors, scan.columns.inspector),
      ...(items === null ? [] : [cliText.itemsLine(items.sheets, items.rows.length)]),
      ...(preparation === null
        ? []
        : [
            ...countedToLines(preparation.population, {
              on: purpose?.on,
              announced: preparation.announced !== null,
            }),
            ...notDrawnLines(preparation),
          ]),
      ...problemLines(problems),
      ...questionLines(questions),
    ],
    json: {
      enterprises: registerJson(enterprises),
      inspectors: registerJson(inspectors),
      items,
      ...(preparation === null ? {} : { notDrawn: preparation.notDrawn }),
      questions: questions.map(questionJson),
      problems: problemJson(problems),
    },
  };
}

type Register = EnterpriseRegister | InspectorRegister;

function registerJson(register: Register | null): object | null {
  if (register === null) return null;
  const columns = Object.fromEntries(
    Object.entries(register.columns).map(([field, column]) => [field, column.header]),
  );
  return {
    sheet: register.sheet,
    headerRow: register.headerRow,
    columns,
    count: register.rows.length,
  };
}

function registerLine(
  label: string,
  register: Register | null,
  columns: readonly ColumnReading[],
): string {
  if (register === null) return cliText.noRegister(label);
  return cliText.registerLine({
    label,
    sheet: register.sheet,
    count: register.rows.length,
    headerRow: register.headerRow,
    columns: {
      recognised: columns.filter(({ field }) => field !== null).length,
      all: columns.length,
    },
  });
}

/**
 * The 名录体检 of a workbook as of today; with a profile also what that one needs, and its sheet
 * where a new workbook is wanted.
 */
export const health = command({
  help: cliText.commands.health,
  options: [['profile?', 'out?']],
  book: true,
  run: ({ profile, out }, book) =>
    profile === undefined
      ? healthOf(null, out, book)
      : withProfile(profile, today(), (found) => healthOf(found, out, book)),
});

async function healthOf(
  profile: Profile | null,
  out: string | undefined,
  book: OpenBook,
): Promise<CommandResult> {
  const scan = await scanBook(today());
  const report = examineRegisters(scan, profile);
  const { sheet, problems } =
    out === undefined ? { sheet: null, problems: [] } : await writeHealthSheet(report);
  const path = out === undefined || sheet === null ? null : await book.saveTo(out);
  const lacking = [
    ...report.lacking.map((field) => registerFieldText('enterprise', field)),
    ...report.lackingOfInspectors.map((field) => registerFieldText('inspector', field)),
  ];
  return {
    exitCode: isClear([...scan.problems, ...problems]) ? 0 : 1,
    lines: [
      cliText.healthLine(report.enterpriseCount, report.inspectorCount),
      ...report.groups.flatMap(({ code, count, problems: own }) => [
        cliText.groupLine(problemKindText(code), count),
        ...problemLines(own),
      ]),
      ...report.duplicates.map(({ by, value, members }) =>
        cliText.duplicateLine(
          duplicateText(by),
          value,
          members.map((member) => `「${member.sheet}」${member.cell}`),
        ),
      ),
      ...report.fills
        .filter(({ missing }) => missing > 0)
        .map(({ field, missing }) => cliText.missingLine(fieldText(field), missing)),
      ...(lacking.length === 0 ? [] : [cliText.lackingLine(report.profileName ?? '', lacking)]),
      ...problemLines(problems),
      ...(path === null || sheet === null ? [] : [cliText.savedLine(path, sheet)]),
    ],
    json: { ...healthJson(report), sheet, problems: problemJson(problems) },
  };
}

function healthJson({ groups, ...report }: HealthReport): object {
  return {
    ...report,
    groups: groups.map(({ code, severity, count, problems }) => ({
      code,
      severity,
      count,
      problems: problemJson(problems),
    })),
  };
}
