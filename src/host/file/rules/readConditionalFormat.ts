import type { IStyleData } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { ConditionalRule } from 'hucre';
import { storedRule } from '../../grid/rule/meant';
import { openOrderedPart } from '../package/orderedPart';
import { attribute, type XmlElement } from '../package/xmlElement';
import { parseRanges } from '../sheet/cellAddress';
import { readStyle } from '../styles/readStyle';
import { shownFormula } from '../cells/functionNames';
import { withFormulas } from './formulasOf';
import { extendedRules, extensionId } from './extendedFormats';
import { readMeaning, type RuleSource } from './readMeaning';
import { extendedId, formatBlocks } from './ruleIds';

/** The look that a rule gives its cells. */
function readLook(rule: ConditionalRule, theme: readonly string[] | undefined): IStyleData {
  const source = rule.style ?? {};
  // In differential formats a solid fill keeps its colour in the background, where cells have it in
  // the foreground.
  const fill =
    source.fill?.type === 'pattern'
      ? { ...source.fill, fgColor: source.fill.bgColor ?? source.fill.fgColor }
      : source.fill;
  const { font, border, numFmt } = source;
  return readStyle(
    {
      ...(font && { font }),
      ...(border && { border }),
      ...(numFmt && { numFmt }),
      ...(fill && { fill: fill as NonNullable<typeof source.fill> }),
    },
    theme,
  );
}

/** The rules of a sheet as the file holds them. */
export interface FormatsReading {
  /** Those that can be shown, the first in effect first. */
  readonly rules: readonly IConditionFormattingRule[];
  /** Those that cannot. */
  readonly unshown: readonly ConditionalRule[];
}

/**
 * A file's conditional formats as Univer's rules; their ids are those by which the writer finds the
 * elements of unchanged rules.
 *
 * @param found as the file reader gives them: their looks are taken from it
 * @param source the part of the sheet
 */
export function readConditionalFormats(
  found: readonly ConditionalRule[],
  source: RuleSource,
): FormatsReading {
  const worksheet = openOrderedPart(source.xml);
  const extended = new Map(extendedRules(worksheet).map((rule) => [rule.id, rule]));
  const read = formatBlocks(worksheet)
    .flatMap(({ rules }) => rules)
    .filter(({ id }) => id !== '');
  const rules: { rule: IConditionFormattingRule; priority: number }[] = [];
  const unshown: ConditionalRule[] = [];
  const take = (
    element: XmlElement,
    sqref: string,
    id: string,
    look: IStyleData,
    stopIfTrue: boolean,
    more: XmlElement | null,
  ): boolean => {
    const found = readMeaning(source, element, more);
    const ranges = parseRanges(sqref);
    if (!found || ranges.length === 0) return false;
    const meaning = withFormulas(found, shownFormula);
    const rule = storedRule(meaning, look, ranges) as unknown as IConditionFormattingRule['rule'];
    const priority = Number(attribute(source.xml, element, 'priority') ?? 1);
    rules.push({ priority, rule: { cfId: id, ranges, stopIfTrue, rule } });
    return true;
  };
  found.forEach((each, number) => {
    const { element, id } = read[number] ?? {};
    const more = element && extended.get(extensionId(source.xml, element));
    const isShown =
      element !== undefined &&
      id !== undefined &&
      take(
        element,
        each.range,
        id,
        readLook(each, source.theme),
        each.stopIfTrue ?? false,
        more?.element ?? null,
      );
    if (!isShown) unshown.push(each);
  });
  for (const { id, element, sqref } of extended.values())
    if (attribute(source.xml, element, 'type') === 'iconSet')
      take(element, sqref, extendedId(id), {}, false, null);
  rules.sort((one, other) => one.priority - other.priority);
  return { rules: rules.map(({ rule }) => rule), unshown };
}
