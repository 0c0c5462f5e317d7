import type { IStyleData } from '@univerjs/core';
import type { NamedStyle } from '../../grid/namedStyle';
import { builtInFormat, FIRST_CUSTOM_FORMAT } from './builtInFormats';
import type { StyleParts } from './styleParts';
import { argb, borderXml, fontXml, wholeFont } from './styleParts';
import type { Edit, XmlElement } from '../package/xmlElement';
import {
  applyEdits,
  attribute,
  childElement,
  childElements,
  editAppend,
  innerXml,
  outerXml,
  prefixOf,
  rootElement,
  withAttributes,
  withPrefix,
} from '../package/xmlElement';
import { escapeXml } from '../package/xmlText';
import { NamedFormats } from './namedFormats';
import { dropFormats, type FormatUse } from './dropFormats';

/** The tables of styles.xml that grow here, in the order in which they must stand. */
const TABLES = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
] as const;
type Table = (typeof TABLES)[number];

/**
 * A workbook's style tables, to which formats are added at the end; nothing that is there changes
 * its place.
 */
export interface Stylesheet {
  /**
   * The number of a cell format that looks like `style`. It starts from format number `base`, which
   * looks like `previous`: what the two styles share is kept as the base has it, with all that
   * Univer knows nothing of.
   */
  readonly cellFormat: (style: StyleParts, previous: StyleParts, base: number) => number;
  /** The number of a differential format, as conditional formats use. */
  readonly differentialFormat: (style: IStyleData) => number;
  /** Notes that something went that named these formats. */
  readonly release: (formats: Partial<FormatUse>) => void;
  /**
   * Takes away what went out of use, as far as nothing else changes its number by that. `listInUse`
   * is asked for only where it matters.
   */
  readonly dropReleased: (listInUse: () => FormatUse) => void;
  /** The part with what was added; the very text that was given if nothing was. */
  readonly text: () => string;
}

/**
 * @param xml the styles part
 * @param namedStyles of the workbook, as they are now
 * @param defaultFont Univer's default style, for fonts of which a style names only some properties
 */
