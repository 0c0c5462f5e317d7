import {
  addExternalRelationship,
  relationships,
  removeEmptyRelationships,
  removeRelationship,
} from '../package/relationships';
import { partText, type Parts } from '../package/zipParts';
import { relationshipNamespace } from '../workbookXml';
import type { LinkTargets } from './hyperlinksXml';

/** What the links of a sheet lead to outside the workbook, by the ids that they name. */
export function addressesOf(parts: Parts, part: string): ReadonlyMap<string, string> {
  return new Map(
    relationships(parts, part).flatMap(({ id, kind, target }) =>
      kind === 'hyperlink' ? [[id, target] as const] : [],
    ),
  );
}

/** Where such targets are added and taken away. */
export function linkTargetsOf(parts: Parts, part: string): LinkTargets {
  return {
    add: (address) => {
      const namespace = relationshipNamespace(partText(parts, part) ?? '');
      return addExternalRelationship(parts, part, `${namespace}/hyperlink`, address);
    },
    remove: (id) => {
      removeRelationship(parts, part, id);
      removeEmptyRelationships(parts, part);
    },
  };
}
