import type { IStyleData, Nullable, TextDecoration } from '@univerjs/core';
import { namedStyleOf, protectionOf } from '../../grid/cellProtection';
import { escapeXml } from '../package/xmlText';
import { BORDER_STYLES, HORIZONTAL_ALIGNMENTS, VERTICAL_ALIGNMENTS } from './readStyle';

/**
 * A Univer style as the five parts of a cell format, each as the XML that the file holds for it; ''
 * where the style says nothing. Equal parts mean equal looks, so they serve for comparing styles
 * too.
 */
export interface StyleParts {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  /** The number format's code, '' for General. */
  readonly numberFormat: string;
  /** Attributes of the alignment element. */
  readonly alignment: string;
  /** Attributes of the protection element. */
  readonly protection: string;
  /** The number of the named style; 0 is Normal. */
  readonly named: number;
}

export const EMPTY_STYLE: StyleParts = {
  font: '',
  fill: '',
  border: '',
  numberFormat: '',
  alignment: '',
  protection: '',
  named: 0,
};

/** TextDecoration.DOUBLE, of a package that must not be loaded for writing a file. */
const DOUBLE = 10 as TextDecoration;

/** '#fff', '#FFFFFF' or 'rgb(1, 2, 3)' → 'FFFFFFFF' with full opacity; null for anything else. */
export function argb(color: Nullable<string>): string | null {
  const hex = /^#?([0-9a-f]{6})$/i.exec(color ?? '')?.[1];
  if (hex) return `FF${hex.toUpperCase()}`;
  const short = /^#([0-9a-f]{3})$/i.exec(color ?? '')?.[1];
  if (short) return `FF${short.replace(/./g, '$&$&').toUpperCase()}`;
  const channels = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(color ?? '');
  if (!channels) return null;
  return `FF${channels
    .slice(1)
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

/** The properties of a font, in the order of the schema; `nameTag` is rFont in rich text. */
export function fontXml(style: IStyleData, nameTag: 'name' | 'rFont' = 'name'): string {
  const color = argb(style.cl?.rgb);
  const name = style.ff ? `<${nameTag} val="${escapeXml(style.ff)}"/>` : '';
  const properties = [
    style.bl ? '<b/>' : '',
    style.it ? '<i/>' : '',
    style.st?.s ? '<strike/>' : '',
    style.ul?.s ? (style.ul.t === DOUBLE ? '<u val="double"/>' : '<u/>') : '',
    Number(style.va) === 2
      ? '<vertAlign val="subscript"/>'
      : Number(style.va) === 3
        ? '<vertAlign val="superscript"/>'
        : '',
    style.fs ? `<sz val="${String(style.fs)}"/>` : '',
    color ? `<color rgb="${color}"/>` : '',
  ];
  return nameTag === 'rFont' ? name + properties.join('') : properties.join('') + name;
}

/** A font with the size and the name that it does not say, in the order of the schema. */
export function wholeFont(properties: string, defaultFont: IStyleData): string {
  const size = /<sz /.test(properties) ? '' : fontXml({ fs: defaultFont.fs ?? 11 });
  const name = /<name /.test(properties) ? '' : fontXml({ ff: defaultFont.ff ?? 'Calibri' });
  // The schema wants size before colour and name; Excel itself takes any order, other programs may
  // not.
  return properties.replace(
    /(<color [^>]*>)?(<name [^>]*>)?$/,
    (_, color: string | undefined, own: string | undefined) => size + (color ?? '') + (own ?? name),
  );
}

function fillXml(style: IStyleData): string {
  const color = argb(style.bg?.rgb);
  return color
    ? `<patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill>`
    : '';
}

/** The four sides of a border; `empty` stands for a side without a line. */
export function borderXml(style: IStyleData): string {
  let drawn = false;
  const sides = [
    ['left', 'l'],
    ['right', 'r'],
    ['top', 't'],
    ['bottom', 'b'],
  ] as const;
  const xml = sides.map(([side, key]) => {
    const line = style.bd?.[key];
    const name = line?.s ? BORDER_STYLES[line.s] : undefined;
    if (!line || !name) return `<${side}/>`;
    drawn = true;
    return `<${side} style="${name}"><color rgb="${argb(line.cl.rgb) ?? 'FF000000'}"/></${side}>`;
  });
  return drawn ? xml.join('') : '';
}

function alignmentXml(style: IStyleData): string {
  const angle = style.tr?.v ? 255 : (style.tr?.a ?? 0);
  const rotation = angle === 255 || angle === 0 ? angle : angle < 0 ? -angle : angle + 90;
  return [
    style.ht && HORIZONTAL_ALIGNMENTS[style.ht]
      ? `horizontal="${HORIZONTAL_ALIGNMENTS[style.ht] ?? ''}"`
      : '',
    style.vt && VERTICAL_ALIGNMENTS[style.vt]
      ? `vertical="${VERTICAL_ALIGNMENTS[style.vt] ?? ''}"`
      : '',
    Number(style.tb) === 3 ? 'wrapText="1"' : '',
    rotation ? `textRotation="${String(rotation)}"` : '',
  ]
    .filter((attribute) => attribute !== '')
    .join(' ');
}

function protectionXml(style: IStyleData): string {
  const { locked, formulaHidden } = protectionOf(style);
  return [locked ? '' : 'locked="0"', formulaHidden ? 'hidden="1"' : '']
    .filter((attribute) => attribute !== '')
    .join(' ');
}

export function styleParts(style: Nullable<IStyleData>): StyleParts {
  if (!style) return EMPTY_STYLE;
  const pattern = style.n?.pattern ?? '';
  return {
    font: fontXml(style),
    fill: fillXml(style),
    border: borderXml(style),
    numberFormat: pattern === 'General' ? '' : pattern,
    alignment: alignmentXml(style),
    protection: protectionXml(style),
    named: namedStyleOf(style),
  };
}

export function sameStyle(one: StyleParts, other: StyleParts): boolean {
  return (
    one === other ||
    (one.font === other.font &&
      one.fill === other.fill &&
      one.border === other.border &&
      one.numberFormat === other.numberFormat &&
      one.alignment === other.alignment &&
      one.protection === other.protection &&
      one.named === other.named)
  );
}
