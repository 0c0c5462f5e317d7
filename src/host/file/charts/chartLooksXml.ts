import type {
  FontLook,
  LineLook,
  LineStyle,
  MarkerLook,
  MarkerStyle,
  PartLook,
} from '../../grid/chartLooks';
import { escapeXml } from '../package/xmlText';
import { argb } from '../styles/styleParts';

/** English Metric Units. */
const EMU_PER_POINT = 12_700;

const DASHES: Readonly<Partial<Record<LineStyle, string>>> = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDash',
  RoundDot: 'sysDot',
};

const MARKERS: Readonly<Partial<Record<MarkerStyle, string>>> = {
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
};

/** The shadow that Excel gives a part of a chart. */
const SHADOW =
  '<a:effectLst><a:outerShdw blurRad="50800" dist="38100" dir="2700000" algn="tl" rotWithShape="0">' +
  '<a:srgbClr val="000000"><a:alpha val="40000"/></a:srgbClr></a:outerShdw></a:effectLst>';

/** @param color `#RRGGBB`; '' without one */
export function solidFill(color: string | undefined): string {
  const rgb = color && argb(color)?.slice(2);
  return rgb ? `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>` : '';
}

/** The fill and line of a part; '' where nothing is said of them. */
export function shapeXml({ fill, line, hasShadow }: PartLook, usual: LineLook = {}): string {
  const inner =
    solidFill(fill) + lineXml({ ...usual, ...line }) + (hasShadow === true ? SHADOW : '');
  return inner && `<c:spPr>${inner}</c:spPr>`;
}

function lineXml({ color, weight, style }: LineLook): string {
  if (color === undefined && weight === undefined && style === undefined) return '';
  if (style === 'None') return '<a:ln><a:noFill/></a:ln>';
  const width = weight === undefined ? '' : ` w="${String(Math.round(weight * EMU_PER_POINT))}"`;
  const dash = DASHES[style ?? 'Automatic'];
  return `<a:ln${width}>${solidFill(color)}${dash ? `<a:prstDash val="${dash}"/>` : ''}</a:ln>`;
}

/** The font of a part as a whole; '' where nothing is said of it. */
export function textXml({ font }: PartLook): string {
  if (!font) return '';
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml('a:defRPr', font)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** @param element with its attributes, if it has other ones */
export function fontXml(element: string, { name, size, color, ...font }: FontLook): string {
  const flag = (attribute: string, on: boolean | undefined): string =>
    on === undefined ? '' : ` ${attribute}="${on ? '1' : '0'}"`;
  const underline = font.underline === undefined ? '' : ` u="${font.underline ? 'sng' : 'none'}"`;
  const length = size === undefined ? '' : ` sz="${String(Math.round(size * 100))}"`;
  const face =
    name === undefined || name === ''
      ? ''
      : `<a:latin typeface="${escapeXml(name)}"/><a:ea typeface="${escapeXml(name)}"/>`;
  const inner = solidFill(color) + face;
  const start = `<${element}${length}${flag('b', font.bold)}${flag('i', font.italic)}${underline}`;
  return inner ? `${start}>${inner}</${element.split(' ')[0] ?? element}>` : `${start}/>`;
}

/** @param usual the style where none is said */
export function markerXml(
  { style = 'Automatic', size, background, foreground }: MarkerLook,
  usual: 'none' | null,
): string {
  const symbol = MARKERS[style] ?? usual;
  const inner =
    (symbol ? `<c:symbol val="${symbol}"/>` : '') +
    (size === undefined ? '' : `<c:size val="${String(size)}"/>`) +
    shapeXml({
      ...(background !== undefined && { fill: background }),
      ...(foreground !== undefined && { line: { color: foreground } }),
    });
  return inner && `<c:marker>${inner}</c:marker>`;
}
