import { importProfile, listProfiles, profileSheetProblems } from '../app/profileStore';
import type { Problem } from '../text/problem/problemText';
import type { Profile } from '../domain/profile/profile';
import { cliText } from '../text/cliText';
import { findPreset, presets } from '../text/preset/presets';
import { givenText } from './givenFile';
import { UsageError } from './options';
import { stoppedBy, withTold, type CommandResult } from './report';
import { scanBook } from './scanBook';

/**
 * Finds the profile that --profile names: a preset by its id, a file that ends in .json, or a sheet
 * of the workbook that is open in the host; and does the work with it. A profile that can be found
 * and not be read is a problem.
 *
 * @param name as given on the command line
 * @param asOf ISO date by which the workbook is scanned where the name may be a sheet
 * @throws UsageError for a name that is none of these
 */
export async function withProfile(
  name: string,
  asOf: string,
  work: (profile: Profile) => Promise<CommandResult>,
): Promise<CommandResult> {
  const { profile, problems } = await profileNamed(name, asOf);
  if (profile !== null) return withTold(await work(profile), 'profileProblems', problems);
  return stoppedBy(problems);
}

/** What --profile names, and what is wrong with it. */
export async function profileNamed(name: string, asOf: string): Promise<ProfileReading> {
  const preset = findPreset(name);
  return preset === null ? readProfile(name, asOf) : { profile: preset, problems: [] };
}

interface ProfileReading {
  readonly profile: Profile | null;
  readonly problems: readonly Problem[];
}

async function readProfile(name: string, asOf: string): Promise<ProfileReading> {
  return name.toLowerCase().endsWith('.json')
    ? importProfile(await givenText(name))
    : profileOfSheet(name, asOf);
}

async function profileOfSheet(name: string, asOf: string): Promise<ProfileReading> {
  const scan = await scanBook(asOf);
  const sheets = listProfiles(scan).flatMap(({ sheet, profile }) =>
    sheet === undefined ? [] : [{ sheet, profile }],
  );
  const found = sheets.find(({ sheet }) => sheet === name);
  const problems = profileSheetProblems(scan).filter(({ sheet }) => sheet === name);
  if (found !== undefined) return { profile: found.profile, problems };
  if (problems.length > 0) return { profile: null, problems };
  const known = [...presets.map(({ id }) => id), ...sheets.map(({ sheet }) => sheet)];
  throw new UsageError(cliText.wrongOption('--profile', name, cliText.profileChoices(known)));
}
