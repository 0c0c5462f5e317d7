import { countsAsStaff } from '../quota/planQuota';
import type { Quota } from '../profile/profile';
import { roundUpProduct } from '../ground/roundUp';
import type { Conflict, Situation } from './conflict';
import { conflictOf } from './conflict';
import type { OwnPlan } from './ownPlan';
import type { ProfileChange } from './profileChange';

type StaffQuota = Extract<Quota, { kind: 'staff' }>;

/**
 * 人员:对象 ratios that ask for more units than there are: 20 people at 1:10 are 200 of 189 units. Then
 * all units are drawn once in the year, so this is a warning. The remedy is the highest ratio that
 * the units allow; no single change helps where several ratios ask for too much.
 */
export function staffAgainstCategory(situation: Situation): Conflict[] {
  return situation.plans.flatMap((own) => {
    const tooMuch = mustBeMet(own.plan.quota).filter((quota) => annualOf(quota, own) > own.total);
    const [first] = tooMuch;
    if (first === undefined || own.total === 0) return [];
    const { subject, plan, total } = own;
    const staff = staffOf(first, own);
    const each = Math.floor((total * 10) / staff) / 10;
    const changes: ProfileChange[] =
      tooMuch.length === 1 && each > 0
        ? [
            {
              code: 'quota',
              subject,
              quota: replaced(plan.quota, first, { ...first, units: each }),
            },
          ]
        : [];
    const numbers = {
      staff,
      base: first.base,
      each: first.units,
      annual: annualOf(first, own),
      total,
    };
    return [
      conflictOf(
        situation,
        'enterprise',
        'warning',
        { code: 'staff-quota-exceeds-category', subject, ...numbers },
        changes,
      ),
    ];
  });
}

function staffOf({ base }: StaffQuota, own: OwnPlan): number {
  return own.staff.filter((inspector) => countsAsStaff(inspector, base)).length;
}

function annualOf(quota: StaffQuota, own: OwnPlan): number {
  return roundUpProduct(staffOf(quota, own), quota.units, 1).count;
}

/**
 * The ratios that are asked for whatever else is: not those of which another quota may take the
 * place, or that have a ceiling.
 */
function mustBeMet(quota: Quota): StaffQuota[] {
  if (quota.kind === 'staff') return [quota];
  return quota.kind === 'and' ? quota.of.flatMap(mustBeMet) : [];
}

function replaced(quota: Quota, part: Quota, other: Quota): Quota {
  if (quota === part) return other;
  return quota.kind === 'and'
    ? { ...quota, of: quota.of.map((each) => replaced(each, part, other)) }
    : quota;
}
