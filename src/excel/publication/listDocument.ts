import type { CurrentTask, DrawnList } from '../../domain/act/periodRecord';
import { taskItems } from '../../domain/item/itemCover';
import type { Unit } from '../../domain/population/population';
import { taskCounts } from '../../domain/population/unitVisits';
import type { Profile } from '../../domain/profile/profile';
import type { Enterprise, EnterpriseId } from '../../domain/register/enterprise';
import { checkText } from '../../text/sheet/inspectionText';
import { numberedItemsText } from '../../text/term/itemText';

/** What the papers of a list's checks are made of. */
export interface ListDocument {
  readonly list: DrawnList;
  /** As the papers name it. */
  readonly bureau: string;
  /** The register's rows, for contact and phone. */
  readonly enterprises: ReadonlyMap<EnterpriseId, Enterprise>;
  /** Licence numbers by id of the inspector. */
  readonly licences: ReadonlyMap<string, string>;
  /** ISO date of the last day of the checks. */
  readonly deadline: string;
  /** By which right is checked: the law, worded. */
  readonly law: string;
}

/**
 * Which check of its unit a task is: 本年度第 2 次／上限 2 次, for each cap that holds; without one the upper
 * number is left to be filled in.
 *
 * @param unit of the list
 * @param profile of the draw
 */
export function frequencyText(unit: Unit, profile: Profile): string {
  const counts = taskCounts(unit, profile);
  return counts.length === 0
    ? checkText.frequency(unit.visits + 1)
    : counts
        .map(({ per, count, times }) => checkText.frequencyOf(per, count, times))
        .join(checkText.frequencySeparator);
}

/**
 * The people of a task with their licence numbers; who has none on record gets a blank for it.
 *
 * @param task lead and assists
 * @param licences by id
 */
export function peopleText(
  { lead, assists }: Pick<CurrentTask, 'lead' | 'assists'>,
  licences: ReadonlyMap<string, string>,
): string {
  return [lead, ...assists]
    .map(({ id, name }) => checkText.person(name, licences.get(id) ?? ''))
    .join(checkText.separator);
}

/** What the check of a task covers, numbered; '' where nothing names items. */
export function numberedItems({ recorded: { items } }: DrawnList, task: CurrentTask): string {
  return items === null ? '' : numberedItemsText(taskItems(items, task));
}

/** The departments that join a task. */
export function departmentsOf({ joint }: Pick<CurrentTask, 'joint'>): string[] {
  return [...joint.internal, ...joint.external];
}

/** Names of those who help and have no licence. */
export function helpersText({ auxiliaries }: Pick<CurrentTask, 'auxiliaries'>): string {
  return auxiliaries.map(({ name }) => name).join(checkText.separator);
}
