/**
 * What a conditional format means in Excel's words, whichever way the spreadsheet shows it. Formulas
 * have their `=` and are meant for the first cell of the rule.
 */
export type Meaning =
  | { readonly type: 'Custom'; readonly formula: string }
  | {
      readonly type: 'CellValue';
      readonly operator: string;
      readonly formula1: string;
      /** Null for an operator that wants but one. */
      readonly formula2: string | null;
    }
  | { readonly type: 'ContainsText'; readonly operator: string; readonly text: string }
  | { readonly type: 'TopBottom'; readonly rank: number; readonly kind: string }
  | { readonly type: 'PresetCriteria'; readonly criterion: string }
  | ColorScale
  | DataBar
  | IconSet;

/** The kinds of rules by Excel's names: `Excel.ConditionalFormatType`. */
export type MeaningType = Meaning['type'];

export type MeaningOf<Type extends MeaningType> = Extract<Meaning, { readonly type: Type }>;

/** A value that a scale, a bar or an icon goes by. */
export interface ValuePoint {
  readonly type: string;
  /** A number or a formula; null where the type says it all. */
  readonly formula: string | null;
}

export interface ColorPoint extends ValuePoint {
  readonly color: string;
}

/** From the lowest to the highest, two or three. */
export interface ColorScale {
  readonly type: 'ColorScale';
  readonly points: readonly ColorPoint[];
}

export interface DataBar {
  readonly type: 'DataBar';
  readonly lower: ValuePoint;
  readonly upper: ValuePoint;
  readonly barOnly: boolean;
  readonly direction: string;
  readonly axisFormat: string;
  /** '' without an axis, and likewise without a border. */
  readonly axisColor: string;
  readonly fillColor: string;
  readonly borderColor: string;
  readonly isGradient: boolean;
  /** Null: as the positive ones. */
  readonly negativeFillColor: string | null;
  readonly negativeBorderColor: string | null;
}

/** An icon of a set, the lowest of it 0. */
export interface Icon {
  readonly set: string;
  readonly index: number;
}

export interface IconCriterion extends ValuePoint {
  readonly operator: string;
  /** Null for that of the set. */
  readonly icon: Icon | null;
}

/** Criteria from the lowest icon to the highest. */
export interface IconSet {
  readonly type: 'IconSet';
  readonly style: string;
  readonly isReversed: boolean;
  readonly iconsOnly: boolean;
  readonly criteria: readonly IconCriterion[];
}

/** Excel's word for a rule that has been told no operator, criterion or kind yet: it holds nowhere. */
export const UNTOLD = 'Invalid';

/** How Excel draws a bar that it is told nothing about. */
const NEW_DATA_BAR: DataBar = {
  type: 'DataBar',
  lower: { type: 'Automatic', formula: null },
  upper: { type: 'Automatic', formula: null },
  barOnly: false,
  direction: 'Context',
  axisFormat: 'Automatic',
  axisColor: '#000000',
  fillColor: '#638EC6',
  borderColor: '',
  isGradient: true,
  negativeFillColor: '#FF0000',
  negativeBorderColor: null,
};

/** A rule of each kind that has just been added. */
export const NEW_MEANINGS: { readonly [Type in MeaningType]: MeaningOf<Type> } = {
  Custom: { type: 'Custom', formula: '=FALSE' },
  CellValue: { type: 'CellValue', operator: UNTOLD, formula1: '', formula2: null },
  ContainsText: { type: 'ContainsText', operator: UNTOLD, text: '' },
  TopBottom: { type: 'TopBottom', rank: 0, kind: UNTOLD },
  PresetCriteria: { type: 'PresetCriteria', criterion: UNTOLD },
  ColorScale: {
    type: 'ColorScale',
    points: [
      { type: 'LowestValue', formula: null, color: '#F8696B' },
      { type: 'Percentile', formula: '50', color: '#FFEB84' },
      { type: 'HighestValue', formula: null, color: '#63BE7B' },
    ],
  },
  DataBar: NEW_DATA_BAR,
  IconSet: newIconSet('ThreeTrafficLights1'),
};

/** How many icons the name of a set says that it has. */
export function iconCount(style: string): number {
  const [name] = /^(?:Three|Four|Five)/.exec(style) ?? [''];
  return ['Three', 'Four', 'Five'].indexOf(name) + 3;
}

/** A set as Excel divides it at first: into equal parts of the percentage. */
export function newIconSet(style: string): IconSet {
  const count = iconCount(style);
  return {
    type: 'IconSet',
    style,
    isReversed: false,
    iconsOnly: false,
    criteria: Array.from({ length: count }, (_, index) => ({
      type: 'Percent',
      formula: String(Math.round((100 * index) / count)),
      operator: 'GreaterThanOrEqual',
      icon: null,
    })),
  };
}

/** The meaning with its formulas changed. */
export function withFormulas(meaning: Meaning, change: (formula: string) => string): Meaning {
  const changed = <Point extends ValuePoint>(point: Point): Point => ({
    ...point,
    formula: point.formula?.startsWith('=') ? change(point.formula) : point.formula,
  });
  switch (meaning.type) {
    case 'Custom':
      return { ...meaning, formula: change(meaning.formula) };
    case 'CellValue':
      return {
        ...meaning,
        formula1: meaning.formula1 && change(meaning.formula1),
        formula2: meaning.formula2 && change(meaning.formula2),
      };
    case 'ColorScale':
      return { ...meaning, points: meaning.points.map(changed) };
    case 'DataBar':
      return { ...meaning, lower: changed(meaning.lower), upper: changed(meaning.upper) };
    case 'IconSet':
      return { ...meaning, criteria: meaning.criteria.map(changed) };
    case 'ContainsText':
    case 'TopBottom':
    case 'PresetCriteria':
      return meaning;
  }
}

/** The number that a formula only is, such as `=50`; null for any other. */
export function numberOf(formula: string | null): number | null {
  const text = (formula ?? '').replace(/^=/, '').trim();
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** The text that a formula only is, such as `="无"`; null for any other. */
export function quotedText(formula: string): string | null {
  return /^="((?:[^"]|"")*)"$/s.exec(formula)?.[1]?.replace(/""/g, '"') ?? null;
}

/** A text as a formula has it. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
