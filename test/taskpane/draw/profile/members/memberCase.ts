import { emptyProfile } from '../../../../../src/domain/profile/emptyProfile';
import type {
  Cap,
  Condition,
  Demand,
  DirectedDraw,
  Profile,
  Quota,
} from '../../../../../src/domain/profile/profile';
import type { SectionKey } from '../../../../../src/text/sheet/profileSheetText';
import type { Step } from './editorHarness';

/** What a clerk does, and the profile that it comes to. */
export interface Act {
  readonly steps: readonly Step[];
  readonly gives: Profile;
  /** True where fields go with what is removed, or are called otherwise from then on. */
  readonly gone?: boolean;
}

/** Members of the profile, set, changed and taken away in one section of the editor. */
export interface MemberCase {
  readonly covers: readonly string[];
  readonly section: SectionKey;
  readonly from: Profile;
  readonly acts: readonly Act[];
}

export const type = (field: string, words: string): Step => ({ type: field, words });
export const choose = (field: string, option: string): Step => ({ choose: field, option });
export const pick = (field: string, option: string, on: boolean): Step => ({
  pick: field,
  option,
  on,
});
export const tick = (field: string, on: boolean): Step => ({ tick: field, on });
export const press = (name: string): Step => ({ press: name });

export const blank: Profile = {
  ...emptyProfile('own', '本局方案'),
  clauses: { a: { number: '二（三）', text: '每季度抽查' } },
};
export const CLAUSE = '二（三） 每季度抽查';

export const asked = (demand: Partial<Demand>): Profile => ({
  ...blank,
  plans: { ...blank.plans, key: { quota: { kind: 'none' }, ...demand } },
});
export const drawing = (quota: Quota): Profile => asked({ quota });
export const capped = (...caps: readonly Cap[]): Profile => ({ ...blank, caps });
export const exempting = (...any: readonly Condition[]): Profile => ({
  ...blank,
  exemptions: [{ name: '甲', any }],
});
const draw: DirectedDraw = {
  id: '定向1',
  name: '涉水',
  units: { field: 'keyListed', is: [true] },
  shared: true,
  plan: { quota: { kind: 'none' } },
};
export const directing = (change: Partial<DirectedDraw>): Profile => ({
  ...blank,
  directed: [{ ...draw, ...change }],
});
export const teamed = (change: Partial<Profile['team']>): Profile => ({
  ...blank,
  team: { ...blank.team, ...change },
});
