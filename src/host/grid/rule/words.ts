/** Words of Univer's rules, which are those of the file format, by Excel's. */

export const POINT_TYPES: Readonly<Record<string, string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
};

export const CELL_OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

export const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
};

/** Presets that look at the text of a cell. */
export const TEXT_PRESETS: Readonly<Record<string, string>> = {
  Blanks: 'containsBlanks',
  NonBlanks: 'notContainsBlanks',
  Errors: 'containsErrors',
  NonErrors: 'notContainsErrors',
};

export const PERIOD_PRESETS: Readonly<Record<string, string>> = {
  Yesterday: 'yesterday',
  Today: 'today',
  Tomorrow: 'tomorrow',
  LastSevenDays: 'last7Days',
  LastWeek: 'lastWeek',
  ThisWeek: 'thisWeek',
  NextWeek: 'nextWeek',
  LastMonth: 'lastMonth',
  ThisMonth: 'thisMonth',
  NextMonth: 'nextMonth',
};

export const AVERAGE_PRESETS: Readonly<Record<string, string>> = {
  AboveAverage: 'greaterThan',
  BelowAverage: 'lessThan',
  EqualOrAboveAverage: 'greaterThanOrEqual',
  EqualOrBelowAverage: 'lessThanOrEqual',
};

export const COUNT_PRESETS: Readonly<Record<string, string>> = {
  UniqueValues: 'uniqueValues',
  DuplicateValues: 'duplicateValues',
};

/** Presets that go by standard deviations, which Univer has not got: above and below. */
export const DEVIATION_PRESETS: Readonly<Record<string, number>> = {
  OneStdDevAboveAverage: 1,
  OneStdDevBelowAverage: -1,
  TwoStdDevAboveAverage: 2,
  TwoStdDevBelowAverage: -2,
  ThreeStdDevAboveAverage: 3,
  ThreeStdDevBelowAverage: -3,
};

export const PRESETS: readonly string[] = [
  TEXT_PRESETS,
  PERIOD_PRESETS,
  AVERAGE_PRESETS,
  COUNT_PRESETS,
  DEVIATION_PRESETS,
].flatMap((words) => Object.keys(words));

export const RANKS = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;

const NUMBERS: Readonly<Record<string, string>> = { Three: '3', Four: '4', Five: '5' };

/** The sets of `Excel.IconSet`. */
export const ICON_SETS = [
  'ThreeArrows',
  'ThreeArrowsGray',
  'ThreeFlags',
  'ThreeTrafficLights1',
  'ThreeTrafficLights2',
  'ThreeSigns',
  'ThreeSymbols',
  'ThreeSymbols2',
  'FourArrows',
  'FourArrowsGray',
  'FourRedToBlack',
  'FourRating',
  'FourTrafficLights',
  'FiveArrows',
  'FiveArrowsGray',
  'FiveRating',
  'FiveQuarters',
  'ThreeStars',
  'ThreeTriangles',
  'FiveBoxes',
] as const;

/** 'ThreeArrows' → '3Arrows'. */
export function storedIconSet(style: string): string {
  return style.replace(/^(?:Three|Four|Five)/, (number) => NUMBERS[number] ?? '');
}

/** '3Arrows' → 'ThreeArrows'; undefined for a set that Excel has not got. */
export function iconSetOf(stored: string): string | undefined {
  return ICON_SETS.find((style) => storedIconSet(style) === stored);
}

/** Excel's word for one of Univer's; undefined for one that Excel has not got. */
export function wordFor(
  words: Readonly<Record<string, string>>,
  stored: string | undefined,
): string | undefined {
  return Object.keys(words).find((word) => words[word] === stored);
}
