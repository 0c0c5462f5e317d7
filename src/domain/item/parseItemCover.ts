import {
  anyText,
  fits,
  holding,
  isObject,
  list,
  parsedJson,
  whole,
  type Shape,
} from '../ground/shape';
import type { ItemCover } from './itemCover';

const places = list(whole(0));

const directed: Shape<ItemCover['directed']> = (value, path, report) => {
  if (!isObject(value)) {
    report(path, 'type');
    return undefined;
  }
  return Object.entries(value).every(
    ([id, own]) => places(own, `${path}.${id}`, report) !== undefined,
  )
    ? (value as ItemCover['directed'])
    : undefined;
};

const cover: Shape<ItemCover> = holding<ItemCover>({
  sheets: list(anyText),
  items: list(holding({ number: anyText, name: anyText })),
  categories: holding({ key: places, special: places, general: places, offsite: places }),
  directed,
});

/**
 * A cover from the text of a record, which anybody may have changed; null for what is none.
 *
 * @param text JSON
 *
 * @example
 * parseItemCover('{"sheets":[]}') // → null
 * parseItemCover('{"sheets":[],"items":[],"categories":{"key":[],"special":[],"general":[],"offsite":[]},"directed":{}}')?.items // → []
 */
export function parseItemCover(text: string): ItemCover | null {
  const value = parsedJson(text);
  return fits(cover, value) ? value : null;
}
