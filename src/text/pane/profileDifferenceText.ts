import type { CellValue } from '../../domain/ground/cellValue';
import { labels, sections, type SectionKey } from '../sheet/profileSheetText';

/** One rule in which two profiles differ, in words. */
export interface ProfileDifference {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What a rule is called, by where it stands on the profile's sheet: 小组：每组执法人员数; 重点：抽查数; 检查上限第 2
 * 条：期限.
 *
 * @param section of the sheet
 * @param row what it begins with, and its place, 0-based
 * @param column 0-based; without it the whole row is meant
 * @example
 * differingRuleText('plans', { label: '重点', index: 0 }, 1) // → '重点：抽查数'
 * differingRuleText('caps', { label: '2', index: 1 }, 2) // → '检查上限第 2 条：期限'
 */
export function differingRuleText(
  section: SectionKey,
  row: { readonly label: string; readonly index: number },
  column?: number,
): string {
  const { title, headers } = sections[section];
  if (section in labels) return `${title}：${row.label}`;
  const header = column === undefined ? '' : `：${headers[column] ?? ''}`;
  if (section === 'plans') return `${row.label}${header}`;
  return `${title}第 ${row.index + 1} 条${header}`;
}

/**
 * A cell of the profile's sheet; what is blank there says so.
 *
 * @example
 * differingCellText('') // → '空白'
 */
export function differingCellText(value: CellValue | undefined): string {
  const words = String(value ?? '');
  return words === '' ? '空白' : words;
}

/**
 * A whole row of the profile's sheet; 无 where there is none.
 *
 * @example
 * differingRowText('targets', ['抽查结果公开率', '100%', '每年', '']) // → '要求 抽查结果公开率，不低于 100%，按 每年'
 * differingRowText('targets', null) // → '无'
 */
export function differingRowText(section: SectionKey, row: readonly CellValue[] | null): string {
  if (row === null) return '无';
  const { headers } = sections[section];
  return row
    .flatMap((value, column) => (String(value) === '' ? [] : [`${headers[column] ?? ''} ${value}`]))
    .join('，');
}
