import type { RuleChange, SheetChange } from './sheetChange';
import { conditionalFormatXml } from './conditionalFormatXml';
import type { Stylesheet } from './stylesXml';
import { validationXml } from './validationXml';
import type { OrderedPart } from './orderedPart';
import { insertChild, replaceChild, partChild } from './orderedPart';
import type { Edit, XmlElement } from './xmlElement';
import { attribute, childElements, outerXml, withAttributes, withPrefix } from './xmlElement';

/** Kinds of conditional formats that the file reader takes; only these are counted when a rule is found by its number. */
const READ_FORMATS = new Set(
  (
    'cellIs expression colorScale dataBar iconSet top10 aboveAverage duplicateValues uniqueValues ' +
    'containsText notContainsText beginsWith endsWith containsBlanks notContainsBlanks'
  ).split(' '),
);

/** Kinds of validations that the file reader takes. */
const READ_VALIDATIONS = new Set('list whole decimal date time textLength custom'.split(' '));

/** Which of the old rules (by the number in their id) are gone or altered, and which rules are to be written anew. */
function sortRules<Rule>(change: RuleChange<Rule>, idOf: (rule: Rule) => string): { gone: Set<number>; written: Rule[] } {
  const current = new Map(change.to.map((rule) => [idOf(rule), JSON.stringify(rule)]));
  const same = new Set<string>();
  const gone = new Set<number>();
  for (const rule of change.from) {
    if (current.get(idOf(rule)) === JSON.stringify(rule)) same.add(idOf(rule));
    else gone.add(Number(/\d+$/.exec(idOf(rule))?.[0] ?? -1));
  }
  return { gone, written: change.to.filter((rule) => !same.has(idOf(rule))) };
}

function removal(element: XmlElement): Edit {
  return { start: element.start, end: element.end, text: '' };
}

function editConditionalFormats(
  worksheet: OrderedPart,
  change: NonNullable<SheetChange['conditionalFormats']>,
  stylesheet: Stylesheet,
): Edit[] {
  const { xml } = worksheet;
  const { gone, written } = sortRules(change, (rule) => rule.cfId);
  const edits: Edit[] = [];
  let number = 0;
  let priority = 0;
  for (const block of worksheet.children.filter((child) => child.name === 'conditionalFormatting')) {
    const rules = [...childElements(xml, block, 'cfRule')];
    const removed = rules.filter((rule) => READ_FORMATS.has(attribute(xml, rule, 'type') ?? '') && gone.has(number++));
    for (const rule of rules) priority = Math.max(priority, Number(attribute(xml, rule, 'priority') ?? 0));
    edits.push(...(removed.length === rules.length ? [removal(block)] : removed.map(removal)));
  }
  const added = written.map((rule) => {
    const text = conditionalFormatXml(rule, priority + 1, stylesheet);
    if (text) priority++;
    return text;
  });
  return [...edits, insertChild(worksheet, 'conditionalFormatting', withPrefix(added.join(''), worksheet.prefix))];
}

function editValidations(worksheet: OrderedPart, change: NonNullable<SheetChange['validations']>): Edit[] {
  const { xml, prefix } = worksheet;
  const { gone, written } = sortRules(change, (rule) => rule.uid);
  const block = partChild(worksheet, 'dataValidations');
  let number = 0;
  const kept = (block ? [...childElements(xml, block, 'dataValidation')] : []).filter(
    (rule) => !(READ_VALIDATIONS.has(attribute(xml, rule, 'type') ?? '') && gone.has(number++)),
  );
  const added = written.map(validationXml).filter((text) => text !== '');
  const count = kept.length + added.length;
  if (count === 0) return replaceChild(worksheet, 'dataValidations', '');
  const content = kept.map((rule) => outerXml(xml, rule)).join('') + withPrefix(added.join(''), prefix);
  const opening = block ? xml.slice(block.start, block.openEnd).replace(/\s*\/?>$/, '>') : `<${prefix}dataValidations>`;
  const text = `${withAttributes(opening, { count })}${content}</${prefix}dataValidations>`;
  return block ? [{ start: block.start, end: block.end, text }] : [insertChild(worksheet, 'dataValidations', text)];
}

/** The edits for conditional formats and data validations; rules that did not change keep their XML. */
export function editRules(worksheet: OrderedPart, change: SheetChange, stylesheet: Stylesheet): Edit[] {
  return [
    ...(change.conditionalFormats ? editConditionalFormats(worksheet, change.conditionalFormats, stylesheet) : []),
    ...(change.validations ? editValidations(worksheet, change.validations) : []),
  ];
}
