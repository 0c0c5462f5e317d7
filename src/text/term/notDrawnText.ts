import type { NotDrawn } from '../../domain/quota/notDrawn';
import { categoryText, exclusionText } from './codeText';

/**
 * One group of those who cannot be drawn: 停产 3 家（甲、乙、丙）.
 *
 * @example
 * notDrawnText({ reason: 'suspended', count: 4, names: ['甲', '乙', '丙'] }) // → '停产 4 家（甲、乙、丙等）'
 * notDrawnText({ reason: 'unasked', category: 'general', count: 1, names: ['甲'] }) // → '方案没有要求抽查一般类 1 家（甲）'
 */
export function notDrawnText({ reason, category, count, names }: NotDrawn): string {
  const why =
    reason === 'unasked'
      ? `方案没有要求抽查${category === undefined ? '' : `${categoryText(category)}类`}`
      : exclusionText(reason);
  return `${why} ${count} 家（${names.join('、')}${count > names.length ? '等' : ''}）`;
}
