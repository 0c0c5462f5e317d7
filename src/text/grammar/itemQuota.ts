import type { Quota } from '../../domain/profile/profile';
import type { Item } from '../../domain/register/item';
import { readQuota } from './readQuota';

/**
 * What an item's own 抽查比例 and 频次 ask for together; null where they say nothing, 'unread' where they
 * are not understood. A share without a period is of the year, for which lists of items are made.
 *
 * @example
 * itemQuota({ share: '30%', frequency: '' }) // → { kind: 'percent', percent: 30, per: 'year' }
 * itemQuota({ share: '25%', frequency: '每季度' }) // → { kind: 'percent', percent: 25, per: 'quarter' }
 * itemQuota({ share: '按市级文件执行', frequency: '' }) // → 'unread'
 */
export function itemQuota({
  share,
  frequency,
}: Pick<Item, 'share' | 'frequency'>): Quota | 'unread' | null {
  if (share === '' && frequency === '') return null;
  const together = share !== '' && frequency !== '' ? read(`${frequency}${share}`) : null;
  if (together !== null) return together;
  const shares = share === '' ? null : (read(`每年${share}`) ?? read(share));
  const times = frequency === '' ? null : (read(frequency) ?? read(`每${frequency}`));
  if ((share !== '' && shares === null) || (frequency !== '' && times === null)) return 'unread';
  if (shares !== null && times !== null) return { kind: 'and', of: [shares, times] };
  return shares ?? times ?? 'unread';
}

function read(text: string): Quota | null {
  const reading = readQuota(text);
  return reading.ok ? reading.value : null;
}
