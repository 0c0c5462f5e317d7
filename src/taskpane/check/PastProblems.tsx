import type { JSX } from 'react';
import type { Place } from '../../domain/ground/problem';
import { pastProblems } from '../../app/scanWorkbook';
import type { WorkbookScan } from '../../app/scanWorkbook';
import { paneTabText } from '../../text/pane/paneTabText';
import { ProblemItems } from '../common/ProblemItems';
import { StateNotice } from '../common/StateNotice';

export interface PastProblemsProps {
  readonly scan: WorkbookScan;
  readonly onShow: (place: Place) => void;
}

/**
 * Says what could not be read of past checks, above what is reckoned from them; nothing where all
 * could be read.
 */
export function PastProblems({ scan, onShow }: PastProblemsProps): JSX.Element | null {
  const problems = pastProblems(scan);
  if (problems.length === 0) return null;
  return (
    <StateNotice kind="warning" title={paneTabText.problemsFound(problems.length)}>
      <ProblemItems problems={problems} onShow={onShow} />
    </StateNotice>
  );
}
