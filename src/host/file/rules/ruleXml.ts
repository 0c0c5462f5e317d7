import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { CellRange } from '../sheet/cellAddress';
import { rangeAddress } from '../sheet/cellAddress';
import type { RuleChange, SheetChange } from '../sheet/sheetChange';
import { conditionalFormatXml } from './conditionalFormatXml';
import type { Stylesheet } from '../styles/stylesXml';
import { validationXml } from './validationXml';
import type { OrderedPart } from '../package/orderedPart';
import { insertChild, replaceChild, partChild } from '../package/orderedPart';
import { formatId, validationIds } from './ruleIds';
import type { Edit, XmlElement } from '../package/xmlElement';
import {
  attribute,
  childElement,
  childElements,
  editAppend,
  editAttributes,
  outerXml,
  rootElement,
  withPrefix,
} from '../package/xmlElement';
import { escapeXml } from '../package/xmlText';

/**
 * Kinds of conditional formats that the file reader takes; only these are counted when a rule is
 * found by its number.
 */
const READ_FORMATS = new Set(
  (
    'cellIs expression colorScale dataBar iconSet top10 aboveAverage duplicateValues uniqueValues ' +
    'containsText notContainsText beginsWith endsWith containsBlanks notContainsBlanks'
  ).split(' '),
);

/**
 * What became of the rules that the file holds, by their ids, and which rules are to be written
 * anew.
 */
interface SortedRules<Rule> {
  readonly gone: ReadonlySet<string>;
  /**
   * Rules that are the same but for their cells, which are given as the file lists them, and for
   * what their formula names.
   */
  readonly moved: ReadonlyMap<string, { readonly cells: string; readonly formula: string | null }>;
  readonly written: readonly Rule[];
}

interface RangedRule {
  readonly ranges: readonly CellRange[];
}

/**
 * @param formulaOf the formula of a rule that can be put in the place of the former one; null for
 * none
 */
function sortRules<Rule extends RangedRule>(
  change: RuleChange<Rule>,
  idOf: (rule: Rule) => string,
  formulaOf: (rule: Rule) => string | null,
): SortedRules<Rule> {
  const current = new Map(change.to.map((rule) => [idOf(rule), rule]));
  const gone = new Set<string>();
  const moved = new Map<string, { cells: string; formula: string | null }>();
  const kept = new Set<string>();
  const substance = (rule: Rule): string => {
    const formula = formulaOf(rule);
    const text = JSON.stringify({ ...rule, ranges: [] });
    return formula === null ? text : text.replace(JSON.stringify(formula), '""');
  };
  for (const rule of change.from) {
    const id = idOf(rule);
    const now = current.get(id);
    if (!now || now.ranges.length === 0 || substance(now) !== substance(rule)) {
      gone.add(id);
      continue;
    }
    kept.add(id);
    const formula = formulaOf(now) === formulaOf(rule) ? null : formulaOf(now);
    if (formula !== null || sqref(now) !== sqref(rule))
      moved.set(id, { cells: sqref(now), formula });
  }
  return { gone, moved, written: change.to.filter((rule) => !kept.has(idOf(rule))) };
}

/** Of a conditional format with a formula, as the spreadsheet keeps it. */
function formatFormula({ rule }: IConditionFormattingRule): string | null {
  const { subType, value } = rule as { readonly subType?: string; readonly value?: unknown };
  return subType === 'formula' && typeof value === 'string' ? value : null;
}

function sqref(rule: RangedRule): string {
  return rule.ranges.map(rangeAddress).join(' ');
}

function removal(element: XmlElement): Edit {
  return { start: element.start, end: element.end, text: '' };
}

/** A rule's element with another formula. */
function withFormula(xml: string, formula: string): string {
  const element = childElement(xml, rootElement(xml), 'formula');
  if (!element) return xml;
  return (
    xml.slice(0, element.openEnd) +
    escapeXml(formula.replace(/^=/, '')) +
    xml.slice(element.closeStart)
  );
}

