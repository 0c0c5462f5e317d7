import type { Profile } from '../../domain/profile/profile';
import type { InspectorRegister } from '../../domain/register/register';
import { normalizeText } from '../../domain/ground/normalizeText';
import type { Answers, Question } from '../question';
import { askEntries } from './entryQuestions';
import { lookUpOne } from './lookUp';
import { isOwnKey } from './nameFinder';
import { inspectorsNamed } from './namedRows';

export interface ResolvedHelpers {
  readonly profile: Profile;
  readonly questions: readonly Question[];
}

/** A team names few helpers: each is asked about. */
const MOST_SINGLY = 20;

/**
 * A profile whose picked helpers (挑选的辅助人员) are named as a draw knows them. A name that no
 * auxiliary person of the register has is asked about; so it is where teams take helpers at all.
 *
 * @param profile that picks them
 * @param inspectors the register
 * @param answers to questions that were asked before
 */
export function resolveHelpers(
  profile: Profile,
  inspectors: InspectorRegister,
  answers: Answers,
): ResolvedHelpers {
  const { helpers = [], auxiliaries = 0 } = profile.team;
  if (helpers.length === 0 || auxiliaries === 0) return { profile, questions: [] };
  const finder = inspectorsNamed(
    inspectors.rows.filter(({ active, auxiliary }) => active && auxiliary),
    false,
  );
  const found = helpers.map((entry) => {
    if (finder.exact(entry).some((row) => isOwnKey(row, entry))) return { entry, texts: [entry] };
    const one = lookUpOne(entry, finder);
    return one.kind === 'unknown'
      ? { entry, texts: null }
      : { entry, texts: one.rows.map(({ id }) => id) };
  });
  const unknown = found
    .filter(({ texts }) => texts === null)
    .map(({ entry }) => ({ sheet: inspectors.sheet, cell: '', header: '', owner: '', entry }));
  const { questions, rowsOf } = askEntries(unknown, {
    list: 'helpers',
    finder,
    answers,
    mostSingly: MOST_SINGLY,
  });
  const texts = found.flatMap((one): readonly string[] => {
    if (one.texts !== null) return one.texts;
    const answered = rowsOf(one.entry).map(({ id }) => id);
    return answered.length === 0 ? [normalizeText(one.entry)] : answered;
  });
  const isChanged =
    texts.length !== helpers.length || texts.some((text, at) => text !== helpers[at]);
  return {
    profile: isChanged ? { ...profile, team: { ...profile.team, helpers: texts } } : profile,
    questions,
  };
}
