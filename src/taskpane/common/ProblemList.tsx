import type { JSX } from 'react';
import type { Severity } from '../../domain/ground/problem';
import { paneText } from '../../text/pane/paneText';
import { PaneIcon } from './icons';
import type { ProblemItemsProps } from './ProblemItems';
import { ProblemItems } from './laterParts';

const SEVERITIES: readonly Severity[] = ['error', 'warning'];

/** All problems, counted: those that stop the draw first and open, the others folded. */
export function ProblemList({ problems, onShow }: ProblemItemsProps): JSX.Element {
  return (
    <>
      {SEVERITIES.map((severity) => {
        const group = problems.filter((problem) => problem.severity === severity);
        if (group.length === 0) return null;
        return (
          <details key={severity} className={`fold fold-${severity}`} open={severity === 'error'}>
            <summary>
              <PaneIcon name={severity} />
              {paneText.problem.groups[severity](group.length)}
            </summary>
            <ProblemItems problems={group} onShow={onShow} />
          </details>
        );
      })}
    </>
  );
}
