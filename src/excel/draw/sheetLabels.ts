import { taskItems, type CoveredTask, type ItemCover } from '../../domain/item/itemCover';
import { itemsText } from '../../text/term/itemText';
import type { PoolInspector } from '../../domain/population/population';
import type { Profile } from '../../domain/profile/profile';
import { ledgerText, listText } from '../../text/sheet/sheetText';
import { splitTexts } from '../writing/joinedTexts';

/**
 * What each inspector is called on the list: the name, with the id behind it where two share a
 * name; no two are called the same, even where somebody's name looks like that.
 *
 * @param inspectors of the population
 * @returns label by id
 */
export function inspectorLabels(inspectors: readonly PoolInspector[]): ReadonlyMap<string, string> {
  const labels = new Map(inspectors.map(({ id, name }): [string, string] => [id, name]));
  for (let shared = sharedLabels(labels); shared.length > 0; shared = sharedLabels(labels))
    for (const [id, label] of shared) labels.set(id, listText.namesake(label, id));
  return labels;
}

/** Those that somebody else is called by as well; ids differ, so there are fewer each time. */
function sharedLabels(labels: ReadonlyMap<string, string>): (readonly [string, string])[] {
  const counts = new Map<string, number>();
  for (const label of labels.values()) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...labels].filter(([, label]) => (counts.get(label) ?? 0) > 1);
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
    : splitTexts(text, ledgerText.listSeparator).map((label) => ids.get(label) ?? label);
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
