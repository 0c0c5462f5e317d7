import type { SheetChange } from '../sheet/sheetChange';
import type { Storing } from '../cells/functionNames';
import type { Stylesheet } from '../styles/stylesXml';
import { validationXml } from './validationXml';
import { editConditionalFormats } from './editConditionalFormats';
import type { OrderedPart } from '../package/orderedPart';
import { insertChild, replaceChild, partChild } from '../package/orderedPart';
import { validationIds } from './ruleIds';
import { sortRules } from './sortRules';
import type { Edit, XmlElement } from '../package/xmlElement';
import {
  attribute,
  childElements,
  editAppend,
  editAttributes,
  withPrefix,
} from '../package/xmlElement';

function removal(element: XmlElement): Edit {
  return { start: element.start, end: element.end, text: '' };
}

function editValidations(
  worksheet: OrderedPart,
  change: NonNullable<SheetChange['validations']>,
  stored: Storing,
): Edit[] {
  const { xml, prefix } = worksheet;
  const { gone, moved, written } = sortRules(
    change,
    (rule) => rule.uid,
    () => null,
  );
  const elements = written.map((rule) => validationXml(rule, stored)).filter((xml) => xml !== '');
  const added = withPrefix(elements.join(''), prefix);
  const addedCount = elements.length;
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
  stored: Storing,
): Edit[] {
  return [
    ...(change.conditionalFormats
      ? editConditionalFormats(worksheet, change.conditionalFormats, stylesheet, stored)
      : []),
    ...(change.validations ? editValidations(worksheet, change.validations, stored) : []),
  ];
}
