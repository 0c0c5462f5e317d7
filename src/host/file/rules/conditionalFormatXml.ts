import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { UNTOLD, quoted, type Meaning, type MeaningOf } from '../../grid/rule/meaning';
import { meaningOf, styleOf } from '../../grid/rule/meant';
import {
  AVERAGE_PRESETS,
  CELL_OPERATORS,
  COUNT_PRESETS,
  DEVIATION_PRESETS,
  PERIOD_PRESETS,
  TEXT_OPERATORS,
  TEXT_PRESETS,
} from '../../grid/rule/words';
import type { Storing } from '../cells/functionNames';
import { escapeXml } from '../package/xmlText';
import { cellAddress, rangeAddress } from '../sheet/cellAddress';
import type { Stylesheet } from '../styles/stylesXml';
import { withFormulas } from './formulasOf';
import {
  colorScaleXml,
  dataBarXml,
  extendedBarXml,
  extendedIconsXml,
  iconSetXml,
} from './scaleXml';

/** What stands for a rule in a worksheet, without prefix. */
export interface FormatXml {
  /** A conditionalFormatting element; '' where only the extension can hold the rule. */
  readonly main: string;
  /** The rule in the words of Excel 2010's extension; '' where the main element says all. */
  readonly extended: string;
}

/** Tests of texts as formulas over the range's first cell, which Excel wants beside the words. */
const TEXT_TESTS: Readonly<Record<string, (cell: string, words: string) => string>> = {
  containsText: (cell, words) => `NOT(ISERROR(SEARCH(${words},${cell})))`,
  notContainsText: (cell, words) => `ISERROR(SEARCH(${words},${cell}))`,
  beginsWith: (cell, words) => `LEFT(${cell},LEN(${words}))=${words}`,
  endsWith: (cell, words) => `RIGHT(${cell},LEN(${words}))=${words}`,
  containsBlanks: (cell) => `LEN(TRIM(${cell}))=0`,
  notContainsBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  containsErrors: (cell) => `ISERROR(${cell})`,
  notContainsErrors: (cell) => `NOT(ISERROR(${cell}))`,
};

