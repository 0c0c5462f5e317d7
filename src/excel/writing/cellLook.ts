import { fontNames, numberFormats } from '../../text/sheet/sheetText';
import type { Look } from './sheetContent';

/** What a look is, in Excel's terms; sizes in points. */
export interface CellLook {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly horizontal: 'Left' | 'Center' | 'Right';
  readonly wrap: boolean;
  readonly format: string;
  readonly fill: string | null;
}

const body: CellLook = {
  font: fontNames.body,
  size: 10.5,
  bold: false,
  horizontal: 'Left',
  wrap: true,
  format: '@',
  fill: null,
};
const centred: CellLook = { ...body, horizontal: 'Center' };
const hall: CellLook = { ...body, font: fontNames.heading, size: 20 };

/**
 * The looks of official tables: 黑体 title, 宋体 body, a light grey header and no other fill. Texts and
 * codes are kept as text.
 */
export const cellLooks: Readonly<Record<Look, CellLook>> = {
  title: { ...centred, font: fontNames.heading, size: 18, wrap: false },
  subtitle: { ...centred, size: 12 },
  heading: { ...body, font: fontNames.heading, size: 12, wrap: false },
  header: { ...centred, size: 11, bold: true, fill: '#F2F2F2' },
  text: body,
  centre: centred,
  code: centred,
  number: { ...body, horizontal: 'Right', format: 'General' },
  count: { ...centred, format: 'General' },
  percent: { ...centred, format: '0.00%' },
  month: { ...centred, format: numberFormats.month },
  date: { ...centred, format: numberFormats.date },
  ticket: { ...body, font: fontNames.fixed },
  label: { ...centred, bold: true, fill: '#F2F2F2' },
  value: body,
  remark: { ...body, format: 'General' },
  // Excel shows #### for a text-formatted cell of more than 255 characters.
  data: { ...body, size: 8, wrap: false, format: 'General' },
  letter: { ...body, size: 12 },
  letterEnd: { ...body, size: 12, horizontal: 'Right' },
  hallTitle: { ...hall, size: 28, horizontal: 'Center', wrap: false },
  hallLabel: { ...hall, horizontal: 'Center' },
  hallCode: { ...hall, font: fontNames.fixed, size: 26, bold: true, wrap: false },
  hallLine: { ...hall, size: 22, bold: true },
  hallHeader: { ...hall, horizontal: 'Center', bold: true, fill: '#F2F2F2' },
  hallText: { ...hall, bold: true },
  hallCentre: { ...hall, horizontal: 'Center' },
  hallTicket: { ...hall, font: fontNames.fixed, size: 14, horizontal: 'Center' },
};
