import type { ColumnChange } from './sheetChange';
import type { Stylesheet } from '../styles/stylesXml';
import type { OrderedPart } from '../package/orderedPart';
import { replaceChild, partChild } from '../package/orderedPart';
import type { Edit } from '../package/xmlElement';
import {
  attribute,
  attributes,
  childElements,
  outerXml,
  rootElement,
  withAttributes,
} from '../package/xmlElement';

interface Stretch {
  /** 1-based and inclusive, as the file counts. */
  readonly min: number;
  readonly max: number;
  /** The col element without prefix, min and max. */
  readonly tag: string;
}

function readStretches(worksheet: OrderedPart): Stretch[] {
  const block = partChild(worksheet, 'cols');
  if (!block) return [];
  return [...childElements(worksheet.xml, block, 'col')].map((element) => ({
    min: Number(attribute(worksheet.xml, element, 'min')),
    max: Number(attribute(worksheet.xml, element, 'max')),
    tag: withAttributes(outerXml(worksheet.xml, element), { min: null, max: null }).replace(
      /^<[^\s/>]+/,
      '<col',
    ),
  }));
}

/** Tells the number of the format that a column gives to its empty cells, 0 for none. */
export function columnFormats(worksheet: OrderedPart): (column: number) => number {
  const stretches = readStretches(worksheet).map(({ min, max, tag }) => ({
    min,
    max,
    format: Number(attribute(tag, rootElement(tag), 'style') ?? 0),
  }));
  return (column) =>
    stretches.find(({ min, max }) => min <= column + 1 && column + 1 <= max)?.format ?? 0;
}

function changedTag(
  tag: string,
  change: ColumnChange,
  stylesheet: Stylesheet,
  defaultWidth: number,
): string {
  const changes: Record<string, string | number | null> = {};
  if (change.width !== undefined)
    Object.assign(changes, {
      width: change.width ?? defaultWidth,
      customWidth: change.width === null ? null : 1,
    });
  if (change.hidden !== undefined) changes['hidden'] = change.hidden ? 1 : null;
  const found = attributes(tag, rootElement(tag));
  if (change.style)
    changes['style'] = stylesheet.cellFormat(
      change.style.to,
      change.style.from,
      Number(found.get('style') ?? 0),
    );
  // A width is required; a column that is only hidden or styled has the sheet's.
  if (!found.has('width') && !('width' in changes)) changes['width'] = defaultWidth;
  return withAttributes(tag, changes);
}

/**
 * The edits for columns whose width, visibility or format changed; others keep what they have.
 * `defaultWidth` in characters.
 */
export function editColumns(
  worksheet: OrderedPart,
  changes: ReadonlyMap<number, ColumnChange>,
  stylesheet: Stylesheet,
  defaultWidth: number,
): Edit[] {
  if (changes.size === 0) return [];
  const pieces: Stretch[] = [];
  const put = (piece: Stretch): void => {
    const last = pieces[pieces.length - 1];
    if (last && last.max + 1 === piece.min && last.tag === piece.tag)
      pieces[pieces.length - 1] = { ...last, max: piece.max };
    else pieces.push(piece);
  };
  const waiting = [...changes]
    .sort(([one], [other]) => one - other)
    .map(([index, change]) => ({ column: index + 1, change }));
  for (const stretch of readStretches(worksheet)) {
    let from = stretch.min;
    for (let next = waiting[0]; next && next.column <= stretch.max; next = waiting[0]) {
      waiting.shift();
      const { column, change } = next;
      if (column >= stretch.min) {
        if (from < column) put({ min: from, max: column - 1, tag: stretch.tag });
        from = column + 1;
      }
      put({
        min: column,
        max: column,
        tag: changedTag(
          column < stretch.min ? '<col/>' : stretch.tag,
          change,
          stylesheet,
          defaultWidth,
        ),
      });
    }
    if (from <= stretch.max) put({ min: from, max: stretch.max, tag: stretch.tag });
  }
  for (const { column, change } of waiting)
    put({ min: column, max: column, tag: changedTag('<col/>', change, stylesheet, defaultWidth) });
  const content = pieces
    .map(({ min, max, tag }) =>
      tag.replace(/^<col/, `<col min="${String(min)}" max="${String(max)}"`),
    )
    .join('');
  return replaceChild(worksheet, 'cols', `<cols>${content}</cols>`);
}
