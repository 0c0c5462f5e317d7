/**
 * What the file format calls Univer's numbered styles: the position is Univer's number, '' has no
 * counterpart.
 */

export const BORDER_STYLES: readonly string[] = [
  'none',
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];

export const HORIZONTAL_ALIGNMENTS: readonly string[] = [
  '',
  'left',
  'center',
  'right',
  'justify',
  '',
  'distributed',
];

export const VERTICAL_ALIGNMENTS: readonly string[] = ['', 'top', 'center', 'bottom'];
