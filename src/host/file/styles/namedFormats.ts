import type { MoreAlignment, NamedStyle } from '../../grid/namedStyle';
import { attribute, attributes, rootElement, withAttributes } from '../package/xmlElement';
import { escapeXml } from '../package/xmlText';
import { styleParts, type StyleParts } from './styleParts';

/** What the stylesheet can do for a named style. */
export interface NamedFormatTables {
  readonly formats: string[];
  readonly styles: string[];
  readonly numberFormat: (code: string) => number;
  readonly font: (properties: string) => number;
  readonly fill: (style: StyleParts) => number;
  readonly border: (style: StyleParts) => number;
}

/** From what the format of a cell starts that has a named style. */
export interface NamedBase {
  /** The element, as a cell format. */
  readonly source: string;
  readonly parts: StyleParts;
}

const NORMAL_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

/**
 * The named styles of a workbook in its style tables. A new one of Excel's own joins them when a
 * cell has it, one that somebody made in any case.
 */
export class NamedFormats {
  readonly #known = new Map<number, NamedBase>();

  constructor(
    private readonly tables: NamedFormatTables,
    private readonly namedStyles: readonly NamedStyle[],
  ) {}

  addOwn(): void {
    for (const style of this.namedStyles)
      if (style.isNew && style.builtInId === null) this.baseOf(style.number);
  }

  baseOf(number: number): NamedBase {
    const known = this.#known.get(number);
    if (known) return known;
    const style = this.namedStyles.find((each) => each.number === number);
    const parts = { ...styleParts(style?.look), named: number };
    const index = style?.isNew === true ? this.#add(style, parts) : number;
    const base = {
      source: asCellFormat(this.tables.formats[index] ?? NORMAL_FORMAT, index),
      parts,
    };
    this.#known.set(number, base);
    return base;
  }

  /** @returns the number of its format in the file */
  #add(style: NamedStyle, parts: StyleParts): number {
    const { formats, styles } = this.tables;
    if (formats.length === 0) formats.push(NORMAL_FORMAT);
    const isNormalNamed = styles.some((item) => attribute(item, rootElement(item), 'xfId') === '0');
    if (!isNormalNamed) styles.push('<cellStyle name="Normal" xfId="0" builtinId="0"/>');
    const index = formats.push(this.#format(style, parts)) - 1;
    const id = style.builtInId === null ? '' : ` builtinId="${String(style.builtInId)}"`;
    styles.push(`<cellStyle name="${escapeXml(style.name)}" xfId="${String(index)}"${id}/>`);
    return index;
  }

  #format({ scope, alignment }: NamedStyle, parts: StyleParts): string {
    const { tables } = this;
    const omitted = [
      scope.numberFormat ? '' : ' applyNumberFormat="0"',
      scope.font ? '' : ' applyFont="0"',
      scope.patterns ? '' : ' applyFill="0"',
      scope.border ? '' : ' applyBorder="0"',
      scope.alignment ? '' : ' applyAlignment="0"',
      scope.protection ? '' : ' applyProtection="0"',
    ].join('');
    const aligned = [parts.alignment, moreXml(alignment)].filter(Boolean).join(' ');
    const inner =
      (aligned && `<alignment ${aligned}/>`) +
      (parts.protection && `<protection ${parts.protection}/>`);
    return (
      `<xf numFmtId="${String(tables.numberFormat(parts.numberFormat || 'General'))}"` +
      ` fontId="${String(tables.font(parts.font))}" fillId="${String(tables.fill(parts))}"` +
      ` borderId="${String(tables.border(parts))}"${omitted}>${inner}</xf>`
    );
  }
}

/** The format of a named style as that of a cell which has it and nothing else. */
function asCellFormat(item: string, index: number): string {
  const root = rootElement(item);
  const applied = [...attributes(item, root).keys()].filter((name) => name.startsWith('apply'));
  const tag = withAttributes(item.slice(root.start, root.openEnd), {
    ...Object.fromEntries(applied.map((name) => [name, null])),
    xfId: index,
  });
  return tag + item.slice(root.openEnd);
}

function moreXml({ indentLevel, shrinkToFit, autoIndent, readingOrder }: MoreAlignment): string {
  return [
    indentLevel === 0 ? '' : `indent="${String(indentLevel)}"`,
    autoIndent ? 'justifyLastLine="1"' : '',
    shrinkToFit ? 'shrinkToFit="1"' : '',
    readingOrder === 'Context'
      ? ''
      : `readingOrder="${readingOrder === 'LeftToRight' ? '1' : '2'}"`,
  ]
    .filter(Boolean)
    .join(' ');
}
