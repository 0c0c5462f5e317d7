import type { CategoryReason } from '../../domain/population/population';
import type { Profile } from '../../domain/profile/profile';
import { ledgerText } from '../../text/sheet/sheetText';

/**
 * A category's reason as a short code that the ledger keeps and verification reads back: R2.1 is
 * the second rule's first condition.
 *
 * @param reason of a unit
 * @param profile whose rules it names
 */
export function reasonCode(reason: CategoryReason, profile: Profile): string {
  switch (reason.by) {
    case 'rule': {
      const wanted = JSON.stringify(reason.condition);
      const condition =
        profile.categoryRules[reason.rule]?.any.findIndex(
          (each) => JSON.stringify(each) === wanted,
        ) ?? -1;
      return `R${reason.rule + 1}.${condition + 1}`;
    }
    case 'register':
      return ledgerText.reasonRegister;
    case 'otherwise':
      return ledgerText.reasonOtherwise;
  }
}

/**
 * The reason that a code stands for, or null when the profile has no such rule.
 *
 * @param code as reasonCode wrote it
 * @param profile the record's
 */
export function parseReasonCode(code: string, profile: Profile): CategoryReason | null {
  if (code === ledgerText.reasonRegister) return { by: 'register' };
  if (code === ledgerText.reasonOtherwise) return { by: 'otherwise' };
  const [, rule, condition] = /^R(\d+)\.(\d+)$/.exec(code) ?? [];
  const found = profile.categoryRules[Number(rule) - 1]?.any[Number(condition) - 1];
  return found === undefined ? null : { by: 'rule', rule: Number(rule) - 1, condition: found };
}
