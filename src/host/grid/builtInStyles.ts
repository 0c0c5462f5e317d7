import type { IBorderData, IStyleData } from '@univerjs/core';

/** A style of Excel's own. */
export interface BuiltInStyle {
  /** As `Excel.BuiltInStyle` has it. */
  readonly key: string;
  /** As Excel shows it and files have it. */
  readonly name: string;
  /** ECMA-376 part 1, 18.8.7: `builtinId`. */
  readonly id: number;
  /** By Office's own theme. */
  readonly look: IStyleData;
}

/** Univer's numbers of lines. */
const LINES = { thin: 1, double: 7, medium: 8, thick: 13 } as const;

type Side = 't' | 'b' | 'l' | 'r';

function lines(kind: keyof typeof LINES, color: string, sides: readonly Side[]): IBorderData {
  return Object.fromEntries(sides.map((side) => [side, { s: LINES[kind], cl: { rgb: color } }]));
}

const AROUND: readonly Side[] = ['t', 'b', 'l', 'r'];

const font = (color: string, more: IStyleData = {}): IStyleData => ({
  cl: { rgb: color },
  ...more,
});
const filled = (color: string, fill: string, more: IStyleData = {}): IStyleData => ({
  cl: { rgb: color },
  bg: { rgb: fill },
  ...more,
});
const format = (pattern: string): IStyleData => ({ n: { pattern } });

const HEADING = '#44546A';
const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

/** A colour moved towards white. */
function lighter(color: string, share: number): string {
  return color.replace(/[0-9A-F]{2}/g, (channel) => {
    const value = parseInt(channel, 16);
    return Math.round(value + (255 - value) * share)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  });
}

const OWN: readonly (readonly [key: string, name: string, id: number, look: IStyleData])[] = [
  ['Normal', 'Normal', 0, {}],
  ['Comma', 'Comma', 3, format('_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)')],
  ['Currency', 'Currency', 4, format('_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)')],
  ['Percent', 'Percent', 5, format('0%')],
  ['WholeComma', 'Comma [0]', 6, format('_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)')],
  ['WholeDollar', 'Currency [0]', 7, format('_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)')],
  ['Hlink', 'Hyperlink', 8, font('#0563C1', { ul: { s: 1 } })],
  ['HlinkTrav', 'Followed Hyperlink', 9, font('#954F72', { ul: { s: 1 } })],
  ['Note', 'Note', 10, { bg: { rgb: '#FFFFCC' }, bd: lines('thin', '#B2B2B2', AROUND) }],
  ['WarningText', 'Warning Text', 11, font('#FF0000')],
  ['SheetTitle', 'Title', 15, font(HEADING, { fs: 18 })],
  [
    'Heading1',
    'Heading 1',
    16,
    font(HEADING, { fs: 15, bl: 1, bd: lines('thick', ACCENTS[0], ['b']) }),
  ],
  [
    'Heading2',
    'Heading 2',
    17,
    font(HEADING, { fs: 13, bl: 1, bd: lines('thick', lighter(ACCENTS[0], 0.5), ['b']) }),
  ],
  [
    'Heading3',
    'Heading 3',
    18,
    font(HEADING, { bl: 1, bd: lines('medium', lighter(ACCENTS[0], 0.4), ['b']) }),
  ],
  ['Heading4', 'Heading 4', 19, font(HEADING, { bl: 1 })],
  ['Input', 'Input', 20, filled('#3F3F76', '#FFCC99', { bd: lines('thin', '#7F7F7F', AROUND) })],
  [
    'Output',
    'Output',
    21,
    filled('#3F3F3F', '#F2F2F2', { bl: 1, bd: lines('thin', '#3F3F3F', AROUND) }),
  ],
  [
    'Calculation',
    'Calculation',
    22,
    filled('#FA7D00', '#F2F2F2', { bl: 1, bd: lines('thin', '#7F7F7F', AROUND) }),
  ],
  [
    'CheckCell',
    'Check Cell',
    23,
    filled('#FFFFFF', '#A5A5A5', { bl: 1, bd: lines('double', '#3F3F3F', AROUND) }),
  ],
  ['LinkedCell', 'Linked Cell', 24, font('#FA7D00', { bd: lines('double', '#FF8001', ['b']) })],
  [
    'Total',
    'Total',
    25,
    font('#000000', {
      bl: 1,
      bd: { ...lines('thin', ACCENTS[0], ['t']), ...lines('double', ACCENTS[0], ['b']) },
    }),
  ],
  ['Good', 'Good', 26, filled('#006100', '#C6EFCE')],
  ['Bad', 'Bad', 27, filled('#9C0006', '#FFC7CE')],
  ['Neutral', 'Neutral', 28, filled('#9C5700', '#FFEB9C')],
  ['ExplanatoryText', 'Explanatory Text', 53, font('#7F7F7F', { it: 1 })],
];

const STYLES: readonly BuiltInStyle[] = [
  ...OWN.map(([key, name, id, look]) => ({ key, name, id, look })),
  ...ACCENTS.flatMap((color, index) => {
    const number = String(index + 1);
    const id = 29 + index * 4;
    const shade = (percent: number, step: number, text: string): BuiltInStyle => ({
      key: `Accent${number}_${String(percent)}`,
      name: `${String(percent)}% - Accent${number}`,
      id: id + step,
      look: filled(text, lighter(color, 1 - percent / 100)),
    });
    return [
      { key: `Accent${number}`, name: `Accent${number}`, id, look: filled('#FFFFFF', color) },
      shade(20, 1, '#000000'),
      shade(40, 2, '#000000'),
      shade(60, 3, '#FFFFFF'),
    ];
  }),
];

/** @param name as Excel shows it, or as `Excel.BuiltInStyle` has it, without regard to case */
export function builtInStyle(name: string): BuiltInStyle | null {
  const wanted = name.toLowerCase();
  return (
    STYLES.find((style) => [style.key, style.name].some((each) => each.toLowerCase() === wanted)) ??
    null
  );
}

/** @param id Excel's number for it */
export function builtInStyleNumbered(id: number | null): BuiltInStyle | null {
  return STYLES.find((style) => style.id === id) ?? null;
}
