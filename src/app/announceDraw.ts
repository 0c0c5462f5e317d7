import type { Announced, EntryOf } from '../domain/act/announced';
import type { AnnounceAct, AnnouncedSource, SourceKind } from '../domain/act/announcement';
import type { SourcePart } from '../domain/act/announcementProblem';
import { profileFingerprint } from '../domain/act/chain';
import { parseMoment, type Moment } from '../domain/calendar/moment';
import { periodStart, type Period } from '../domain/calendar/period';
import type { DrawMethod } from '../domain/draw/draw';
import { isClear } from '../domain/ground/problem';
import { typedProblems } from '../domain/ground/typedText';
import { bureauOf } from '../domain/population/bureauOf';
import { EXCLUSION_REASONS } from '../domain/population/population';
import type { Profile } from '../domain/profile/profile';
import { directedLabels } from '../excel/draw/sheetLabels';
import { writeAnnouncement } from '../excel/record/writeAnnouncement';
import { runExcel } from '../excel/runExcel';
import { answersTo } from '../reading/answers';
import { withAnswers } from '../reading/registerChoice';
import { quotaText, stepsText } from '../text/grammar/quotaText';
import type { Problem } from '../text/problem/problemText';
import { tamperProblems } from './followAnnouncement';
import { periodSheetsOf } from './periodSheetsOf';
import { announcedFor, prepareDraw, type Preparation } from './prepareDraw';
import { programName } from './programName';
import { rememberChoice } from './rememberChoice';
import { scanWorkbook, type RegisterChoice } from './scanWorkbook';

/** What is announced, by whom and when. */
export interface AnnounceRequest {
  /** Absent: what the workbook remembers. */
  readonly choice?: RegisterChoice;
  /** true to take what rules look for and do not find as not being there, and to keep that. */
  readonly assumeNone?: boolean;
  readonly profile: Profile;
  readonly period: Period;
  /** ISO date up to which checks count; without it, all of the period that are on record do. */
  readonly on?: string | undefined;
  readonly method: DrawMethod;
  readonly source: AnnouncedSource;
  /** null for none. */
  readonly substitute: AnnouncedSource | null;
  /** by the clock of this machine. */
  readonly madeAt: Moment;
  readonly by: string;
  readonly witness: string;
  /** Why it takes the place of an earlier one, or why the period is drawn again. */
  readonly reason: string;
}

export type AnnounceOutcome =
  | {
      readonly kind: 'done';
      readonly entry: EntryOf<AnnounceAct>;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'stopped'; readonly problems: readonly Problem[] };

const ERROR = { severity: 'error', sheet: '', cell: '' } as const;

/**
 * Announces the next draw of a period: freezes the population, and writes 抽取公告 with its entry.
 * Whatever stops a draw stops its announcement; whatever fails leaves the workbook as it was.
 *
 * @param request what is announced
 * @param read reads the workbook
 */
export async function announceDraw(
  request: AnnounceRequest,
  read = scanWorkbook,
): Promise<AnnounceOutcome> {
  const scan = await read(periodStart(request.period), request.choice);
  const preparation = prepareDraw(scan, request.profile, request.period, {
    ...request,
    anew: true,
  });
  if (preparation === null) return { kind: 'stopped', problems: scan.problems };
  const period = periodSheetsOf(scan, request.period);
  const before = announcedFor(scan, request.period);
  const problems = [
    ...preparation.problems,
    ...requestProblems(request, before, preparation),
    ...tamperProblems(period, scan),
  ];
  if (!isClear(problems)) return { kind: 'stopped', problems };
  const written = await runExcel((context) =>
    writeAnnouncement(context, {
      act: actOf(request, preparation),
      by: request.by,
      witness: request.witness,
      period,
      takenNames: [...scan.sheetNames, ...scan.resultSheets],
    }),
  );
  if (!written.ok) return { kind: 'stopped', problems: [written.problem] };
  if (request.assumeNone === true)
    await rememberChoice(withAnswers(scan.choice, answersTo(preparation.questions)));
  const { entry, problems: refused } = written.value;
  return { kind: 'done', entry, problems: [...problems, ...refused] };
}

