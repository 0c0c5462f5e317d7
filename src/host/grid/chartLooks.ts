/** `Excel.ChartLineStyle` without shades of grey, which no line of a file has. */
export const LINE_STYLES = [
  'Automatic',
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'RoundDot',
] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

/** What is not given is as Excel chooses. Colours as `#RRGGBB`. */
export interface LineLook {
  readonly color?: string;
  /** Points. */
  readonly weight?: number;
  readonly style?: LineStyle;
}

export interface FontLook {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

/** How a part of a chart looks. */
export interface PartLook {
  readonly fill?: string;
  readonly line?: LineLook;
  readonly font?: FontLook;
  /** Degrees from -90 to 90, upwards; 180 for letters one below the other. */
  readonly orientation?: number;
  readonly hasShadow?: boolean;
}

/** `Excel.ChartMarkerStyle` without pictures. */
export const MARKER_STYLES = [
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
] as const;
export type MarkerStyle = (typeof MARKER_STYLES)[number];

/** How the points of a line are marked. */
export interface MarkerLook {
  readonly style?: MarkerStyle;
  /** Points, 2 to 72. */
  readonly size?: number;
  readonly background?: string;
  readonly foreground?: string;
}
