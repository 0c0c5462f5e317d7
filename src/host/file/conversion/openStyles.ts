import { attributes, childElement, childElements, type XmlElement } from '../package/xmlElement';

/**
 * What the styles of an OpenDocument spreadsheet say of columns, tables and numbers, asked by style
 * name.
 */
export interface OpenStyles {
  /** In characters, null where the style says none. */
  columnWidth(style: string | undefined): number | null;
  isTableHidden(style: string | undefined): boolean;
  /** Null for General. */
  numberFormat(style: string | undefined): string | null;
}

/** A centimetre of a column holds this many digits of the default font. */
const DIGITS_PER_UNIT: Readonly<Record<string, number>> = { cm: 5.4, mm: 0.54, in: 13.7, pt: 0.19 };

/** Collects the styles that stand with the content. */
export function openStyles(xml: string, root: XmlElement): OpenStyles {
  const widths = new Map<string, number>();
  const hidden = new Set<string>();
  const dataStyles = new Map<string, string>();
  const formats = new Map<string, string>();
  const list = childElement(xml, root, 'automatic-styles');
  for (const element of list ? childElements(xml, list) : []) {
    const properties = attributes(xml, element);
    const name = properties.get('style:name') ?? '';
    if (element.name === 'number-style') formats.set(name, numberPattern(xml, element));
    if (element.name !== 'style') continue;
    const dataStyle = properties.get('style:data-style-name');
    if (dataStyle !== undefined) dataStyles.set(name, dataStyle);
    const detail = (child: string, attribute: string): string | undefined => {
      const found = childElement(xml, element, child);
      return found ? attributes(xml, found).get(attribute) : undefined;
    };
    const width = digits(detail('table-column-properties', 'style:column-width'));
    if (width !== null) widths.set(name, width);
    if (detail('table-properties', 'table:display') === 'false') hidden.add(name);
  }
  return {
    columnWidth: (style = '') => widths.get(style) ?? null,
    isTableHidden: (style = '') => hidden.has(style),
    numberFormat: (style = '') => formats.get(dataStyles.get(style) ?? '') || null,
  };
}

/** '2.5cm' → characters. */
function digits(length: string | undefined): number | null {
  const [, size, unit] = /^([\d.]+)(cm|mm|in|pt)$/.exec(length ?? '') ?? [];
  return size === undefined
    ? null
    : Math.round(Number(size) * (DIGITS_PER_UNIT[unit ?? ''] ?? 1) * 100) / 100;
}

/**
 * Leading zeros, decimals and thousands: what decides how a code that is kept as a number reads. ''
 * for General.
 */
function numberPattern(xml: string, style: XmlElement): string {
  const number = childElement(xml, style, 'number');
  if (!number) return '';
  const properties = attributes(xml, number);
  const integers = Number(properties.get('number:min-integer-digits') ?? 1);
  const decimals = properties.get('number:decimal-places');
  if (integers <= 1 && decimals === undefined) return '';
  const grouped = properties.get('number:grouping') === 'true';
  const whole = grouped
    ? `#,##${'0'.repeat(Math.max(1, integers))}`
    : '0'.repeat(Math.max(1, integers));
  return Number(decimals ?? 0) > 0 ? `${whole}.${'0'.repeat(Number(decimals))}` : whole;
}
