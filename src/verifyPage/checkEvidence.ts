import { periodName } from '../domain/calendar/period';
import type { Evidence } from '../domain/evidence/evidence';
import { evidenceDifferences } from '../domain/evidence/evidenceDifferences';
import { parseEvidence } from '../domain/evidence/parseEvidence';
import { evidenceTables, readEvidence, type EvidenceReading } from '../excel/record/readEvidence';
import { evidenceDifferenceText, evidenceText } from '../text/evidence/evidenceText';
import { differenceText } from '../text/problem/differenceText';
import { problemText } from '../text/problem/problemText';

/** What checking a record.json gave. */
export interface EvidenceCheck {
  /** null for a text that is none. */
  readonly evidence: Evidence | null;
  /** its period as its sheets tell of it; null where they tell of none. */
  readonly reading: EvidenceReading | null;
  /** all that is wrong, worded; empty where all is as it ought to be. */
  readonly differences: readonly string[];
}

/**
 * Checks a record.json by its own sheets: every draw is repeated, every act done again, every sheet
 * made again and compared cell by cell, and what the file says beside its sheets compared with
 * what they give.
 *
 * @param text of the file
 */
export function checkEvidence(text: string): EvidenceCheck {
  const { evidence, faults } = parseEvidence(text);
  if (evidence === null)
    return {
      evidence,
      reading: null,
      differences: faults.map(({ path, code }) => evidenceText.fault(path, code)),
    };
  const { periods, problems } = readEvidence(evidenceTables(evidence));
  const unread = problems.map(problemText);
  const reading =
    periods.find(({ period }) => periodName(period) === evidence.period) ?? periods[0];
  if (reading === undefined)
    return { evidence, reading: null, differences: [evidenceText.noDraw, ...unread] };
  return {
    evidence,
    reading,
    differences: [
      ...evidenceDifferences(evidence, reading.evidence).map((difference) =>
        evidenceDifferenceText(difference, evidence),
      ),
      ...unread,
      ...reading.differences.map(differenceText),
    ],
  };
}
