import { periodName, type Period } from '../../../domain/calendar/period';
import { paneChangeText } from '../../../text/pane/paneChangeText';
import type { SubstitutionReason } from '../../../app/changeList';

export const CHANGE_KINDS = ['substitute', 'reassign', 'void'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What the clerk fills in for a change of a list. */
export interface ChangeDraft {
  readonly kind: ChangeKind;
  /** Id of the enterprise to be replaced; '' while none is chosen. */
  readonly enterprise: string;
  /** Id of the inspector whose tasks go to others; '' while none is chosen. */
  readonly inspector: string;
  /** Ids of the enterprises that stay with that inspector. */
  readonly kept: readonly string[];
  readonly substitutionReason: SubstitutionReason | null;
  /**
   * In the clerk's own words; for a substitute only where the reason is another than those listed.
   */
  readonly words: string;
  readonly confirmation: string;
}

/** A part without which a change may not be made. */
export type MissingChangePart = 'enterprise' | 'inspector' | 'tasks' | 'reason' | 'confirmation';

export function emptyDraft(kind: ChangeKind): ChangeDraft {
  return {
    kind,
    enterprise: '',
    inspector: '',
    kept: [],
    substitutionReason: null,
    words: '',
    confirmation: '',
  };
}

/** The reason as the record states it; '' while there is none. */
export function reasonWords({ kind, substitutionReason, words }: ChangeDraft): string {
  if (kind !== 'substitute' || substitutionReason === 'other') return words.trim();
  return substitutionReason === null ? '' : paneChangeText.reasons[substitutionReason];
}

/**
 * The parts still missing, in the order in which they stand on the screen.
 *
 * @param draft as filled in
 * @param period whose list it is
 * @param affected how many tasks of the inspector are ticked
 */
export function missingChangeParts(
  draft: ChangeDraft,
  period: Period,
  affected: number,
): MissingChangePart[] {
  const missing: MissingChangePart[] = [];
  if (draft.kind === 'substitute' && draft.enterprise === '') missing.push('enterprise');
  if (draft.kind === 'reassign' && draft.inspector === '') missing.push('inspector');
  if (draft.kind === 'reassign' && draft.inspector !== '' && affected === 0) missing.push('tasks');
  if (reasonWords(draft) === '') missing.push('reason');
  if (
    draft.kind === 'void' &&
    draft.confirmation.normalize('NFKC').trim().toUpperCase() !== periodName(period)
  )
    missing.push('confirmation');
  return missing;
}