function editConditionalFormats(
  worksheet: OrderedPart,
  change: NonNullable<SheetChange['conditionalFormats']>,
  stylesheet: Stylesheet,
): Edit[] {
  const { xml, prefix } = worksheet;
  const { gone, moved, written } = sortRules(change, (rule) => rule.cfId, formatFormula);
  const known = new Set(change.from.map((rule) => rule.cfId));
  const edits: Edit[] = [];
  const added: string[] = [];
  let number = 0;
  let priority = 0;
  for (const block of worksheet.children.filter(
    (child) => child.name === 'conditionalFormatting',
  )) {
    const rules = [...childElements(xml, block, 'cfRule')].map((element) => {
      priority = Math.max(priority, Number(attribute(xml, element, 'priority') ?? 0));
      return {
        element,
        id: READ_FORMATS.has(attribute(xml, element, 'type') ?? '') ? formatId(number++) : '',
      };
    });
    const read = rules.filter(({ id }) => id !== '');
    const removed = read.filter(({ id }) => gone.has(id));
    for (const { element } of removed) {
      const format = attribute(xml, element, 'dxfId');
      if (format !== null) stylesheet.release({ differentialFormats: new Set([Number(format)]) });
    }
    // Rules that the spreadsheet does not know go where the others of their block go.
    const places = new Set(
      read.filter(({ id }) => known.has(id) && !gone.has(id)).map(({ id }) => moved.get(id)?.cells),
    );
    const [place] = places;
    if (removed.length === rules.length) {
      edits.push(removal(block));
      continue;
    }
    const staysWhole = places.size === 1 && place !== undefined;
    if (staysWhole) edits.push(editAttributes(xml, block, { sqref: place }));
    edits.push(...removed.map(({ element }) => removal(element)));
    for (const { element, id } of read) {
      const move = moved.get(id);
      if (!move) continue;
      const now =
        move.formula === null
          ? outerXml(xml, element)
          : withFormula(outerXml(xml, element), move.formula);
      edits.push({ start: element.start, end: element.end, text: staysWhole ? now : '' });
      if (!staysWhole) {
        added.push(
          `<${prefix}conditionalFormatting sqref="${move.cells}">${now}</${prefix}conditionalFormatting>`,
        );
      }
    }
  }
  for (const rule of written) {
    const text = conditionalFormatXml(rule, priority + 1, stylesheet);
    if (text) priority++;
    added.push(withPrefix(text, prefix));
  }
  return [...edits, insertChild(worksheet, 'conditionalFormatting', added.join(''))];
}

function editValidations(
  worksheet: OrderedPart,
  change: NonNullable<SheetChange['validations']>,
): Edit[] {
  const { xml, prefix } = worksheet;
  const { gone, moved, written } = sortRules(
    change,
    (rule) => rule.uid,
    () => null,
  );
  const added = withPrefix(written.map(validationXml).join(''), prefix);
  const addedCount = written.filter((rule) => validationXml(rule) !== '').length;
  const block = partChild(worksheet, 'dataValidations');
  if (!block) {
    const text = `<${prefix}dataValidations count="${String(addedCount)}">${added}</${prefix}dataValidations>`;
    return addedCount > 0 ? [insertChild(worksheet, 'dataValidations', text)] : [];
  }
  const rules = [...childElements(xml, block, 'dataValidation')];
  const ids = validationIds(xml, rules);
  const removed = rules.filter((_, index) => gone.has(ids[index] ?? ''));
  const count = rules.length - removed.length + addedCount;
  if (count === 0) return replaceChild(worksheet, 'dataValidations', '');
  if (block.openEnd === block.end)
    return replaceChild(
      worksheet,
      'dataValidations',
      `<dataValidations count="${String(count)}">${added}</dataValidations>`,
    );
  const places = rules.flatMap((rule, index) => {
    const place = moved.get(ids[index] ?? '');
    return place === undefined ? [] : [editAttributes(xml, rule, { sqref: place.cells })];
  });
  const counted = attribute(xml, block, 'count') === null ? {} : { count };
  return [
    editAttributes(xml, block, counted),
    ...removed.map(removal),
    ...places,
    editAppend(xml, block, added),
  ];
}

/**
 * The edits for conditional formats and data validations; rules that did not change keep their XML.
 */
export function editRules(
  worksheet: OrderedPart,
  change: SheetChange,
  stylesheet: Stylesheet,
): Edit[] {
  return [
    ...(change.conditionalFormats
      ? editConditionalFormats(worksheet, change.conditionalFormats, stylesheet)
      : []),
    ...(change.validations ? editValidations(worksheet, change.validations) : []),
  ];
}
