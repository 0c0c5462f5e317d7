import { METHODS } from '../draw/draw';
import type { Act, Entry } from './act';

type Held = Readonly<Record<string, unknown>>;

/**
 * An entry from data that anybody may have changed; null for what is no entry.
 *
 * @param value parsed JSON
 *
 * @example
 * parseEntry({ number: 1 }) // → null
 * parseEntry({ number: 1, at: '', by: '', witness: '', previous: '', hash: '', act: { kind: 'void', list: 'a', reason: 'b' } })?.act // → { kind: 'void', list: 'a', reason: 'b' }
 */
export function parseEntry(value: unknown): Entry | null {
  if (!isHeld(value) || typeof value.number !== 'number') return null;
  if (!hasTexts(value, ['at', 'by', 'witness', 'previous', 'hash']) || !isAct(value.act))
    return null;
  return value as unknown as Entry;
}

function isAct(value: unknown): value is Act {
  if (!isHeld(value)) return false;
  switch (value.kind) {
    case 'draw':
    case 'redraw':
      return (
        hasTexts(value, ['reason', 'fingerprint', 'seed', 'listFingerprint']) &&
        METHODS.some((method) => method === value.method) &&
        isHeld(value.sheets) &&
        hasTexts(value.sheets, ['list', 'ledger', 'record'])
      );
    case 'substitute':
      return (
        hasTexts(value, ['list', 'removed', 'added', 'reason', 'listFingerprint']) && isTeam(value)
      );
    case 'reassign':
      return (
        hasTexts(value, ['list', 'inspector', 'reason', 'listFingerprint']) &&
        Array.isArray(value.tasks) &&
        value.tasks.every(
          (task: unknown) => isHeld(task) && hasTexts(task, ['enterprise']) && isTeam(task),
        )
      );
    case 'void':
      return hasTexts(value, ['list', 'reason']);
    default:
      return false;
  }
}

function isTeam(value: Held): boolean {
  return hasTexts(value, ['lead']) && isTexts(value.assists) && isTexts(value.auxiliaries);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function hasTexts(value: Held, keys: readonly string[]): boolean {
  return keys.every((key) => typeof value[key] === 'string');
}

function isHeld(value: unknown): value is Held {
  return typeof value === 'object' && value !== null;
}
