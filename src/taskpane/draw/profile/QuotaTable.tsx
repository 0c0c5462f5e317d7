import { Fragment, type JSX } from 'react';
import type { CategoryQuota } from '../../../domain/quota/categoryQuota';
import type { DirectedQuota } from '../../../domain/quota/directedQuota';
import type { DirectedDraw } from '../../../domain/profile/profile';
import { categoryText } from '../../../text/term/codeText';
import { paneProfileText } from '../../../text/pane/paneProfileText';
import { quotaText, stepsText } from '../../../text/grammar/quotaText';

const text = paneProfileText.table;

export interface QuotaTableProps {
  readonly quotas: readonly CategoryQuota[];
  readonly directed: readonly DirectedQuota[];
  /** The profile's own, which have the names. */
  readonly directedDraws: readonly DirectedDraw[];
}

interface QuotaRow {
  readonly key: string;
  readonly name: string;
  readonly total: number;
  readonly excluded: number | string;
  readonly quota: number | string;
  readonly arithmetic: string;
}

/**
 * How many of each category and each directed draw must be drawn, with the arithmetic under each
 * line.
 */
export function QuotaTable({ quotas, directed, directedDraws }: QuotaTableProps): JSX.Element {
  const sum = (count: (quota: CategoryQuota) => number): number =>
    quotas.reduce((total, quota) => total + count(quota), 0);
  return (
    <>
      <table className="quotas">
        <caption className="unseen">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.category}</th>
            <th scope="col">{text.total}</th>
            <th scope="col">{text.excluded}</th>
            <th scope="col">{text.quota}</th>
          </tr>
        </thead>
        <QuotaRows rows={quotas.map(categoryRow)} />
        <tbody className="sum">
          <tr>
            <th scope="row">{text.sum}</th>
            <td>{sum(({ total }) => total)}</td>
            <td>{sum(({ category, excluded }) => (category === 'offsite' ? 0 : excluded))}</td>
            <td className="quota">{sum(({ quota }) => quota)}</td>
          </tr>
        </tbody>
        {directed.length > 0 && (
          <>
            <tbody>
              <tr>
                <th scope="rowgroup" colSpan={4} className="table-part">
                  {text.directed}
                </th>
              </tr>
            </tbody>
            <QuotaRows rows={directed.map((quota) => directedRow(quota, directedDraws))} />
          </>
        )}
      </table>
      {directed.length > 0 && <p className="hint">{text.directedHint}</p>}
    </>
  );
}

function QuotaRows({ rows }: { readonly rows: readonly QuotaRow[] }): JSX.Element {
  return (
    <tbody>
      {rows.map(({ key, name, total, excluded, quota, arithmetic }) => (
        <Fragment key={key}>
          <tr>
            <th scope="row" rowSpan={2}>
              {name}
            </th>
            <td>{total}</td>
            <td>{excluded}</td>
            <td className="quota">{quota}</td>
          </tr>
          <tr className="arithmetic">
            <td colSpan={3}>{arithmetic}</td>
          </tr>
        </Fragment>
      ))}
    </tbody>
  );
}

function categoryRow(quota: CategoryQuota): QuotaRow {
  const { category, total, excluded } = quota;
  const offsite = category === 'offsite';
  return {
    key: category,
    name: categoryText(category),
    total,
    excluded: offsite ? text.none : excluded,
    quota: offsite ? text.none : quota.quota,
    arithmetic: quotaText(quota),
  };
}

function directedRow(
  { id, total, excluded, quota, steps }: DirectedQuota,
  draws: readonly DirectedDraw[],
): QuotaRow {
  return {
    key: id,
    name: directedName(id, draws),
    total,
    excluded,
    quota,
    arithmetic: stepsText(steps),
  };
}

/** What the profile calls a directed draw. */
export function directedName(id: string, draws: readonly DirectedDraw[]): string {
  return draws.find((draw) => draw.id === id)?.name ?? id;
}
