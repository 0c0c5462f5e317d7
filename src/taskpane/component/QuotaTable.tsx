import { Fragment, type JSX } from 'react';
import type { CategoryQuota } from '../../domain/profile/categoryQuota';
import { categoryText } from '../../text/categoryText';
import { paneText } from '../../text/paneText';
import { quotaText } from '../../text/quotaText';

const text = paneText.profile.table;

/** How many of each category must be drawn, with the arithmetic under each line. */
export function QuotaTable({ quotas }: { readonly quotas: readonly CategoryQuota[] }): JSX.Element {
  const sum = (count: (quota: CategoryQuota) => number): number => quotas.reduce((total, quota) => total + count(quota), 0);
  return (
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
      <tbody>
        {quotas.map((quota) => (
          <Fragment key={quota.category}>
            <tr>
              <th scope="row" rowSpan={2}>
                {categoryText(quota.category)}
              </th>
              <td>{quota.total}</td>
              <td>{quota.category === 'offsite' ? text.none : quota.excluded}</td>
              <td className="quota">{quota.category === 'offsite' ? text.none : quota.quota}</td>
            </tr>
            <tr className="arithmetic">
              <td colSpan={3}>{quotaText(quota)}</td>
            </tr>
          </Fragment>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.sum}</th>
          <td>{sum(({ total }) => total)}</td>
          <td>{sum(({ category, excluded }) => (category === 'offsite' ? 0 : excluded))}</td>
          <td className="quota">{sum(({ quota }) => quota)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
