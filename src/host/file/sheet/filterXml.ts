import type { FilterCriterion, FilterDate } from '../../grid/filterCriterion';
import {
  attribute,
  attributes,
  childElement,
  childElements,
  innerXml,
  isTrue,
  outerXml,
  type XmlElement,
} from '../package/xmlElement';
import { escapeXml } from '../package/xmlText';

/** How a file names what Excel writes before a criterion. */
const OPERATORS = {
  '<>': 'notEqual',
  '<=': 'lessThanOrEqual',
  '>=': 'greaterThanOrEqual',
  '=': 'equal',
  '<': 'lessThan',
  '>': 'greaterThan',
} as const;

const COUNTED: Readonly<Record<string, string>> = {
  TopItems: 'top="1" percent="0"',
  TopPercent: 'top="1" percent="1"',
  BottomItems: 'top="0" percent="0"',
  BottomPercent: 'top="0" percent="1"',
};

/** A filter as a file tells it. */
export interface FilterToWrite {
  readonly range: string;
  readonly criteria: readonly (FilterCriterion | null)[];
}

/** A filter that the file has, and what its columns were filtered for. */
export interface FormerFilter {
  readonly xml: string;
  readonly element: XmlElement;
  readonly criteria: readonly (FilterCriterion | null)[];
}

/**
 * An `autoFilter` element. Columns that are filtered for the same as before keep what else the file
 * says of them.
 *
 * @param former null for a filter that is new
 * @returns new elements without prefix
 */
export function autoFilterXml(
  { range, criteria }: FilterToWrite,
  former: FormerFilter | null,
): string {
  const kept = former?.criteria.length === criteria.length ? former : null;
  const known = new Map(kept ? columnsOf(kept) : []);
  const columns = criteria.map((criterion, index) => {
    const isSame = JSON.stringify(kept?.criteria[index]) === JSON.stringify(criterion);
    const own = isSame ? known.get(index) : undefined;
    if (own !== undefined) return own;
    const content = criterion === null ? '' : (criterion.stored ?? criterionXml(criterion));
    return content === '' ? '' : `<filterColumn colId="${String(index)}">${content}</filterColumn>`;
  });
  const isInPlace = kept !== null && columnsIn(kept) === columnLetters(range);
  const others = isInPlace ? [...childElements(kept.xml, kept.element)] : [];
  const beside = others
    .filter(({ name }) => name !== 'filterColumn')
    .map((child) => outerXml(kept?.xml ?? '', child));
  const content = [...columns, ...beside].join('');
  const opening = `<autoFilter ref="${range}"`;
  return content === '' ? `${opening}/>` : `${opening}>${content}</autoFilter>`;
}

/** What a filter says beside its columns is of cells, which only rows take along in the file. */
function columnsIn({ xml, element }: FormerFilter): string {
  return columnLetters(attribute(xml, element, 'ref') ?? '');
}

/** `A:C` of `$A$1:C9`. */
function columnLetters(address: string): string {
  return address.replace(/[^A-Z:]/g, '');
}

function columnsOf({ xml, element }: FormerFilter): [number, string][] {
  return [...childElements(xml, element, 'filterColumn')].map((column) => [
    Number(attribute(xml, column, 'colId')),
    outerXml(xml, column),
  ]);
}

function criterionXml(criterion: FilterCriterion): string {
  const {
    filterOn,
    values = [],
    criterion1 = '',
    criterion2,
    operator,
    dynamicCriteria,
  } = criterion;
  if (filterOn === 'Values') {
    const listed = values.filter((value) => value !== '');
    const blank = listed.length < values.length ? ' blank="1"' : '';
    const filters = listed.map((value) => `<filter val="${escapeXml(value)}"/>`).join('');
    return values.length === 0 ? '' : `<filters${blank}>${filters}</filters>`;
  }
  if (filterOn === 'Custom') {
    const tests = [criterion1, ...(criterion2 === undefined ? [] : [criterion2])].map(testXml);
    const and = criterion2 !== undefined && operator !== 'Or' ? ' and="1"' : '';
    return `<customFilters${and}>${tests.join('')}</customFilters>`;
  }
  if (dynamicCriteria !== undefined)
    return `<dynamicFilter type="${dynamicCriteria.charAt(0).toLowerCase()}${dynamicCriteria.slice(1)}"/>`;
  const counted = COUNTED[filterOn];
  return counted === undefined ? '' : `<top10 ${counted} val="${escapeXml(criterion1)}"/>`;
}

