/** Wording of 现场展示, the sheet for a projector. */

import { periodText } from '../term/periodText';
import type { Period } from '../../domain/calendar/period';

export const projectorText = {
  title: (bureau: string, period: Period) => `${bureau}${periodText(period)}双随机抽取　现场展示`,
  /** How the title of every such sheet ends: by it a sheet is known as ours. */
  titleEnd: '双随机抽取　现场展示',
  fingerprint: '名录指纹',
  seed: '种子',
  noSeed: '（待产生）',
  counts: '应抽',
  countOf: (name: string, total: number, quota: number) => `${name} ${quota} 家（总数 ${total}）`,
  separator: '　',
  headers: ['序号', '类别', '企业名称', '票号', '检查人员'],
} as const;
