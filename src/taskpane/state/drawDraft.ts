/** What the clerk fills in for a draw. */

import type { SourceKind } from '../../domain/act/announcement';
import { DRAW_METHODS, type DrawMethod } from '../../domain/draw/draw';
import type { SeedSource } from '../../domain/record/drawRecord';

export type SeedKind = SeedSource['kind'];
export const SEED_KINDS: readonly SeedKind[] = ['witnessed', 'public', 'generated'];

/**
 * What the clerk fills in for a draw. Seeds belong to the fingerprint that was shown before them
 * and end with it.
 */
export interface DrawDraft {
  readonly seedKind: SeedKind;
  readonly seeds: Readonly<Record<SeedKind, string>>;
  readonly seedsFor: string;
  readonly publicSource: string;
  /** After an announcement: which of its sources the seed is of, and why it is the substitute. */
  readonly announcedSource: SourceKind;
  readonly substituteReason: string;
  readonly method: DrawMethod;
  readonly drawnBy: string;
  readonly witness: string;
  readonly redrawReason: string;
  /**
   * The sheet of the bureau's own plan table; null for a new sheet, undefined for what a draw takes
   * without being told.
   */
  readonly planTemplate: string | null | undefined;
  /**
   * How often the clerk has pressed start with something missing; from the first time on, each
   * field says what.
   */
  readonly attempts: number;
}

const NO_SEEDS: DrawDraft['seeds'] = { witnessed: '', public: '', generated: '' };

/** The parts of a draft that belong to one draw, and not to the people who make it. */
const NOTHING_DRAWN = {
  seeds: NO_SEEDS,
  seedsFor: '',
  publicSource: '',
  announcedSource: 'main',
  substituteReason: '',
  redrawReason: '',
  planTemplate: undefined,
  attempts: 0,
} as const satisfies Partial<DrawDraft>;

export const EMPTY_DRAFT: DrawDraft = {
  ...NOTHING_DRAWN,
  seedKind: 'witnessed',
  method: DRAW_METHODS[0],
  drawnBy: '',
  witness: '',
};

/** The draft as it is left once it was drawn by. */
export function afterDraw(draft: DrawDraft): DrawDraft {
  return { ...draft, ...NOTHING_DRAWN };
}

/**
 * The seed as far as it stands for the fingerprint shown now; '' when it was made for another one.
 */
export function currentSeed(draft: DrawDraft, fingerprint: string): string {
  return draft.seedsFor === fingerprint ? draft.seeds[draft.seedKind] : '';
}

/** The draft with another seed of its kind. */
export function withSeed(draft: DrawDraft, seed: string, fingerprint: string): DrawDraft {
  const others = draft.seedsFor === fingerprint ? draft.seeds : NO_SEEDS;
  return { ...draft, seeds: { ...others, [draft.seedKind]: seed }, seedsFor: fingerprint };
}

/** The seed that an announcement waits for: it is public, whatever kind was chosen before. */
export function announcedSeed(draft: DrawDraft, fingerprint: string): string {
  return currentSeed({ ...draft, seedKind: 'public' }, fingerprint);
}
