import type { FollowedAnnouncement, Preparation } from '../../app/prepareDraw';
import type { DrawRequest } from '../../app/runDraw';
import type { WorkbookScan } from '../../app/scanWorkbook';
import { sourceOf } from '../../domain/act/announcement';
import { momentOf } from '../../domain/calendar/moment';
import { readSeed } from '../../domain/draw/ticket/seed';
import type { SeedSource } from '../../domain/record/drawRecord';
import { momentText } from '../../text/term/momentText';
import { announcedSeed, currentSeed, type DrawDraft } from './drawDraft';

/** A field that is empty, or of which the draw cannot use what it holds. */
export type MissingPart = 'seed' | 'publicSource' | 'redrawReason' | 'substituteReason';

/** The fields that keep the draw from starting, in the order in which they stand on the step. */
export function missingParts(draft: DrawDraft, preparation: Preparation): MissingPart[] {
  const missing: MissingPart[] = [];
  if (preparation.earlierRecords.length > 0 && draft.redrawReason.trim() === '')
    missing.push('redrawReason');
  if (preparation.announced !== null) {
    if (draft.announcedSource === 'substitute' && draft.substituteReason.trim() === '')
      missing.push('substituteReason');
    if (readSeed(announcedSeed(draft, preparation.fingerprint)).seed === null) missing.push('seed');
    return missing;
  }
  if (readSeed(currentSeed(draft, preparation.fingerprint)).seed === null) missing.push('seed');
  if (draft.seedKind === 'public' && draft.publicSource.trim() === '') missing.push('publicSource');
  return missing;
}

/** The draft as a request; `startedAt` is the time that the record states. */
export function drawRequest(
  draft: DrawDraft,
  scan: WorkbookScan,
  preparation: Preparation,
  startedAt: Date,
): DrawRequest {
  const { profile, period, countedTo } = preparation.population;
  const { announced, fingerprint } = preparation;
  return {
    choice: {
      ...scan.choice,
      ...(scan.enterprises && { enterprise: scan.enterprises.sheet }),
      ...(scan.inspectors && { inspector: scan.inspectors.sheet }),
    },
    profile,
    period,
    on: countedTo,
    expectedFingerprint: preparation.fingerprint,
    ...(announced === null
      ? {
          seed: currentSeed(draft, fingerprint),
          seedSource: seedSource(draft),
          method: draft.method,
        }
      : following(draft, announced, fingerprint, startedAt)),
    drawnBy: draft.drawnBy.trim(),
    witness: draft.witness.trim(),
    drawnAt: momentText(startedAt),
    redrawReason: preparation.earlierRecords.length > 0 ? draft.redrawReason.trim() : '',
    ...(draft.planTemplate === undefined ? {} : { planTemplate: draft.planTemplate }),
  };
}

function seedSource(draft: DrawDraft): SeedSource {
  return draft.seedKind === 'public'
    ? { kind: 'public', source: draft.publicSource.trim() }
    : { kind: draft.seedKind };
}

/** What a draw takes from its announcement. */
function following(
  draft: DrawDraft,
  { entry: { act } }: FollowedAnnouncement,
  fingerprint: string,
  startedAt: Date,
): Pick<DrawRequest, 'seed' | 'seedSource' | 'method' | 'follows'> {
  const { announcedSource: source, substituteReason } = draft;
  const reason = source === 'main' ? '' : substituteReason.trim();
  return {
    seed: announcedSeed(draft, fingerprint).trim(),
    seedSource: { kind: 'public', source: sourceOf(act, source).name },
    method: act.method,
    follows: { source, reason, startedAt: momentOf(startedAt) },
  };
}
