import type { IStyleData } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { cellAddress, rangeAddress } from '../sheet/cellAddress';
import { argb } from '../styles/styleParts';
import type { Stylesheet } from '../styles/stylesXml';
import { escapeXml } from '../package/xmlText';

interface ValuePoint {
  readonly type: string;
  readonly value?: number | string;
}

/**
 * Univer's rule with its many shapes laid side by side; `type` and `subType` tell which of them are
 * there.
 */
interface RuleFields {
  readonly type: string;
  readonly subType?: string;
  readonly operator?: string;
  readonly value?: unknown;
  readonly style?: IStyleData;
  readonly isBottom?: boolean;
  readonly isPercent?: boolean;
}

function formula(text: string): string {
  return `<formula>${escapeXml(text)}</formula>`;
}

function point({ type, value }: ValuePoint): string {
  return `<cfvo type="${type}"${value === undefined ? '' : ` val="${escapeXml(String(value).replace(/^=/, ''))}"`}/>`;
}

function color(hex: string): string {
  return `<color rgb="${argb(hex) ?? 'FF000000'}"/>`;
}

/** Tests of texts as formulas over the range's first cell, which Excel wants beside the words. */
const TEXT_TESTS: Readonly<Record<string, (cell: string, quoted: string) => string>> = {
  containsText: (cell, quoted) => `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
  notContainsText: (cell, quoted) => `ISERROR(SEARCH(${quoted},${cell}))`,
  beginsWith: (cell, quoted) => `LEFT(${cell},LEN(${quoted}))=${quoted}`,
  endsWith: (cell, quoted) => `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
  containsBlanks: (cell) => `LEN(TRIM(${cell}))=0`,
  notContainsBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  containsErrors: (cell) => `ISERROR(${cell})`,
  notContainsErrors: (cell) => `NOT(ISERROR(${cell}))`,
};

/**
 * Attributes and content of a highlighting rule; null for a kind that the file format cannot hold
 * in this way.
 */
function highlight(rule: RuleFields, cell: string): { attributes: string; content: string } | null {
  const operator = rule.operator ?? '';
  switch (rule.subType) {
    case 'formula':
      return {
        attributes: 'type="expression"',
        content: formula(String(rule.value).replace(/^=/, '')),
      };
    case 'duplicateValues':
    case 'uniqueValues':
      return { attributes: `type="${rule.subType}"`, content: '' };
    case 'number':
      return {
        attributes: `type="cellIs" operator="${operator}"`,
        content: [rule.value]
          .flat()
          .map((value) => formula(String(value)))
          .join(''),
      };
    case 'text': {
      const text = typeof rule.value === 'string' ? rule.value : '';
      const quoted = `"${text.replace(/"/g, '""')}"`;
      if (operator === 'equal' || operator === 'notEqual')
        return { attributes: `type="cellIs" operator="${operator}"`, content: formula(quoted) };
      const test = TEXT_TESTS[operator];
      if (!test) return null;
      const named = operator === 'notContainsText' ? 'notContains' : operator;
      const words = /Blanks|Errors/.test(operator)
        ? ''
        : ` operator="${named}" text="${escapeXml(text)}"`;
      return { attributes: `type="${operator}"${words}`, content: formula(test(cell, quoted)) };
    }
    case 'rank':
      return {
        attributes: `type="top10" rank="${String(rule.value)}"${rule.isBottom ? ' bottom="1"' : ''}${rule.isPercent ? ' percent="1"' : ''}`,
        content: '',
      };
    case 'average': {
      const below = operator.startsWith('less') ? ' aboveAverage="0"' : '';
      return {
        attributes: `type="aboveAverage"${below}${operator.endsWith('OrEqual') ? ' equalAverage="1"' : ''}`,
        content: '',
      };
    }
    case 'timePeriod':
      return { attributes: `type="timePeriod" timePeriod="${operator}"`, content: '' };
    default:
      return null;
  }
}

/**
 * One rule as a conditionalFormatting element (without prefix); '' for a kind that the file format
 * cannot hold.
 */
export function conditionalFormatXml(
  source: IConditionFormattingRule,
  priority: number,
  stylesheet: Stylesheet,
): string {
  const [first] = source.ranges;
  if (!first) return '';
  const sqref = source.ranges.map(rangeAddress).join(' ');
  const rule = (attributes: string, content: string): string =>
    `<conditionalFormatting sqref="${sqref}"><cfRule ${attributes} priority="${String(priority)}"` +
    `${source.stopIfTrue ? ' stopIfTrue="1"' : ''}${content ? `>${content}</cfRule>` : '/>'}</conditionalFormatting>`;
  const config = source.rule;
  if (String(config.type) === 'colorScale' && 'config' in config && Array.isArray(config.config)) {
    const stops = config.config as readonly { color: string; value: ValuePoint }[];
    return rule(
      'type="colorScale"',
      `<colorScale>${stops.map((stop) => point(stop.value)).join('')}${stops.map((stop) => color(stop.color)).join('')}</colorScale>`,
    );
  }
  if (String(config.type) === 'dataBar' && 'config' in config && 'min' in config.config) {
    const { min, max, positiveColor } = config.config;
    return rule(
      'type="dataBar"',
      `<dataBar>${point(min)}${point(max)}${color(positiveColor)}</dataBar>`,
    );
  }
  const fields = config as RuleFields;
  const shown =
    fields.type === 'highlightCell'
      ? highlight(fields, cellAddress(first.startRow, first.startColumn))
      : null;
  if (!shown) return '';
  return rule(
    `${shown.attributes} dxfId="${String(stylesheet.differentialFormat(fields.style ?? {}))}"`,
    shown.content,
  );
}
