import { taskItems, type CoveredTask, type ItemCover } from '../../domain/item/itemCover';
import { itemsText } from '../../text/term/itemText';
import type { PoolInspector } from '../../domain/population/population';
import type { Profile } from '../../domain/profile/profile';
import { ledgerText, listText } from '../../text/sheet/sheetText';

/**
 * What each inspector is called on the list: the name, with the id behind it where two share a
 * name.
 *
 * @param inspectors of the population
 * @returns label by id
 */
export function inspectorLabels(inspectors: readonly PoolInspector[]): ReadonlyMap<string, string> {
  const namesakes = new Map<string, number>();
  for (const { name } of inspectors) namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
  return new Map(
    inspectors.map(({ id, name }) => [
      id,
      namesakes.get(name) === 1 ? name : listText.namesake(name, id),
    ]),
  );
}

/**
 * What each directed draw of a profile is called on the sheets: its name, or its id where the name
 * would not tell it from another.
 *
 * @param profile of the draw
 * @returns label by id
 */
export function directedLabels({ directed = [] }: Profile): ReadonlyMap<string, string> {
  const isClear = (name: string): boolean =>
    name !== '' &&
    !name.includes(ledgerText.listSeparator) &&
    directed.filter((each) => each.name === name || each.id === name).length === 1;
  return new Map(directed.map(({ id, name }) => [id, isClear(name) ? name : id]));
}

/**
 * The ids of directed draws that a cell names; words that name none are kept.
 *
 * @param text labels, joined as the ledger joins lists
 * @param profile of the draw
 */
export function parseDirected(text: string, profile: Profile): string[] {
  const ids = new Map([...directedLabels(profile)].map(([id, label]) => [label, id]));
  return text === ''
    ? []
    : text.split(ledgerText.listSeparator).map((label) => ids.get(label) ?? label);
}

/**
 * What the check of a task covers, as lists show it; '' where nothing names items.
 *
 * @param cover of the draw
 * @param task of the draw
 */
export function taskItemsText(cover: ItemCover | null, task: CoveredTask): string {
  return cover === null ? '' : itemsText(cover, taskItems(cover, task));
}
