/** @jest-environment jsdom */
import type { Profile } from '../../../../../src/domain/profile/profile';
import { profileSheet } from '../../../../../src/excel/profile/profileSheet';
import { readProfileSheet } from '../../../../../src/excel/profile/readProfileSheet';
import { writtenSheet } from '../../../../support/writtenSheet';
import { failOnComplaints } from '../../../renderPane';
import { conditionCases } from './conditionCases';
import { declaredMembers } from './declaredMembers';
import { fieldOf, openSection, shows, take } from './editorHarness';
import { otherCases } from './otherCases';
import { quotaCases } from './quotaCases';
import { ruleCases } from './ruleCases';

failOnComplaints();
jest.setTimeout(120_000);

const cases = [...quotaCases, ...ruleCases, ...conditionCases, ...otherCases];

/** What the program makes, and the name, which is filled in where the profile is saved. */
const MADE = ['Profile.id', 'Profile.name', 'DirectedDraw.id'];

test('every member of a profile is set, changed and taken away by a case below', () => {
  const covered = new Set([...cases.flatMap(({ covers }) => covers), ...MADE]);
  const declared = declaredMembers();
  expect(declared.filter((member) => !covered.has(member))).toEqual([]);
  expect([...covered].filter((member) => !declared.includes(member))).toEqual([]);
});

test.each(cases.map((each) => [each.covers.join(' '), each] as const))(
  '%s',
  async (_, { section, from, acts }) => {
    expect(kept(from)).toEqual(from);
    let now = await openSection(from, section);
    for (const { steps, gives, gone = false } of acts) {
      for (const step of steps) await take(step);
      expect(now()).toEqual(gives);
      expect(kept(gives)).toEqual(gives);
      // What is in force shows in an editor that knows nothing of how it came to be.
      now = await openSection(gives, section);
      const last = steps.filter(
        (step, index) =>
          !steps.slice(index + 1).some((later) => fieldOf(later) === fieldOf(step)) &&
          !steps.some((each) => 'press' in each && each.press.startsWith('删除')),
      );
      if (!gone) for (const step of last) expect([step, shows(step)]).toEqual([step, true]);
      expect(document.querySelector('.editor')?.textContent).not.toMatch(/[a-z]{3}/);
      expect(document.querySelector('[aria-invalid="true"], [data-unfinished]')).toBeNull();
    }
  },
);

/** A profile as its sheet gives it back. */
function kept(profile: Profile): Profile | null {
  const { profile: read, problems } = readProfileSheet(writtenSheet(profileSheet(profile)));
  expect(problems).toEqual([]);
  return read;
}
