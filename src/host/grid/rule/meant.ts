import type { IRange, IStyleData } from '@univerjs/core';
import {
  iconCount,
  NEW_MEANINGS,
  quoted,
  UNTOLD,
  type IconSet,
  type Meaning,
  type ValuePoint,
} from './meaning';
import { absoluteCells, firstCell, shownRule } from './shown';
import {
  AVERAGE_PRESETS,
  CELL_OPERATORS,
  iconSetOf,
  PERIOD_PRESETS,
  POINT_TYPES,
  TEXT_OPERATORS,
  TEXT_PRESETS,
  wordFor,
} from './words';

/** Univer's rule with its many shapes laid side by side; `type` and `subType` tell which are there. */
interface Fields {
  readonly type: string;
  readonly subType?: string;
  readonly operator?: string;
  readonly value?: unknown;
  readonly style?: IStyleData;
  readonly isBottom?: boolean;
  readonly isPercent?: boolean;
  readonly isShowValue?: boolean;
  readonly config?: unknown;
  /** What the rule means where Univer has no words for it. */
  readonly meant?: Meaning;
}

interface StoredPoint {
  readonly type: string;
  readonly value?: number | string;
}

interface StoredIcon {
  readonly operator: string;
  readonly value: StoredPoint;
  readonly iconType: string;
  readonly iconId: string;
}

/**
 * Univer's `rule` of a conditional format: how it is shown and, where that does not say all of it,
 * what it means.
 */
export function storedRule(
  meaning: Meaning,
  style: IStyleData,
  ranges: readonly IRange[],
): Readonly<Record<string, unknown>> {
  const shown = shownRule(meaning, style, ranges);
  const says = JSON.stringify(meaningOf(shown, ranges)) === JSON.stringify(meaning);
  return says ? shown : { ...shown, meant: meaning };
}

/** The look of a rule's cells, empty for kinds that have colours of their own. */
export function styleOf(rule: object): IStyleData {
  return (rule as Fields).style ?? {};
}

/** @param rule Univer's, made by the host or by Univer's own user interface */
export function meaningOf(rule: object, ranges: readonly IRange[]): Meaning {
  const fields = rule as Fields;
  if (fields.meant) return fields.meant;
  switch (fields.type) {
    case 'colorScale':
      return {
        type: 'ColorScale',
        points: (
          fields.config as readonly { readonly color: string; readonly value: StoredPoint }[]
        ).map(({ color, value }) => ({ ...point(value), color })),
      };
    case 'dataBar':
      return bar(fields);
    case 'iconSet':
      return icons(fields);
    default:
      return test(fields, ranges);
  }
}

function point({ type, value }: StoredPoint): ValuePoint {
  const word = wordFor(POINT_TYPES, type) ?? 'Number';
  const isWhole = value === undefined || value === '' || type === 'min' || type === 'max';
  return { type: word, formula: isWhole ? null : String(value) };
}

function bar({ config, isShowValue }: Fields): Meaning {
  const { min, max, isGradient, positiveColor, nativeColor } = config as {
    readonly min: StoredPoint;
    readonly max: StoredPoint;
    readonly isGradient: boolean;
    readonly positiveColor: string;
    readonly nativeColor: string;
  };
  return {
    ...NEW_MEANINGS.DataBar,
    lower: point(min),
    upper: point(max),
    barOnly: isShowValue === false,
    fillColor: positiveColor,
    isGradient,
    negativeFillColor: nativeColor,
  };
}

function icons({ config, isShowValue }: Fields): IconSet {
  const stored = [...(config as readonly StoredIcon[])].reverse();
  const [first] = stored;
  const style = iconSetOf(first?.iconType ?? '') ?? NEW_MEANINGS.IconSet.style;
  const last = stored.length - 1;
  const isOfSet = (idOf: (index: number) => number): boolean =>
    stored.every(
      ({ iconType, iconId }, index) =>
        iconType === first?.iconType && Number(iconId) === idOf(index),
    );
  const isReversed = isOfSet((index) => index);
  const isPlain = isReversed || isOfSet((index) => last - index);
  return {
    type: 'IconSet',
    style,
    isReversed,
    iconsOnly: isShowValue === false,
    criteria: stored.map(({ operator, value, iconType, iconId }) => {
      const set = iconSetOf(iconType) ?? style;
      return {
        ...point(value),
        operator: wordFor(CELL_OPERATORS, operator) ?? 'GreaterThanOrEqual',
        icon: isPlain ? null : { set, index: iconCount(set) - 1 - Number(iconId) },
      };
    }),
  };
}

/** `between` and the like have two values. */
function cellValue(operator: string | undefined, values: readonly string[]): Meaning {
  return {
    type: 'CellValue',
    operator: wordFor(CELL_OPERATORS, operator) ?? 'EqualTo',
    formula1: `=${values[0] ?? '0'}`,
    formula2: values[1] === undefined ? null : `=${values[1]}`,
  };
}

function test(
  { subType, operator, value, isBottom, isPercent }: Fields,
  ranges: readonly IRange[],
): Meaning {
  switch (subType) {
    case 'number':
      return cellValue(operator, [value ?? 0].flat().map(String));
    case 'text': {
      const text = typeof value === 'string' ? value : '';
      const preset = wordFor(TEXT_PRESETS, operator);
      if (preset !== undefined) return { type: 'PresetCriteria', criterion: preset };
      const word = wordFor(TEXT_OPERATORS, operator);
      return word === undefined
        ? cellValue(operator, [quoted(text)])
        : { type: 'ContainsText', operator: word, text };
    }
    case 'rank':
      return {
        type: 'TopBottom',
        rank: Number(value),
        kind: `${isBottom === true ? 'Bottom' : 'Top'}${isPercent === true ? 'Percent' : 'Items'}`,
      };
    case 'average': {
      const word = wordFor(AVERAGE_PRESETS, operator);
      if (word !== undefined) return { type: 'PresetCriteria', criterion: word };
      // Univer's interface also offers these two, which Excel has not got.
      const sign = operator === 'notEqual' ? '<>' : '=';
      return {
        type: 'Custom',
        formula: `=${firstCell(ranges)}${sign}AVERAGE(${absoluteCells(ranges)})`,
      };
    }
    case 'timePeriod':
      return { type: 'PresetCriteria', criterion: wordFor(PERIOD_PRESETS, operator) ?? UNTOLD };
    case 'uniqueValues':
      return { type: 'PresetCriteria', criterion: 'UniqueValues' };
    case 'duplicateValues':
      return { type: 'PresetCriteria', criterion: 'DuplicateValues' };
    default:
      return { type: 'Custom', formula: String(value) };
  }
}
