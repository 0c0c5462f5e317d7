import { announceDraw } from '../app/announceDraw';
import type { AnnouncedSource } from '../domain/act/announcement';
import { momentOf, type Moment } from '../domain/calendar/moment';
import { periodName, periodStart } from '../domain/calendar/period';
import { DRAW_METHODS } from '../domain/draw/draw';
import { cliText } from '../text/cliText';
import { plainWriting } from '../text/term/seedSources';
import { sourceText } from '../text/term/sourceText';
import { actName } from '../text/sheet/actText';
import { command, type Given } from './command';
import { countedToLines } from './countedToLines';
import { readMoment, UsageError } from './options';
import { problemJson, problemLines, questionLines } from './report';
import { scanBook } from './scanBook';
import { withProfile } from './withProfile';

/** Announces a draw: freezes the registers and names the source that its seed will come from. */
export const announce = command({
  help: cliText.commands.announce,
  options: [
    ['profile', 'period', 'source', 'at'],
    ['place?', 'writing?', 'substitute?', 'substitute-at?'],
    ['substitute-place?', 'substitute-writing?', 'method?', 'on?'],
    ['now?', 'by?', 'witness?', 'reason?', 'assume-none?', 'out'],
    ['bureau?'],
  ],
  values: { at: cliText.moment, reason: cliText.announceReason },
  book: true,
  run: ({ profile, period, out, ...given }, book) => {
    const substitute = substituteOf(given);
    const source: AnnouncedSource = {
      name: given.source,
      at: readMoment('--at', given.at),
      place: given.place ?? '',
      writing: given.writing ?? plainWriting,
    };
    return withProfile(profile, periodStart(period), async (found) => {
      const outcome = await announceDraw(
        {
          profile: found,
          period,
          on: given.on,
          assumeNone: given['assume-none'] === true,
          method: given.method ?? DRAW_METHODS[0],
          source,
          substitute,
          madeAt: given.now ?? now(),
          by: given.by ?? '',
          witness: given.witness ?? '',
          reason: given.reason ?? '',
        },
        scanBook,
      );
      const { problems } = outcome;
      if (outcome.kind === 'stopped') {
        const open = problems.flatMap((problem) =>
          problem.code === 'question-open' ? [problem.question] : [],
        );
        return {
          exitCode: 1,
          lines: [...problemLines(problems), ...questionLines(open), cliText.notAnnouncedLine],
          json: { ok: false, entry: null, path: null, problems: problemJson(problems) },
        };
      }
      const path = await book.saveTo(out);
      const { entry } = outcome;
      return {
        exitCode: 0,
        lines: [
          ...problemLines(problems),
          ...countedToLines(entry.act, { on: given.on, announced: false }),
          cliText.fingerprintLine(entry.act.fingerprint),
          cliText.announcedLine(sourceText(entry.act.source)),
          cliText.changedLine(periodName(period), entry.number, actName(entry.act), entry.hash),
          cliText.savedLine(path, entry.act.sheet),
        ],
        json: { ok: true, entry, path, problems: problemJson(problems) },
      };
    });
  },
});

/** The moment of this machine's clock. */
export function now(): Moment {
  return momentOf(new Date());
}

function substituteOf(
  given: Given<'substitute?' | 'substitute-at?' | 'substitute-place?' | 'substitute-writing?'>,
): AnnouncedSource | null {
  const name = given.substitute;
  const at = given['substitute-at'];
  if (name === undefined) {
    for (const option of ['substitute-at', 'substitute-place', 'substitute-writing'] as const)
      if (given[option] !== undefined) throw new UsageError(cliText.missingOption('--substitute'));
    return null;
  }
  if (at === undefined) throw new UsageError(cliText.missingOption('--substitute-at'));
  return {
    name,
    at,
    place: given['substitute-place'] ?? '',
    writing: given['substitute-writing'] ?? plainWriting,
  };
}