export function openStylesheet(
  xml: string,
  defaultFont: IStyleData,
  namedStyles: readonly NamedStyle[],
): Stylesheet {
  const root = rootElement(xml);
  const tables = new Map<Table, { start: number; items: string[]; added: Map<string, number> }>();
  for (const table of TABLES) {
    const element = childElement(xml, root, table);
    const items = element
      ? [...childElements(xml, element)].map((item) => outerXml(xml, item))
      : [];
    tables.set(table, { start: items.length, items, added: new Map() });
  }

  const add = (table: Table, item: string): number => {
    const found = tables.get(table);
    if (!found) return 0;
    const known = found.added.get(item);
    if (known !== undefined) return known;
    const index = found.items.push(item) - 1;
    found.added.set(item, index);
    return index;
  };

  const numberFormat = (code: string): number => {
    const builtIn = builtInFormat(code);
    if (builtIn !== null) return builtIn;
    let highest = FIRST_CUSTOM_FORMAT - 1;
    for (const item of tables.get('numFmts')?.items ?? []) {
      const element = rootElement(item);
      const id = Number(attribute(item, element, 'numFmtId'));
      if (attribute(item, element, 'formatCode') === code) return id;
      highest = Math.max(highest, id);
    }
    add('numFmts', `<numFmt numFmtId="${String(highest + 1)}" formatCode="${escapeXml(code)}"/>`);
    return highest + 1;
  };

  const font = (properties: string): number =>
    properties === '' ? 0 : add('fonts', `<font>${wholeFont(properties, defaultFont)}</font>`);
  const fill = (style: StyleParts): number =>
    style.fill ? add('fills', `<fill>${style.fill}</fill>`) : 0;
  const border = (style: StyleParts): number =>
    style.border ? add('borders', `<border>${style.border}<diagonal/></border>`) : 0;

  const named = new NamedFormats(
    {
      formats: tables.get('cellStyleXfs')?.items ?? [],
      styles: tables.get('cellStyles')?.items ?? [],
      numberFormat,
      font,
      fill,
      border,
    },
    namedStyles,
  );

  const derivedFormat = (style: StyleParts, previous: StyleParts, base: number): number => {
    if (style.named !== previous.named) {
      const { source, parts } = named.baseOf(style.named);
      return derivedFrom(source, style, parts) ?? add('cellXfs', source);
    }
    const source =
      tables.get('cellXfs')?.items[base] ??
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    return derivedFrom(source, style, previous) ?? base;
  };

  /** The number of a format that is like another but for what differs; null for the other. */
  const derivedFrom = (source: string, style: StyleParts, previous: StyleParts): number | null => {
    const element = rootElement(source);
    const changes: Record<string, number> = {};
    if (style.numberFormat !== previous.numberFormat) {
      Object.assign(changes, { numFmtId: numberFormat(style.numberFormat), applyNumberFormat: 1 });
    }
    if (style.font !== previous.font)
      Object.assign(changes, { fontId: font(style.font), applyFont: 1 });
    if (style.fill !== previous.fill)
      Object.assign(changes, {
        fillId: fill(style),
        applyFill: 1,
      });
    if (style.border !== previous.border) {
      Object.assign(changes, {
        borderId: border(style),
        applyBorder: 1,
      });
    }
    let inner = innerXml(source, element);
    if (style.alignment !== previous.alignment) {
      changes['applyAlignment'] = 1;
      const old = childElement(source, element, 'alignment');
      const kept = old
        ? withAttributes(outerXml(source, old), {
            horizontal: null,
            vertical: null,
            wrapText: null,
            textRotation: null,
          })
        : '<alignment/>';
      const alignment = kept.replace(/^<([^\s/>]+)/, (tag) =>
        style.alignment ? `${tag} ${style.alignment}` : tag,
      );
      inner = alignment + (old ? inner.replace(outerXml(source, old), '') : inner);
    }
    if (style.protection !== previous.protection) {
      changes['applyProtection'] = 1;
      const old = childElement(source, element, 'protection');
      const rest = old ? inner.replace(outerXml(source, old), '') : inner;
      inner = style.protection ? `${rest}<protection ${style.protection}/>` : rest;
    }
    if (Object.keys(changes).length === 0) return null;
    const opening = withAttributes(source.slice(element.start, element.openEnd), changes).replace(
      /\s*\/?>$/,
      '',
    );
    const qualified = /^<([^\s/>]+)/.exec(opening)?.[1] ?? 'xf';
    return add('cellXfs', inner ? `${opening}>${inner}</${qualified}>` : `${opening}/>`);
  };

  // Asked for with every cell, of which most have the styles of others.
  const derived = new Map<StyleParts, Map<StyleParts, Map<number, number>>>();
  const cellFormat = (style: StyleParts, previous: StyleParts, base: number): number => {
    const byPrevious = inMap(derived, style, () => new Map<StyleParts, Map<number, number>>());
    const byBase = inMap(byPrevious, previous, () => new Map<number, number>());
    return inMap(byBase, base, () => derivedFormat(style, previous, base));
  };

  const differentialFormat = (style: IStyleData): number => {
    const color = argb(style.bg?.rgb);
    const properties = fontXml(style);
    const border = borderXml(style);
    return add(
      'dxfs',
      `<dxf>${properties && `<font>${properties}</font>`}` +
        (color
          ? `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor rgb="${color}"/></patternFill></fill>`
          : '') +
        `${border && `<border>${border}</border>`}</dxf>`,
    );
  };

  const released = { cellFormats: new Set<number>(), differentialFormats: new Set<number>() };
  const release = ({
    cellFormats = new Set(),
    differentialFormats = new Set(),
  }: Partial<FormatUse>): void => {
    cellFormats.forEach((index) => released.cellFormats.add(index));
    differentialFormats.forEach((index) => released.differentialFormats.add(index));
  };
  const dropReleased = (listInUse: () => FormatUse): void => {
    if (released.cellFormats.size + released.differentialFormats.size > 0)
      dropFormats(tables, released, listInUse());
  };

  /** The edits that bring a table of the file up to date. */
  const editTable = (
    element: XmlElement,
    items: readonly string[],
    added: string,
    name: string,
  ): Edit[] => {
    const counted = attribute(xml, element, 'count') === null ? {} : { count: items.length };
    const tag = withAttributes(xml.slice(element.start, element.openEnd), counted);
    const former = [...childElements(xml, element)];
    if (items.length === 0) {
      // A table that was made here says no count: see below.
      const empty = 'count' in counted ? tag.replace(/\/?>$/, '/>') : '';
      return former.length === 0 ? [] : [{ start: element.start, end: element.end, text: empty }];
    }
    if (items.length < former.length) {
      const gone = former.slice(items.length).map(({ start, end }) => ({ start, end, text: '' }));
      return [{ start: element.start, end: element.openEnd, text: tag }, ...gone];
    }
    const content = innerXml(xml, element) + added;
    return [
      {
        start: element.start,
        end: element.end,
        text: `${tag.replace(/\/>$/, '>')}${content}</${name}>`,
      },
    ];
  };

  const text = (): string => {
    const prefix = prefixOf(xml, root);
    const edits: Edit[] = [];
    for (const table of TABLES) {
      const { start, items } = tables.get(table) ?? { start: 0, items: [] };
      if (items.length === start) continue;
      const added = withPrefix(
        items
          .slice(start)
          .map((item) =>
            prefix ? item.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</') : item,
          )
          .join(''),
        prefix,
      );
      const element = childElement(xml, root, table);
      if (element) {
        edits.push(...editTable(element, items, added, `${prefix}${table}`));
      } else {
        const before = TABLES.slice(0, TABLES.indexOf(table));
        const place =
          [...childElements(xml, root)]
            .filter((child) => (before as readonly string[]).includes(child.name))
            .pop()?.end ?? root.openEnd;
        // Without a count, which nobody needs: by that it is known again when it can go.
        edits.push({
          start: place,
          end: place,
          text: `<${prefix}${table}>${added}</${prefix}${table}>`,
        });
      }
    }
    return root.openEnd === root.end && edits.length > 0
      ? applyEdits(xml, [editAppend(xml, root, edits.map((edit) => edit.text).join(''))])
      : applyEdits(xml, edits);
  };

  named.addOwn();
  return { cellFormat, differentialFormat, release, dropReleased, text };
}

function inMap<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
