import type { PlainCell } from '../../../src/host/file/conversion/plainWorkbook';
import type { Dice } from './dice';

/** Days since 1899-12-30, as sheets keep dates. */
export function serialOf(isoDate: string): number {
  return Math.round(Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000) + 25_569;
}

/** A day in one of the ways in which people write days. */
export function dayCell(dice: Dice, isoDate: string): PlainCell {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  const bare = (text: string): string => String(Number(text));
  switch (dice.number(0, 5)) {
    case 0:
      return { value: serialOf(isoDate), format: 'yyyy/m/d' };
    case 1:
      return { value: serialOf(isoDate), format: 'yyyy"年"m"月"d"日"' };
    case 2:
      return { value: `${year}年${bare(month)}月${bare(day)}日` };
    case 3:
      return { value: `${year}.${bare(month)}.${bare(day)}` };
    case 4:
      return { value: `${year}/${month}/${day} ` };
    default:
      return { value: isoDate };
  }
}

/** The same text as another hand types it: nothing that changes what it says. */
export function typed(dice: Dice, text: string): string {
  switch (dice.number(0, 11)) {
    case 0:
      return ` ${text}`;
    case 1:
      return `${text}　`;
    case 2:
      return wide(text);
    case 3:
      return `${text}\n`;
    case 4:
      return `\u200b${text}`;
    case 5:
      return `${text}\u00a0`;
    default:
      return text;
  }
}

/** Letters and digits of full width, as Chinese keyboards give them. */
export function wide(text: string): string {
  return text.replace(/[0-9A-Za-z]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
  );
}

/** A header as bureaus dress it up. */
export function dressedHeader(dice: Dice, header: string): string {
  switch (dice.number(0, 13)) {
    case 0:
      return [...header].join(' ');
    case 1:
      return `*${header}`;
    case 2:
      return `${header}（必填）`;
    case 3:
      return `${header}：`;
    case 4:
      return ` ${header} `;
    case 5:
      return header.length > 3 ? `${header.slice(0, 2)}\n${header.slice(2)}` : header;
    case 6:
      return header.length === 2 ? `${header[0] ?? ''}　　${header[1] ?? ''}` : header;
    default:
      return header;
  }
}

/** A number of many digits: a text, or a text of wide digits. */
export function codeCell(dice: Dice, code: string): PlainCell {
  switch (dice.number(0, 8)) {
    case 0:
      return { value: code.toLowerCase() };
    case 1:
      return { value: wide(code) };
    case 2:
      return { value: ` ${code} ` };
    case 3:
      return { value: code, format: '@' };
    default:
      return { value: code };
  }
}
