import {
  iconCount,
  NEW_MEANINGS,
  type DataBar,
  type Icon,
  type Meaning,
  type ValuePoint,
} from '../../grid/rule/meaning';
import {
  AVERAGE_PRESETS,
  CELL_OPERATORS,
  COUNT_PRESETS,
  DEVIATION_PRESETS,
  iconSetOf,
  POINT_TYPES,
  TEXT_OPERATORS,
  TEXT_PRESETS,
  wordFor,
} from '../../grid/rule/words';
import {
  attribute,
  childElement,
  childElements,
  innerXml,
  isTrue,
  type XmlElement,
} from '../package/xmlElement';
import { unescapeXml } from '../package/xmlText';
import { readColor } from '../styles/readStyle';

/** What a file says of rules: the part of the sheet, and the colours of the workbook. */
export interface RuleSource {
  readonly xml: string;
  readonly theme: readonly string[] | undefined;
}

/**
 * What a rule of a file means.
 *
 * @param element cfRule, of the sheet or of Excel 2010's extension
 * @param extended what the extension says of the same rule; null for nothing
 * @returns null for what is not understood
 */
export function readMeaning(
  source: RuleSource,
  element: XmlElement,
  extended: XmlElement | null,
): Meaning | null {
  const { xml } = source;
  const say = (name: string): string => attribute(xml, element, name) ?? '';
  const type = say('type');
  const formulas = [...childElements(xml, element, 'formula')].map(
    (each) => `=${unescapeXml(innerXml(xml, each))}`,
  );
  const [first] = formulas;
  switch (type) {
    case 'expression':
      return first === undefined ? null : { type: 'Custom', formula: first };
    case 'cellIs': {
      const operator = wordFor(CELL_OPERATORS, say('operator'));
      if (operator === undefined || first === undefined) return null;
      return { type: 'CellValue', operator, formula1: first, formula2: formulas[1] ?? null };
    }
    case 'top10': {
      const side = isTrue(say('bottom')) ? 'Bottom' : 'Top';
      const unit = isTrue(say('percent')) ? 'Percent' : 'Items';
      return { type: 'TopBottom', rank: Number(say('rank')), kind: side + unit };
    }
    case 'aboveAverage': {
      const criterion = average(say);
      return criterion === null ? null : { type: 'PresetCriteria', criterion };
    }
    case 'colorScale':
      return colorScale(source, element);
    case 'dataBar':
      return dataBar(source, element, extended);
    case 'iconSet':
      return iconSet(source, element);
    default: {
      const criterion = wordFor({ ...TEXT_PRESETS, ...COUNT_PRESETS }, type);
      if (criterion !== undefined) return { type: 'PresetCriteria', criterion };
      const operator = wordFor(TEXT_OPERATORS, type);
      const text = attribute(xml, element, 'text');
      return operator === undefined || text === null
        ? null
        : { type: 'ContainsText', operator, text };
    }
  }
}

/** @returns null for deviations that Excel's own choice does not offer */
function average(say: (name: string) => string): string | null {
  const isBelow = say('aboveAverage') !== '' && !isTrue(say('aboveAverage'));
  const deviations = Number(say('stdDev'));
  if (deviations > 0)
    return (
      Object.keys(DEVIATION_PRESETS).find(
        (word) => DEVIATION_PRESETS[word] === (isBelow ? -deviations : deviations),
      ) ?? null
    );
  const equal = isTrue(say('equalAverage')) ? 'OrEqual' : '';
  return wordFor(AVERAGE_PRESETS, `${isBelow ? 'less' : 'greater'}Than${equal}`) ?? null;
}

/** Of a cfvo, whose value stands in it or, in the extension, below it. */
function pointOf({ xml }: RuleSource, element: XmlElement): ValuePoint {
  const stored = attribute(xml, element, 'type') ?? '';
  if (/^auto/.test(stored)) return { type: 'Automatic', formula: null };
  const type = wordFor(POINT_TYPES, stored) ?? 'Number';
  if (stored === 'min' || stored === 'max') return { type, formula: null };
  const below = childElement(xml, element, 'f');
  const text = below ? unescapeXml(innerXml(xml, below)) : (attribute(xml, element, 'val') ?? '0');
  return { type, formula: Number.isFinite(Number(text)) ? text : `=${text}` };
}

function colorOf({ xml, theme }: RuleSource, element: XmlElement | null): string | null {
  if (!element) return null;
  const say = (name: string): string | null => attribute(xml, element, name);
  const [rgb, place, tint] = [say('rgb'), say('theme'), say('tint')];
  const color = readColor(
    {
      ...(rgb !== null && { rgb }),
      ...(place !== null && { theme: Number(place) }),
      ...(tint !== null && { tint: Number(tint) }),
    },
    theme,
  );
  return color ?? null;
}

