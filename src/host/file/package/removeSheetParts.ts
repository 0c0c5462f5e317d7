import { removeContentType } from './contentTypes';
import { relationships, relationshipsPart } from './relationships';
import type { Parts } from './zipParts';

/**
 * Removes a part, with what hangs on it alone: drawings, comments, printer settings. What others
 * refer to as well stays.
 */
export function removePartTree(parts: Parts, part: string): void {
  const targets = relationships(parts, part)
    .filter((relationship) => !relationship.external)
    .map((relationship) => relationship.target);
  parts.delete(part);
  parts.delete(relationshipsPart(part));
  removeContentType(parts, part);
  const wanted = new Set<string>();
  for (const name of parts.keys()) {
    if (!name.endsWith('.rels')) continue;
    const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
    for (const { target } of relationships(parts, owner)) wanted.add(target.toLowerCase());
  }
  for (const target of targets)
    if (parts.has(target) && !wanted.has(target.toLowerCase())) removePartTree(parts, target);
}