/** The days of each period as formulas, likewise. */
const PERIOD_TESTS: Readonly<Record<string, (cell: string) => string>> = {
  yesterday: (cell) => `FLOOR(${cell},1)=TODAY()-1`,
  today: (cell) => `FLOOR(${cell},1)=TODAY()`,
  tomorrow: (cell) => `FLOOR(${cell},1)=TODAY()+1`,
  last7Days: (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
  lastWeek: (cell) =>
    `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  thisWeek: (cell) =>
    `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  nextWeek: (cell) =>
    `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  lastMonth: (cell) =>
    `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0-1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0-1)))`,
  thisMonth: (cell) => `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`,
  nextMonth: (cell) =>
    `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0+1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0+1)))`,
};

function formula(text: string): string {
  return `<formula>${escapeXml(text.replace(/^=/, ''))}</formula>`;
}

interface RuleXml {
  readonly attributes: string;
  readonly content: string;
}

type Highlight = MeaningOf<
  'Custom' | 'CellValue' | 'ContainsText' | 'TopBottom' | 'PresetCriteria'
>;

/** A rule that has not been told what it goes by holds nowhere. */
const NOWHERE: RuleXml = { attributes: 'type="expression"', content: formula('FALSE') };

/** @param cell the first of the range */
function highlight(meaning: Highlight, cell: string): RuleXml {
  switch (meaning.type) {
    case 'Custom':
      return { attributes: 'type="expression"', content: formula(meaning.formula) };
    case 'CellValue': {
      if (meaning.operator === UNTOLD) return NOWHERE;
      const operator = CELL_OPERATORS[meaning.operator] ?? '';
      const second = meaning.formula2 === null ? '' : formula(meaning.formula2);
      return {
        attributes: `type="cellIs" operator="${operator}"`,
        content: formula(meaning.formula1) + second,
      };
    }
    case 'ContainsText': {
      if (meaning.operator === UNTOLD) return NOWHERE;
      const type = TEXT_OPERATORS[meaning.operator] ?? '';
      const operator = type === 'notContainsText' ? 'notContains' : type;
      return {
        attributes: `type="${type}" operator="${operator}" text="${escapeXml(meaning.text)}"`,
        content: formula(TEXT_TESTS[type]?.(cell, quoted(meaning.text)) ?? ''),
      };
    }
    case 'TopBottom': {
      if (meaning.kind === UNTOLD) return NOWHERE;
      const bottom = meaning.kind.startsWith('Bottom') ? ' bottom="1"' : '';
      const percent = meaning.kind.endsWith('Percent') ? ' percent="1"' : '';
      const attributes = `type="top10" rank="${String(meaning.rank)}"${bottom}${percent}`;
      return { attributes, content: '' };
    }
    case 'PresetCriteria':
      return presetXml(meaning.criterion, cell);
  }
}

function presetXml(criterion: string, cell: string): RuleXml {
  const count = COUNT_PRESETS[criterion];
  if (count) return { attributes: `type="${count}"`, content: '' };
  const text = TEXT_PRESETS[criterion];
  if (text)
    return { attributes: `type="${text}"`, content: formula(TEXT_TESTS[text]?.(cell, '') ?? '') };
  const period = PERIOD_PRESETS[criterion];
  if (period)
    return {
      attributes: `type="timePeriod" timePeriod="${period}"`,
      content: formula(PERIOD_TESTS[period]?.(cell) ?? ''),
    };
  const average = AVERAGE_PRESETS[criterion];
  const deviations = DEVIATION_PRESETS[criterion];
  if (average === undefined && deviations === undefined) return NOWHERE;
  const isBelow = average?.startsWith('less') ?? (deviations ?? 0) < 0;
  const below = isBelow ? ' aboveAverage="0"' : '';
  const equal = average?.endsWith('OrEqual') ? ' equalAverage="1"' : '';
  const far = deviations === undefined ? '' : ` stdDev="${String(Math.abs(deviations))}"`;
  return { attributes: `type="aboveAverage"${below}${equal}${far}`, content: '' };
}

function ruleXml(meaning: Meaning, cell: string, id: string, style: () => number): RuleXml | null {
  switch (meaning.type) {
    case 'ColorScale':
      return { attributes: 'type="colorScale"', content: colorScaleXml(meaning) };
    case 'DataBar':
      return { attributes: 'type="dataBar"', content: dataBarXml(meaning, id) };
    case 'IconSet': {
      const content = iconSetXml(meaning);
      return content === '' ? null : { attributes: 'type="iconSet"', content };
    }
    default: {
      const { attributes, content } = highlight(meaning, cell);
      return { attributes: `${attributes} dxfId="${String(style())}"`, content };
    }
  }
}

function extendedXml(meaning: Meaning, id: string, priority: number): string {
  switch (meaning.type) {
    case 'DataBar':
      return extendedBarXml(meaning, id);
    case 'IconSet':
      return iconSetXml(meaning) === '' ? extendedIconsXml(meaning, id, priority) : '';
    default:
      return '';
  }
}

/**
 * One rule as the file holds it.
 *
 * @param id by which the extension names the rule, in braces
 */
export function conditionalFormatXml(
  source: IConditionFormattingRule,
  priority: number,
  id: string,
  stylesheet: Stylesheet,
  stored: Storing,
): FormatXml {
  const [first] = source.ranges;
  if (!first) return { main: '', extended: '' };
  const meaning = withFormulas(meaningOf(source.rule, source.ranges), stored);
  const sqref = source.ranges.map(rangeAddress).join(' ');
  const rule = ruleXml(meaning, cellAddress(first.startRow, first.startColumn), id, () =>
    stylesheet.differentialFormat(styleOf(source.rule)),
  );
  const stops = source.stopIfTrue ? ' stopIfTrue="1"' : '';
  const main =
    rule &&
    `<conditionalFormatting sqref="${sqref}"><cfRule ${rule.attributes} priority="${String(priority)}"` +
      `${stops}${rule.content ? `>${rule.content}</cfRule>` : '/>'}</conditionalFormatting>`;
  const extended = extendedXml(meaning, id, priority);
  return {
    main: main ?? '',
    extended: extended && extendedFormat(extended, sqref),
  };
}

/** A rule of the extension with its cells. */
export function extendedFormat(rule: string, sqref: string): string {
  return (
    '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    `${rule}<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`
  );
}
