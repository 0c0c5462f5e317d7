import type { JSX } from 'react';
import type { Quarter, QuarterPeriod } from '../../domain/calendar/period';
import { CATEGORIES } from '../../domain/register/category';
import type { QuarterProgress } from '../../domain/ratio/ratioReport';
import { categoryText } from '../../text/term/codeText';
import { paneReviewText } from '../../text/pane/paneReviewText';

const text = paneReviewText.ratio;

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

export interface ProgressTableProps {
  readonly progress: readonly QuarterProgress[];
  /** The quarter that the year has come to. */
  readonly period: QuarterPeriod;
}

/** How far each category is in each quarter: the numbers, and a bar under them. */
export function ProgressTable({ progress, period }: ProgressTableProps): JSX.Element {
  const categories = CATEGORIES.filter((category) =>
    progress.some((each) => each.category === category),
  );
  return (
    <table className="progress-table">
      <caption>{text.progress}</caption>
      <thead>
        <tr>
          <td />
          {QUARTERS.map((quarter) => (
            <th key={quarter} scope="col">
              {text.quarter(quarter)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category) => (
          <tr key={category}>
            <th scope="row">{categoryText(category)}</th>
            {QUARTERS.map((quarter) => (
              <td key={quarter}>
                <Cell
                  progress={progress.find(
                    (each) => each.category === category && each.quarter === quarter,
                  )}
                  over={quarter < period.quarter}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({
  progress,
  over,
}: {
  readonly progress: QuarterProgress | undefined;
  readonly over: boolean;
}): JSX.Element {
  if (progress === undefined) return <span className="hint">{text.notYet}</span>;
  const { done, required } = progress;
  const short = over && done < required;
  return (
    <span
      aria-label={text.progressLabel(
        categoryText(progress.category),
        progress.quarter,
        done,
        required,
      )}
      role="img"
    >
      <span className="number">{text.counts(done, required)}</span>
      <span className="bar">
        <span
          style={{ width: `${required === 0 ? 100 : Math.min(100, (done / required) * 100)}%` }}
        />
      </span>
      {short && <span className="short">{text.short(required - done)}</span>}
    </span>
  );
}
