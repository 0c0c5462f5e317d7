import type { Preparation } from '../../app/prepareDraw';
import type { DrawRequest } from '../../app/runDraw';
import type { WorkbookScan } from '../../app/scanWorkbook';
import type { SeedSource } from '../../domain/record/drawRecord';
import { momentText } from '../../text/term/dayText';
import { currentSeed, type DrawDraft } from './drawDraft';

/** A field without which a draw may not start. */
export type MissingPart = 'seed' | 'publicSource' | 'redrawReason';

/** The fields still missing, in the order in which they stand on the step. */
export function missingParts(draft: DrawDraft, preparation: Preparation): MissingPart[] {
  const missing: MissingPart[] = [];
  if (preparation.earlierRecords.length > 0 && draft.redrawReason.trim() === '')
    missing.push('redrawReason');
  if (currentSeed(draft, preparation.fingerprint).trim() === '') missing.push('seed');
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
    seed: currentSeed(draft, preparation.fingerprint).trim(),
    seedSource: seedSource(draft),
    method: draft.method,
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
