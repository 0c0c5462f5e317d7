import {
  numberOf,
  type ColorScale,
  type DataBar,
  type IconSet,
  type ValuePoint,
} from '../../grid/rule/meaning';
import { POINT_TYPES, storedIconSet } from '../../grid/rule/words';
import { escapeXml } from '../package/xmlText';
import { argb } from '../styles/styleParts';

/**
 * Colour scales, data bars and icon sets in the file: what ECMA-376 has (18.3.1.10 and after), and
 * what Excel 2010 added to it ([MS-XLSX] 2.6, CT_DataBar and CT_IconSet).
 */

/** Sets of icons that only the extension has. */
const EXTENDED_SETS = ['3Stars', '3Triangles', '5Boxes'];

function color(name: string, hex: string): string {
  return `<${name} rgb="${argb(hex) ?? 'FF000000'}"/>`;
}

/** The value in the words of the file. */
function valueOf(formula: string): string {
  return escapeXml(String(numberOf(formula) ?? formula.replace(/^=/, '')));
}

/** @param automatic what stands for a bound that Excel chooses itself */
function point({ type, formula }: ValuePoint, automatic = '', more = ''): string {
  const value = formula === null ? '' : ` val="${valueOf(formula)}"`;
  return `<cfvo type="${POINT_TYPES[type] ?? automatic}"${value}${more}/>`;
}

function extendedPoint({ type, formula }: ValuePoint, automatic = '', more = ''): string {
  const tag = `x14:cfvo type="${POINT_TYPES[type] ?? automatic}"${more}`;
  return formula === null ? `<${tag}/>` : `<${tag}><xm:f>${valueOf(formula)}</xm:f></x14:cfvo>`;
}

export function colorScaleXml({ points }: ColorScale): string {
  return `<colorScale>${points.map((each) => point(each)).join('')}${points
    .map((each) => color('color', each.color))
    .join('')}</colorScale>`;
}

/** The bar as Excel 2007 draws it, and the id of what the extension says of it. */
export function dataBarXml({ lower, upper, barOnly, fillColor }: DataBar, id: string): string {
  const hidden = barOnly ? ' showValue="0"' : '';
  return (
    `<dataBar${hidden}>${point(lower, 'min')}${point(upper, 'max')}${color('color', fillColor)}</dataBar>` +
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ' +
    `uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>`
  );
}

const DIRECTIONS: Readonly<Record<string, string>> = {
  LeftToRight: ' direction="leftToRight"',
  RightToLeft: ' direction="rightToLeft"',
};
const AXES: Readonly<Record<string, string>> = {
  None: ' axisPosition="none"',
  CellMidPoint: ' axisPosition="middle"',
};

export function extendedBarXml(bar: DataBar, id: string): string {
  const { borderColor, negativeBorderColor, negativeFillColor, axisColor } = bar;
  const attributes = [
    ' minLength="0" maxLength="100"',
    bar.barOnly && ' showValue="0"',
    borderColor && ' border="1"',
    !bar.isGradient && ' gradient="0"',
    DIRECTIONS[bar.direction],
    negativeFillColor === null && ' negativeBarColorSameAsPositive="1"',
    negativeBorderColor !== null && ' negativeBarBorderColorSameAsPositive="0"',
    AXES[bar.axisFormat],
  ];
  const colors = [
    borderColor && color('x14:borderColor', borderColor),
    negativeFillColor !== null && color('x14:negativeFillColor', negativeFillColor),
    negativeBorderColor && color('x14:negativeBorderColor', negativeBorderColor),
    axisColor && color('x14:axisColor', axisColor),
  ];
  const bounds = extendedPoint(bar.lower, 'autoMin') + extendedPoint(bar.upper, 'autoMax');
  return (
    `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar${joined(attributes)}>` +
    `${bounds}${joined(colors)}</x14:dataBar></x14:cfRule>`
  );
}

function joined(parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => part).join('');
}

function iconAttributes({ style, isReversed, iconsOnly }: IconSet): string {
  const reverse = isReversed ? ' reverse="1"' : '';
  return ` iconSet="${storedIconSet(style)}"${iconsOnly ? ' showValue="0"' : ''}${reverse}`;
}

/** Of the operators, the one that is not usual. */
function above(operator: string): string {
  return operator === 'GreaterThan' ? ' gte="0"' : '';
}

/** '' for sets that only the extension has, and for icons of other sets. */
export function iconSetXml(icons: IconSet): string {
  const isExtended = EXTENDED_SETS.includes(storedIconSet(icons.style));
  if (isExtended || icons.criteria.some(({ icon }) => icon !== null)) return '';
  const points = icons.criteria.map((each) => point(each, '', above(each.operator)));
  return `<iconSet${iconAttributes(icons)}>${points.join('')}</iconSet>`;
}

/** Where one icon is of another set, the file names all of them. */
export function extendedIconsXml(icons: IconSet, id: string, priority: number): string {
  const isCustom = icons.criteria.some(({ icon }) => icon !== null);
  const points = icons.criteria.map((each) => extendedPoint(each, '', above(each.operator)));
  const named = icons.criteria.map(({ icon }, index) => {
    const { set, index: place } = icon ?? { set: icons.style, index };
    return `<x14:cfIcon iconSet="${storedIconSet(set)}" iconId="${String(place)}"/>`;
  });
  return (
    `<x14:cfRule type="iconSet" priority="${String(priority)}" id="${id}">` +
    `<x14:iconSet${iconAttributes(icons)}${isCustom ? ' custom="1"' : ''}>` +
    `${points.join('')}${isCustom ? named.join('') : ''}</x14:iconSet></x14:cfRule>`
  );
}
