import type { ListedProfile } from '../../app/profileStore';
import type { WorkbookScan } from '../../app/scanWorkbook';
import { periodEnd, periodStart } from '../../domain/calendar/period';
import type { Opening } from './paneState';
import { profileKey } from './profileChoice';

/**
 * A workbook with a list in force opens with it, in any browser: with the profile that the last list
 * was drawn by, and with its period while that is running or ahead.
 *
 * @param scan of the workbook
 * @param profiles that can be chosen
 * @param day ISO date of today
 * @returns null where no list is in force
 */
export function openingOf(
  { periods }: Pick<WorkbookScan, 'periods'>,
  profiles: readonly ListedProfile[],
  day: string,
): Opening | null {
  const drawn = periods.filter(({ current }) => current !== null);
  const last = drawn.at(-1);
  if (last === undefined || last.current === null) return null;
  const { profile } = last.current.recorded.population;
  const listed = profiles.find(
    (each) => each.profile.id === profile.id && each.profile.name === profile.name,
  );
  const running =
    drawn.find(({ period }) => periodStart(period) <= day && day <= periodEnd(period)) ??
    drawn.find(({ period }) => day < periodStart(period));
  return {
    profileKey: listed === undefined ? '' : profileKey(listed),
    own: listed === undefined ? { origin: 'recorded', profile } : null,
    period: running?.period ?? null,
  };
}
