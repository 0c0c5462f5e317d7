/**
 * Checks of other authorities are none of the bureau's own, so its name must be known among those
 * that the records name. Where none of them is like a name of the rules or of the inspectors' units,
 * the clerk is asked which it is.
 */

import { cellAddress } from '../domain/ground/cellAddress';
import { omit } from '../domain/feasibility/profileChange';
import { groupBy } from '../domain/ground/groupBy';
import { normalizeText } from '../domain/ground/normalizeText';
import { shortHash } from '../domain/ground/shortHash';
import { ownAuthority, type OwnNames } from '../domain/population/ownAuthority';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import { NONE, question, SAMPLES, type Answers, type Question } from './question';

/** Records as the bureau's, and what has to be asked to know them. */
export interface BureauRecords {
  readonly records: readonly InspectionRecord[];
  readonly question: Question | null;
}

/**
 * The records with the name of the bureau taken off its own where the clerk has said it; all of them
 * count as its own while that is open.
 *
 * @param records past checks
 * @param bureau by the names that are known
 * @param answers that were given so far
 */
export function bureauRecords(
  records: readonly InspectionRecord[],
  bureau: OwnNames,
  answers: Answers,
): BureauRecords {
  const named = groupBy(
    records.filter(({ authority = '' }) => normalizeText(authority) !== ''),
    ({ authority = '' }) => normalizeText(authority),
  );
  const [first] = [...named.values()].flat();
  const isOwn = ownAuthority(bureau);
  if (first === undefined || [...named.keys()].some(isOwn)) return { records, question: null };
  const byCount = [...named].sort(([, one], [, other]) => other.length - one.length);
  const choices = byCount.map(([name]) => name);
  const asked = question(
    {
      kind: 'authority',
      known: bureau.names.slice(0, SAMPLES),
      count: [...named.values()].flat().length,
      sheet: first.sheet,
      cell: cellAddress(first.rowNumber, 0),
      about: shortHash(JSON.stringify([[...choices].sort(), bureau.names])),
      header: '',
      samples: choices.slice(0, SAMPLES),
      choices: [...choices, NONE],
    },
    answers,
  );
  const isSaid = ({ authority = '' }: InspectionRecord): boolean =>
    asked.answer === null ||
    (asked.answer !== NONE && ownAuthority({ names: [asked.answer], branching: '' })(authority));
  return {
    records: records.map((record) => (isSaid(record) ? omit(record, 'authority') : record)),
    question: asked,
  };
}