function colorScale(source: RuleSource, element: XmlElement): Meaning | null {
  const { xml } = source;
  const scale = childElement(xml, element, 'colorScale');
  if (!scale) return null;
  const colors = [...childElements(xml, scale, 'color')].map((each) => colorOf(source, each));
  const points = [...childElements(xml, scale, 'cfvo')].map((each, index) => ({
    ...pointOf(source, each),
    color: colors[index] ?? '#000000',
  }));
  return { type: 'ColorScale', points };
}

function dataBar(
  source: RuleSource,
  element: XmlElement,
  extended: XmlElement | null,
): Meaning | null {
  const { xml } = source;
  const bar = childElement(xml, element, 'dataBar');
  const [lower, upper] = bar ? [...childElements(xml, bar, 'cfvo')] : [];
  if (!bar || !lower || !upper) return null;
  const hidden = attribute(xml, bar, 'showValue');
  const plain: DataBar = {
    ...NEW_MEANINGS.DataBar,
    lower: pointOf(source, lower),
    upper: pointOf(source, upper),
    barOnly: hidden !== null && !isTrue(hidden),
    fillColor: colorOf(source, childElement(xml, bar, 'color')) ?? NEW_MEANINGS.DataBar.fillColor,
  };
  const more = extended && childElement(xml, extended, 'dataBar');
  return more ? withExtension(source, plain, more) : plain;
}

function withExtension(source: RuleSource, plain: DataBar, element: XmlElement): DataBar {
  const { xml } = source;
  const say = (name: string, otherwise: string): string =>
    attribute(xml, element, name) ?? otherwise;
  const child = (name: string): string | null => colorOf(source, childElement(xml, element, name));
  const [lower, upper] = [...childElements(xml, element, 'cfvo')];
  return {
    ...plain,
    ...(lower && { lower: pointOf(source, lower) }),
    ...(upper && { upper: pointOf(source, upper) }),
    direction:
      { leftToRight: 'LeftToRight', rightToLeft: 'RightToLeft' }[say('direction', 'context')] ??
      'Context',
    axisFormat:
      { none: 'None', middle: 'CellMidPoint' }[say('axisPosition', 'automatic')] ?? 'Automatic',
    axisColor: child('axisColor') ?? '',
    fillColor: child('fillColor') ?? plain.fillColor,
    borderColor: isTrue(say('border', '0')) ? (child('borderColor') ?? '') : '',
    isGradient: isTrue(say('gradient', '1')),
    negativeFillColor: isTrue(say('negativeBarColorSameAsPositive', '0'))
      ? null
      : (child('negativeFillColor') ?? plain.negativeFillColor),
    negativeBorderColor: isTrue(say('negativeBarBorderColorSameAsPositive', '1'))
      ? null
      : (child('negativeBorderColor') ?? ''),
  };
}

function iconSet(source: RuleSource, element: XmlElement): Meaning | null {
  const { xml } = source;
  const icons = childElement(xml, element, 'iconSet');
  if (!icons) return null;
  const style = iconSetOf(attribute(xml, icons, 'iconSet') ?? '3TrafficLights1');
  const points = [...childElements(xml, icons, 'cfvo')];
  if (style === undefined || points.length !== iconCount(style)) return null;
  const custom = [...childElements(xml, icons, 'cfIcon')].map((each) => iconOf(xml, each));
  if (custom.includes(null)) return null;
  const isReversed = isTrue(attribute(xml, icons, 'reverse'));
  return {
    type: 'IconSet',
    style,
    isReversed,
    iconsOnly: !isTrue(attribute(xml, icons, 'showValue') ?? '1'),
    criteria: points.map((each, index) => {
      const icon = custom[index] ?? null;
      const isOwn = icon?.set === style && icon.index === index;
      return {
        ...pointOf(source, each),
        operator: isTrue(attribute(xml, each, 'gte') ?? '1') ? 'GreaterThanOrEqual' : 'GreaterThan',
        icon: isOwn ? null : icon,
      };
    }),
  };
}

/** Null for one that Excel's own sets have not got: no icon at all. */
function iconOf(xml: string, element: XmlElement): Icon | null {
  const set = iconSetOf(attribute(xml, element, 'iconSet') ?? '');
  return set === undefined ? null : { set, index: Number(attribute(xml, element, 'iconId')) };
}