/**
 * What is wrong with the sources of a seed: what they leave out, and that they are not later than the
 * announcement. All of it at once.
 *
 * @param request the sources, and when the announcement is made
 */
export function sourceProblems({
  source,
  substitute,
  madeAt,
}: Pick<AnnounceRequest, 'source' | 'substitute' | 'madeAt'>): Problem[] {
  const isLate = substitute === null || substitute.at >= source.at;
  return [
    ...ownProblems('main', source, madeAt),
    ...(substitute === null ? [] : ownProblems('substitute', substitute, madeAt)),
    ...(isLate || parseMoment(substitute.at) === null || parseMoment(source.at) === null
      ? []
      : [
          {
            code: 'substitute-too-early',
            ...ERROR,
            name: substitute.name,
            at: substitute.at,
            main: source.at,
          } as const,
        ]),
  ];
}

function ownProblems(
  kind: SourceKind,
  { name, at, place, writing }: AnnouncedSource,
  made: Moment,
): Problem[] {
  const isMoment = parseMoment(at) === at;
  const missing: SourcePart[] = [
    ...(name.trim() === '' ? (['name'] as const) : []),
    ...(isMoment ? [] : (['at'] as const)),
    ...(writing.trim() === '' ? (['writing'] as const) : []),
  ];
  return [
    ...missing.map(
      (part) => ({ code: 'announcement-incomplete', ...ERROR, source: kind, part }) as const,
    ),
    ...typedProblems([
      ['source', name],
      ['place', place],
      ['writing', writing],
    ]),
    ...(isMoment && at <= made
      ? [{ code: 'source-not-later', ...ERROR, name, at, made } as const]
      : []),
  ];
}

function requestProblems(
  request: AnnounceRequest,
  before: Announced | null,
  { earlierRecords }: Preparation,
): Problem[] {
  const needsReason = before !== null || earlierRecords.length > 0;
  const made = before?.entry.act.madeAt ?? null;
  return [
    ...sourceProblems(request),
    ...typedProblems([
      ['by', request.by],
      ['witness', request.witness],
      ['reason', request.reason],
    ]),
    ...(needsReason && request.reason.trim() === ''
      ? [{ code: 'announcement-reason-missing', ...ERROR, made } as const]
      : []),
  ];
}

function actOf(
  { period, method, source, substitute, madeAt, reason }: AnnounceRequest,
  { population, quotas, directed, fingerprint, leftOut }: Preparation,
): Omit<AnnounceAct, 'sheet'> {
  const { profile, countedTo = '', units, inspectors } = population;
  const names = directedLabels(profile);
  return {
    kind: 'announce',
    reason: reason.trim(),
    madeAt,
    authority: bureauOf(population),
    period,
    profile: {
      name: profile.name,
      document: profile.document,
      fingerprint: profileFingerprint(profile),
    },
    countedTo,
    fingerprint,
    method,
    categories: quotas.map((each) => {
      const { category, total, excluded, quota } = each;
      return { category, total, excluded, quota, how: quotaText(each) };
    }),
    directed: directed.map(({ id, total, excluded, quota, steps }) => ({
      id,
      name: names.get(id) ?? id,
      total,
      excluded,
      quota,
      how: stepsText(steps),
    })),
    exclusions: EXCLUSION_REASONS.flatMap((exclusion) => {
      const count = units.filter((unit) => unit.exclusion === exclusion).length;
      return count === 0 ? [] : [{ reason: exclusion, count }];
    }),
    leftOut,
    inspectors: inspectors.length,
    source: trimmed(source),
    substitute: substitute === null ? null : trimmed(substitute),
    program: programName,
  };
}

function trimmed({ name, at, place, writing }: AnnouncedSource): AnnouncedSource {
  return { name: name.trim(), at, place: place.trim(), writing: writing.trim() };
}