function testXml(criterion: string): string {
  const [, sign = '=', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const operator = OPERATORS[sign as keyof typeof OPERATORS];
  return `<customFilter${operator === 'equal' ? '' : ` operator="${operator}"`} val="${escapeXml(operand)}"/>`;
}

/** What the columns under an `autoFilter` are filtered for. */
export function readCriteria(
  xml: string,
  autoFilter: XmlElement | null,
  count: number,
): (FilterCriterion | null)[] {
  const criteria = Array.from({ length: count }, (): FilterCriterion | null => null);
  if (autoFilter === null) return criteria;
  for (const column of childElements(xml, autoFilter, 'filterColumn')) {
    const index = Number(attribute(xml, column, 'colId'));
    if (index < count) criteria[index] = readCriterion(xml, column);
  }
  return criteria;
}

function readCriterion(xml: string, column: XmlElement): FilterCriterion | null {
  const stored = innerXml(xml, column);
  const text = (element: XmlElement, name: string): string => attribute(xml, element, name) ?? '';
  const filters = childElement(xml, column, 'filters');
  if (filters) {
    const values = [...childElements(xml, filters, 'filter')].map((each) => text(each, 'val'));
    if (isTrue(attribute(xml, filters, 'blank'))) values.push('');
    const dates = [...childElements(xml, filters, 'dateGroupItem')].map((each) =>
      readDate(attributes(xml, each)),
    );
    return dates.length === 0
      ? { filterOn: 'Values', values }
      : { filterOn: 'Values', values, dates, stored };
  }
  const custom = childElement(xml, column, 'customFilters');
  if (custom) {
    const tests = [...childElements(xml, custom, 'customFilter')].map((each) => {
      const operator = attribute(xml, each, 'operator') ?? 'equal';
      const sign = Object.entries(OPERATORS).find(([, name]) => name === operator)?.[0] ?? '=';
      return sign + text(each, 'val');
    });
    const [criterion1 = '', criterion2] = tests;
    return {
      filterOn: 'Custom',
      criterion1,
      ...(criterion2 !== undefined && {
        criterion2,
        operator: isTrue(attribute(xml, custom, 'and')) ? 'And' : 'Or',
      }),
    };
  }
  const top = childElement(xml, column, 'top10');
  if (top) {
    const side = isTrue(attribute(xml, top, 'top') ?? '1') ? 'Top' : 'Bottom';
    const unit = isTrue(attribute(xml, top, 'percent')) ? 'Percent' : 'Items';
    return { filterOn: side + unit, criterion1: text(top, 'val') };
  }
  const dynamic = childElement(xml, column, 'dynamicFilter');
  if (dynamic) {
    const type = text(dynamic, 'type');
    const dynamicCriteria = type.charAt(0).toUpperCase() + type.slice(1);
    const isAverage = ['AboveAverage', 'BelowAverage'].includes(dynamicCriteria);
    return { filterOn: 'Dynamic', dynamicCriteria, ...(!isAverage && { stored }) };
  }
  if (stored.trim() === '') return null;
  const color = childElement(xml, column, 'colorFilter');
  if (!color)
    return { filterOn: childElement(xml, column, 'iconFilter') ? 'Icon' : 'Custom', stored };
  const isOfCell = isTrue(attribute(xml, color, 'cellColor') ?? '1');
  return { filterOn: isOfCell ? 'CellColor' : 'FontColor', stored };
}

/** From the largest part of a day and time to the smallest, and what Excel calls them. */
const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

function readDate(said: ReadonlyMap<string, string>): FilterDate {
  const part = (name: (typeof DATE_PARTS)[number], least: number, length = 2): string =>
    (said.get(name) ?? String(least)).padStart(length, '0');
  const day = [part('year', 1900, 4), part('month', 1), part('day', 1)].join('-');
  const grouping = said.get('dateTimeGrouping') ?? 'day';
  const hasTime = DATE_PARTS.findIndex((name) => name === grouping) > 2;
  const time = [part('hour', 0), part('minute', 0), part('second', 0)].join(':');
  return {
    date: hasTime ? `${day}T${time}` : day,
    specificity: grouping.charAt(0).toUpperCase() + grouping.slice(1),
  };
}
