import type { CellValue } from '../../domain/ground/cellValue';
import { numberFormats } from '../../text/sheet/sheetText';

/**
 * Whether a number format lets a cell show what it holds. Excel writes formats in ways of its own,
 * so a day may be shown in any way that has year, month and day.
 *
 * @param value of the cell
 * @param format as Excel gives it
 * @param written the format that it was given
 *
 * @example
 * showsItself('a', '@', '@') // → true
 * showsItself('a', ';;;', '@') // → false
 * showsItself(5, '0"0"', 'General') // → false
 * showsItself(46105, 'yyyy\\年m\\月d\\日', 'yyyy"年"m"月"d"日"') // → true
 */
export function showsItself(value: CellValue, format: string, written: string): boolean {
  if (format === written || format === 'General') return true;
  if (typeof value !== 'number') return showsText(format);
  if (written === 'General' || written === '@') return /^(0|#,##0|@)$/.test(format);
  return showsDay(format) && written === numberFormats.date;
}

/** Only the fourth part of a format, or one with @, is for texts. */
function showsText(format: string): boolean {
  const plain = format.replace(/"[^"]*"|\\./g, 'x');
  return format === '@' || (!plain.includes('@') && plain.split(';').length < 4);
}

function showsDay(format: string): boolean {
  const bare = format
    .replace(/\[\$-[^\]]*\]/g, '')
    .replace(/;@$/, '')
    .replace(/"\p{Script=Han}"|\\[-/. \p{Script=Han}]/gu, '');
  return (
    /^[ymd\p{Script=Han}/\-. ]+$/iu.test(bare) &&
    /y/i.test(bare) &&
    /m/i.test(bare) &&
    /d/i.test(bare)
  );
}
