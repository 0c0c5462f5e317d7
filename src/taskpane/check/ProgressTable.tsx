import type { JSX } from 'react';
import { isSamePeriod, periodName, type Period } from '../../domain/calendar/period';
import { CATEGORIES, type Category } from '../../domain/register/category';
import type { PeriodProgress } from '../../domain/ratio/ratioReport';
import { categoryText } from '../../text/term/codeText';
import { shortPeriodText } from '../../text/term/periodText';
import { paneReviewText } from '../../text/pane/paneReviewText';

const text = paneReviewText.ratio;

/** What the pane is wide enough for. */
const MOST_COLUMNS = 4;

export interface ProgressTableProps {
  readonly progress: readonly PeriodProgress[];
  /** All of the year, those to come too. */
  readonly periods: readonly Period[];
}

/**
 * How far each category is in each period: the numbers, and under them a box as long as what is required,
 * filled by what is done and what is arranged, all on one scale. Months stand below one another.
 */
export function ProgressTable({ progress, periods }: ProgressTableProps): JSX.Element {
  const categories = CATEGORIES.filter((category) =>
    progress.some((each) => each.category === category),
  );
  const most = Math.max(
    1,
    ...progress.map(({ required, done, arranged = 0 }) => Math.max(required, done + arranged)),
  );
  const cell = (category: Category, period: Period): JSX.Element => (
    <td key={`${category} ${periodName(period)}`}>
      <Cell
        progress={progress.find(
          (each) => each.category === category && isSamePeriod(each.period, period),
        )}
        most={most}
      />
    </td>
  );
  const isWide = periods.length <= MOST_COLUMNS;
  return (
    <table className="progress-table">
      <caption>
        {text.progress}
        <span className="hint chart-legend" aria-hidden="true">
          <span className="key" />
          {text.legend.done}
          <span className="key arranged" />
          {text.legend.arranged}
          <span className="key required" />
          {text.legend.required}
        </span>
      </caption>
      <thead>
        <tr>
          <td />
          {isWide
            ? periods.map((period) => (
                <th key={periodName(period)} scope="col">
                  {shortPeriodText(period)}
                </th>
              ))
            : categories.map((category) => (
                <th key={category} scope="col">
                  {categoryText(category)}
                </th>
              ))}
        </tr>
      </thead>
      <tbody>
        {isWide
          ? categories.map((category) => (
              <tr key={category}>
                <th scope="row">{categoryText(category)}</th>
                {periods.map((period) => cell(category, period))}
              </tr>
            ))
          : periods.map((period) => (
              <tr key={periodName(period)}>
                <th scope="row">{shortPeriodText(period)}</th>
                {categories.map((category) => cell(category, period))}
              </tr>
            ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly progress: PeriodProgress | undefined;
  /** The number that takes the whole width. */
  readonly most: number;
}

function Cell({ progress, most }: CellProps): JSX.Element {
  if (progress === undefined) return <span className="hint">{text.notYet}</span>;
  const { category, done, required, over, arranged = 0 } = progress;
  const short = over && done < required;
  const widthOf = (count: number): { width: string } => ({ width: `${(count / most) * 100}%` });
  return (
    <span aria-label={text.progressLabel(categoryText(category), progress)} role="img">
      <span className="number">{text.counts(done, required)}</span>
      <span className="bar">
        <span style={widthOf(done)} />
        <span className="arranged" style={widthOf(arranged)} />
        <span className="required" style={widthOf(required)} />
      </span>
      {arranged > 0 && <span className="hint arranged">{text.arranged(arranged)}</span>}
      {short && <span className="short">{text.short(required - done)}</span>}
    </span>
  );
}
