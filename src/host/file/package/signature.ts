import { relationships, removeRelationship } from './relationships';
import { removePartTree } from './removeSheetParts';
import type { Parts } from './zipParts';

/**
 * Whether the file as a whole was signed (Excel: 添加数字签名). A signature holds of the parts as they
 * were: one that stays in a changed file would make it look forged.
 */
export function isSigned(parts: Parts): boolean {
  return origins(parts).length > 0;
}

/** Takes the signatures away, as Excel does when a signed file is changed. */
export function removeSignatures(parts: Parts): void {
  for (const { id, target } of origins(parts)) {
    removeRelationship(parts, '', id);
    removePartTree(parts, target);
  }
}

function origins(parts: Parts) {
  return relationships(parts, '').filter(({ type }) => type.endsWith('/digital-signature/origin'));
}
