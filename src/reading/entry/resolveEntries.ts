import type { EnterpriseRegister, InspectorRegister } from '../../domain/register/register';
import type { InspectionRecord } from '../../domain/register/inspectionRecord';
import type { Answers, Question } from '../question';
import type { ReadingProblem } from '../readingProblem';
import type { Vocabulary } from '../vocabulary';
import type { EntryCell } from './entryCells';
import { resolveRecords } from './resolveRecords';
import { resolveRecusals } from './resolveRecusals';

/** What was read of a register, with its cells that name rows of the other one. */
interface Read<Register> {
  readonly register: Register | null;
  readonly entryCells: readonly EntryCell[];
}

export interface EntrySources {
  readonly enterprise: Read<EnterpriseRegister>;
  readonly inspector: Read<InspectorRegister>;
  readonly records: { readonly records: readonly InspectionRecord[] };
}

export interface ResolvedEntries {
  readonly enterprises: EnterpriseRegister | null;
  readonly inspectors: InspectorRegister | null;
  readonly records: readonly InspectionRecord[];
  readonly questions: readonly Question[];
  readonly problems: readonly ReadingProblem[];
}

/**
 * Finds out whom the cells of registers and past checks mean that name rows of a register. What
 * cannot be looked up, since a register was not found, stays as it was read.
 *
 * @param sources both registers and the past checks
 * @param vocabulary the words of real sheets
 * @param answers to the questions of entries that were asked before
 */
export function resolveEntries(
  { enterprise, inspector, records: { records } }: EntrySources,
  vocabulary: Vocabulary,
  answers: Answers,
): ResolvedEntries {
  const { register: enterprises } = enterprise;
  const { register: inspectors } = inspector;
  const settled =
    enterprises === null || records.length === 0
      ? records
      : resolveRecords({ records, rows: enterprises.rows, words: vocabulary.names, answers });
  if (enterprises === null || inspectors === null)
    return { enterprises, inspectors, records: settled, questions: [], problems: [] };
  return {
    records: settled,
    ...resolveRecusals(
      {
        enterprises,
        inspectors,
        ofEnterprises: enterprise.entryCells,
        ofInspectors: inspector.entryCells,
      },
      vocabulary,
      answers,
    ),
  };
}
