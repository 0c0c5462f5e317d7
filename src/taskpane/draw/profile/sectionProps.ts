import type { Preparation } from '../../../app/prepareDraw';
import type { Condition, Profile } from '../../../domain/profile/profile';
import type { EnterpriseField, InspectorField } from '../../../domain/register/field';
import type { ItemList } from '../../../domain/register/item';
import type { ConditionGround } from './condition/conditionGround';

/** What a section of the editor shows and changes, and what it is told of the lists. */
export interface SectionProps {
  readonly profile: Profile;
  readonly onChange: (profile: Profile) => void;
  readonly enterprises: ConditionGround<EnterpriseField>;
  readonly inspectors: ConditionGround<InspectorField>;
  /** What the rules come to now; null without lists. */
  readonly preparation: Preparation | null;
  readonly items: ItemList | null;
  /** The year that the pane is about. */
  readonly year: number;
}

/**
 * Conditions of which any must hold, in words, and how many enterprises meet them.
 *
 * @returns a count of null without lists
 */
export function anyMeaning(
  any: readonly Condition[],
  { list, write }: ConditionGround<EnterpriseField>,
): { readonly words: string; readonly matched: number | null } {
  const [only] = any;
  const condition: Condition = any.length === 1 && only !== undefined ? only : { any };
  return { words: write(condition), matched: list?.count(condition) ?? null };
}
