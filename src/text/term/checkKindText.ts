import { CHECK_KINDS, type CheckKind } from '../../domain/register/inspectionRecord';

const KIND_TEXT: Readonly<Record<CheckKind, string>> = {
  routine: '日常双随机',
  special: '专项',
  case: '个案',
  joint: '部门联合',
};

/** What a kind of check is called. */
export function checkKindText(kind: CheckKind): string {
  return KIND_TEXT[kind];
}

/**
 * Which kinds of checks count: 日常双随机、专项.
 *
 * @param kinds null for all
 */
export function countedKindsText(kinds: readonly CheckKind[] | null): string {
  return kinds === null || kinds.length === CHECK_KINDS.length
    ? '各类检查'
    : kinds.map(checkKindText).join('、');
}
