import type { Profile } from '../../domain/profile/profile';
import { lishui2021City } from './lishui2021City';
import { lishui2021County } from './lishui2021County';
import { tangshanGaoxin2024 } from './tangshanGaoxin2024';
import { xinxian2021 } from './xinxian2021';
import { xiping2024 } from './xiping2024';
import { xuchangJianan2026 } from './xuchangJianan2026';

/** The profiles that come with the add-in, in the order in which the pane offers them. */
export const presets: readonly Profile[] = [
  xinxian2021,
  tangshanGaoxin2024,
  xuchangJianan2026,
  lishui2021County,
  lishui2021City,
  xiping2024,
];

/**
 * @param id of a profile, e.g. xinxian-2021
 * @returns null when no preset has it
 */
export function findPreset(id: string): Profile | null {
  return presets.find((preset) => preset.id === id) ?? null;
}
