import type { IStyleBase } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { ConditionalRule } from 'hucre';
import { parseRanges } from '../sheet/cellAddress';
import { readColor, readStyle } from '../styles/readStyle';

type RuleConfig = IConditionFormattingRule['rule'];

function number(text: string | undefined): number | null {
  return text !== undefined && text.trim() !== '' && Number.isFinite(Number(text))
    ? Number(text)
    : null;
}

/**
 * A Univer rule made of plain words; Univer's types ask for enum members of a package that must not
 * be loaded for reading a file.
 */
function ruleConfig(config: object): RuleConfig {
  return config as RuleConfig;
}

function cellIsRule(
  rule: ConditionalRule,
  formulas: readonly string[],
  highlight: (more: object) => RuleConfig,
): RuleConfig | null {
  const text = /^"(.*)"$/s.exec(formulas[0] ?? '')?.[1];
  if (text !== undefined && (rule.operator === 'equal' || rule.operator === 'notEqual')) {
    return highlight({ subType: 'text', operator: rule.operator, value: text.replace(/""/g, '"') });
  }
  const numbers = formulas.map(number);
  if (!rule.operator || numbers.length === 0 || numbers.includes(null)) return null;
  return highlight({
    subType: 'number',
    operator: rule.operator,
    value: numbers.length > 1 ? numbers : numbers[0],
  });
}

function readConfig(rule: ConditionalRule, style: IStyleBase): RuleConfig | null {
  const formulas = rule.formula === undefined ? [] : [rule.formula].flat();
  const highlight = (more: object): RuleConfig =>
    ruleConfig({ type: 'highlightCell', style, ...more });
  switch (rule.type) {
    case 'cellIs':
      return cellIsRule(rule, formulas, highlight);
    case 'expression':
      return formulas[0] === undefined
        ? null
        : highlight({ subType: 'formula', value: `=${formulas[0]}` });
    case 'duplicateValues':
    case 'uniqueValues':
      return highlight({ subType: rule.type });
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
      return rule.text === undefined
        ? null
        : highlight({ subType: 'text', operator: rule.type, value: rule.text });
    case 'containsBlanks':
    case 'notContainsBlanks':
      return highlight({ subType: 'text', operator: rule.type });
    case 'colorScale':
      return ruleConfig({
        type: 'colorScale',
        config: (rule.colorScale?.cfvo ?? []).map((stop, index) => ({
          index,
          color: readColor({ rgb: rule.colorScale?.colors[index] ?? '000000' }, undefined),
          value: { type: stop.type, value: number(stop.value) ?? undefined },
        })),
      });
    case 'dataBar': {
      const [min, max] = rule.dataBar?.cfvo ?? [];
      if (!rule.dataBar || !min || !max) return null;
      return ruleConfig({
        type: 'dataBar',
        isShowValue: true,
        config: {
          min: { type: min.type, value: number(min.value) ?? undefined },
          max: { type: max.type, value: number(max.value) ?? undefined },
          isGradient: true,
          positiveColor: readColor({ rgb: rule.dataBar.color }, undefined),
          nativeColor: '#FF0000',
        },
      });
    }
    case 'iconSet':
    case 'top10':
    case 'aboveAverage':
      return null;
  }
}

/**
 * A file's conditional format as Univer's rule; null for kinds that Univer cannot show in the same
 * way. `id` names the rule: the writer finds the element of an unchanged rule by it.
 */
export function readConditionalFormat(
  rule: ConditionalRule,
  id: string,
  theme: readonly string[] | undefined,
): IConditionFormattingRule | null {
  const source = rule.style ?? {};
  // In differential formats a solid fill keeps its colour in the background, where cells have it in
  // the foreground.
  const fill =
    source.fill?.type === 'pattern'
      ? { ...source.fill, fgColor: source.fill.bgColor ?? source.fill.fgColor }
      : source.fill;
  const { font, border, numFmt } = source;
  const style = readStyle(
    {
      ...(font && { font }),
      ...(border && { border }),
      ...(numFmt && { numFmt }),
      ...(fill && { fill: fill as NonNullable<typeof source.fill> }),
    },
    theme,
  );
  const config = readConfig(rule, style);
  return (
    config && {
      cfId: id,
      ranges: parseRanges(rule.range),
      stopIfTrue: rule.stopIfTrue ?? false,
      rule: config,
    }
  );
}
