import { removeContentType } from './contentTypes';
import { relationships, removeRelationship } from './relationships';
import type { SheetEntry } from '../sheetEntries';
import type { Parts } from './zipParts';
import { partText } from './zipParts';

/**
 * The chain of calculation names every formula cell; Excel makes a new one, but calls a file
 * damaged whose chain names others.
 *
 * @param gone deleted sheets, where nothing else changed that the chain names
 */
export function removeCalculationChain(
  parts: Parts,
  workbookPart: string,
  gone: readonly SheetEntry[] | null,
): void {
  const chain = relationships(parts, workbookPart).find(
    (relationship) => relationship.kind === 'calcChain',
  );
  if (!chain) return;
  const xml = partText(parts, chain.target) ?? '';
  // It names sheets by the file's number, of which the id is made.
  const isNamed = ({ id }: SheetEntry): boolean =>
    new RegExp(`\\bi\\s*=\\s*["']${id.replace(/\D/g, '')}["']`).test(xml);
  if (gone && !gone.some(isNamed)) return;
  parts.delete(chain.target);
  removeContentType(parts, chain.target);
  removeRelationship(parts, workbookPart, chain.id);
}
