import { useState, type JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { Place } from '../../domain/ground/problem';
import type { Problem } from '../../text/problem/problemText';
import { paneText } from '../../text/pane/paneText';
import { problemText } from '../../text/problem/problemText';

export interface ProblemItemsProps {
  readonly problems: readonly Problem[];
  readonly onShow: (place: Place) => void;
}

/** How many problems are shown before the clerk asks for more. */
const PAGE = 30;

/** Problems in words, each with a jump to its place where it has one. */
export function ProblemItems({ problems, onShow }: ProblemItemsProps): JSX.Element {
  const [shown, setShown] = useState(PAGE);
  const hidden = problems.length - shown;
  return (
    <>
      <ul className="problems">
        {problems.slice(0, shown).map((problem, index) => (
          <li key={index}>
            <span>{problemText(problem)}</span>
            {problem.sheet !== '' && (
              <Link
                className="problem-show"
                aria-label={paneText.pane.showPlace(problem.sheet, problem.cell)}
                onClick={() => onShow({ sheet: problem.sheet, cell: problem.cell })}
              >
                {paneText.pane.show}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Link onClick={() => setShown(shown + PAGE)}>
          {paneText.problem.more(Math.min(PAGE, hidden))}
        </Link>
      )}
    </>
  );
}
