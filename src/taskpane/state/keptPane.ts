import { programVersion } from '../../app/programVersion';
import { isObject, parsedJson } from '../../domain/ground/shape';
import type { RegisterChoice } from '../../reading/registerChoice';
import type { PaneState } from './paneState';

const PARTS = ['step', 'furthest', 'period', 'countTo', 'profileKey', 'own', 'draft'] as const;

/** What of a pane is not in the workbook and would be lost where Excel loads its page anew. */
export interface KeptPane {
  readonly state: Pick<PaneState, (typeof PARTS)[number]>;
  readonly choice: RegisterChoice | null;
}

/** The text of what is to be kept. */
export function keptText(state: PaneState, workbook: string): string {
  const parts = Object.fromEntries(PARTS.map((part) => [part, state[part]]));
  const choice = state.scan?.choice ?? null;
  return JSON.stringify({ version: programVersion, workbook, state: parts, choice });
}

/**
 * What was kept, from its text.
 *
 * @param text as keptText made it
 * @param workbook that the pane is beside now
 * @returns null for another workbook, another version of this program, or no such text
 */
export function keptPane(text: string, workbook: string): KeptPane | null {
  const held = parsedJson(text);
  const isOurs = isObject(held) && held['version'] === programVersion;
  return isOurs && held['workbook'] === workbook ? (held as unknown as KeptPane) : null;
}
