import type { FilterCriterion } from '../../grid/filterCriterion';
import {
  attribute,
  childElement,
  childElements,
  isTrue,
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

/** The `filterColumn` elements of an `autoFilter`, without prefix. */
export function filterColumnsXml(criteria: readonly (FilterCriterion | null)[]): string[] {
  return criteria.flatMap((criterion, index) => {
    const content = criterion === null ? '' : criterionXml(criterion);
    return content === ''
      ? []
      : [`<filterColumn colId="${String(index)}">${content}</filterColumn>`];
  });
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

/** What the columns under an `autoFilter` are filtered for; null for what is not known. */
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
  const text = (element: XmlElement, name: string): string => attribute(xml, element, name) ?? '';
  const filters = childElement(xml, column, 'filters');
  if (filters) {
    // Years, months and days that are ticked, beside which values are not all that passes.
    if (childElement(xml, filters, 'dateGroupItem')) return null;
    const values = [...childElements(xml, filters, 'filter')].map((each) => text(each, 'val'));
    if (isTrue(attribute(xml, filters, 'blank'))) values.push('');
    return { filterOn: 'Values', values };
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
  if (!dynamic) return null;
  const type = text(dynamic, 'type');
  return { filterOn: 'Dynamic', dynamicCriteria: type.charAt(0).toUpperCase() + type.slice(1) };
}
