import type { SheetExtras } from '../../grid/sheetExtras';
import type { OrderedPart } from '../package/orderedPart';
import { openOrderedPart, partChild, replaceChild } from '../package/orderedPart';
import type { Edit } from '../package/xmlElement';
import { attribute, childElements, isTrue } from '../package/xmlElement';

const ELEMENTS = [
  ['rowBreaks', 16383],
  ['colBreaks', 1048575],
] as const;

/**
 * Where pages begin by hand; breaks that Excel chose itself, as files may hold them, do not count.
 */
export function readPageBreaks(xml: string): Pick<SheetExtras, 'rowBreaks' | 'columnBreaks'> {
  // Looking through a large sheet takes time, and few sheets have any.
  if (!/(?:row|col)Breaks/.test(xml)) return { rowBreaks: [], columnBreaks: [] };
  const worksheet = openOrderedPart(xml);
  const [rowBreaks = [], columnBreaks = []] = ELEMENTS.map(([name]) => {
    const block = partChild(worksheet, name);
    if (!block) return [];
    return [...childElements(xml, block, 'brk')]
      .filter((element) => isTrue(attribute(xml, element, 'man')))
      .map((element) => Number(attribute(xml, element, 'id') ?? 0))
      .sort((one, other) => one - other);
  });
  return { rowBreaks, columnBreaks };
}

/** The edits for page breaks that changed, in the order of the schema. */
export function editPageBreaks(worksheet: OrderedPart, from: SheetExtras, to: SheetExtras): Edit[] {
  return ELEMENTS.flatMap(([name, last]) => {
    const [before, after] =
      name === 'rowBreaks' ? [from.rowBreaks, to.rowBreaks] : [from.columnBreaks, to.columnBreaks];
    if (before.join() === after.join()) return [];
    const breaks = after
      .map((line) => `<brk id="${String(line)}" max="${String(last)}" man="1"/>`)
      .join('');
    const count = String(after.length);
    return replaceChild(
      worksheet,
      name,
      breaks && `<${name} count="${count}" manualBreakCount="${count}">${breaks}</${name}>`,
    );
  });
}
