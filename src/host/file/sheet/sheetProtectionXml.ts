import type { SheetExtras } from '../../grid/sheetExtras';
import type { OrderedPart } from '../package/orderedPart';
import { openOrderedPart, partChild, replaceChild } from '../package/orderedPart';
import type { Edit } from '../package/xmlElement';
import { attributes, isTrue } from '../package/xmlElement';

/**
 * Attributes that forbid something, whether they do so when they are left out, and the option that
 * allows it.
 */
const RULES = [
  ['objects', false, 'allowEditObjects'],
  ['scenarios', false, 'allowEditScenarios'],
  ['formatCells', true, 'allowFormatCells'],
  ['formatColumns', true, 'allowFormatColumns'],
  ['formatRows', true, 'allowFormatRows'],
  ['insertColumns', true, 'allowInsertColumns'],
  ['insertRows', true, 'allowInsertRows'],
  ['insertHyperlinks', true, 'allowInsertHyperlinks'],
  ['deleteColumns', true, 'allowDeleteColumns'],
  ['deleteRows', true, 'allowDeleteRows'],
  ['sort', true, 'allowSort'],
  ['autoFilter', true, 'allowAutoFilter'],
  ['pivotTables', true, 'allowPivotTables'],
] as const;

/**
 * What a protected sheet allows, by the names of `Excel.WorksheetProtectionOptions`; nothing is
 * said of a sheet that is not protected.
 */
export function readAllowed(xml: string): Pick<SheetExtras, 'allowed' | 'selectionMode'> {
  const element = xml.includes('sheetProtection')
    ? partChild(openOrderedPart(xml), 'sheetProtection')
    : null;
  if (!element) return {};
  const found = attributes(xml, element);
  if (!isTrue(found.get('sheet'))) return {};
  const allowed = RULES.filter(
    ([name, otherwise]) => !(found.has(name) ? isTrue(found.get(name)) : otherwise),
  ).map(([, , option]) => option);
  const locksLocked = isTrue(found.get('selectLockedCells'));
  const locksAll = locksLocked && isTrue(found.get('selectUnlockedCells'));
  return {
    ...(allowed.length > 0 && { allowed }),
    ...(locksLocked && { selectionMode: locksAll ? ('None' as const) : ('Unlocked' as const) }),
  };
}

/**
 * The edit for a sheet that became protected or open, or protected in another way; a file's own
 * password goes only with that.
 */
export function editSheetProtection(
  worksheet: OrderedPart,
  from: SheetExtras,
  to: SheetExtras,
): Edit[] {
  const said = ({ protected: isProtected, allowed = [], selectionMode }: SheetExtras): string =>
    isProtected ? [selectionMode ?? '', ...[...allowed].sort()].join() : 'open';
  if (said(from) === said(to)) return [];
  if (!to.protected) return replaceChild(worksheet, 'sheetProtection', '');
  const rules = RULES.map(([name, otherwise, option]) => {
    const forbidden = !(to.allowed ?? []).includes(option);
    return forbidden === otherwise ? '' : ` ${name}="${forbidden ? '1' : '0'}"`;
  });
  const locked = to.selectionMode ? ' selectLockedCells="1"' : '';
  const unlocked = to.selectionMode === 'None' ? ' selectUnlockedCells="1"' : '';
  return replaceChild(
    worksheet,
    'sheetProtection',
    `<sheetProtection sheet="1"${rules.join('')}${locked}${unlocked}/>`,
  );
}
