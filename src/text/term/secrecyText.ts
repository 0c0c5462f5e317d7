import type { Profile } from '../../domain/profile/profile';

/** The key of the clause that keeps a list secret, as a profile has it. */
const SECRECY = '保密';
/** Whom a list is handed to, as the words of a document name them. */
const HANDED = /(?:交由|移交|提交|交给|送交|交)(\p{L}*?保密(?:工作)?(?:领导)?小组)/u;

/** What a document asks of a list until it is made public. */
export interface Secrecy {
  /** number of the clause. */
  readonly number: string;
  /** whom the list is handed to; '' where nobody is named. */
  readonly group: string;
}

/**
 * Whether a list is secret until it is made public: where a profile has a clause named 保密 (唐山 2024
 * 四（四）, 西平 2024 二（四）).
 *
 * @param profile of the draw
 * @returns null where no document asks for it
 *
 * @example
 * secrecyOf({ clauses: { 保密: { number: '四（四）', text: '抽选名单交由随机抽选保密领导小组' } } }) // → { number: '四（四）', group: '随机抽选保密领导小组' }
 * secrecyOf({ clauses: {} }) // → null
 */
export function secrecyOf({ clauses }: Pick<Profile, 'clauses'>): Secrecy | null {
  const clause = Object.entries(clauses).find(([key]) => key === SECRECY)?.[1];
  if (clause === undefined) return null;
  return { number: clause.number, group: HANDED.exec(clause.text)?.[1] ?? '' };
}
