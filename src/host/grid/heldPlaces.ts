import { parseAddress } from './address';
import { intersection, type Box } from './box';
import { changedReferences } from './lineMove';
import type { Sheet } from './sheet';
import { listSheets } from './sheets';

/**
 * Whether something that Univer does not keep names cells of a box: a table, the sheet's filter, what
 * is printed of it, or a chart of the add-in, on whatever sheet.
 */
export function isHeld(sheet: Sheet, box: Box): boolean {
  const { tables, autoFilter, pageLayout } = sheet.extras;
  const { printArea, printTitleRows, printTitleColumns } = pageLayout;
  const areas = [
    ...tables.map(({ range }) => range),
    autoFilter?.range ?? '',
    ...[printArea, printTitleRows, printTitleColumns].flatMap((list) => list.split(',')),
    ...chartSources(sheet),
  ];
  return areas.some((area) => {
    const held = parseAddress(area);
    return held !== null && intersection(held.box, box) !== null;
  });
}

/** The areas of a sheet that charts show, without the sheet. */
function chartSources({ grid, name }: Sheet): string[] {
  const areas: string[] = [];
  const note = (reference: string): string =>
    changedReferences(reference, name, (sheet, area) => {
      areas.push(area);
      return sheet + area;
    });
  for (const { extras } of listSheets(grid))
    for (const { series } of extras.charts)
      for (const each of series)
        [each.name, each.values, each.categories, each.sizes].forEach(note);
  return areas;
}
