import { cliText } from '../text/cliText';
import { presets } from '../text/preset/presets';
import type { CommandResult } from './commandResult';

/** Lists the built-in profiles. */
export function profilesCommand(): CommandResult {
  return {
    exitCode: 0,
    lines: presets.map((profile) =>
      cliText.profileLine(profile.id, profile.name, profile.document),
    ),
    json: { profiles: presets },
  };
}
