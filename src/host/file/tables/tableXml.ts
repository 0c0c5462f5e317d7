import { formatAddress } from '../../grid/address';
import { bodyBox, tableBox } from '../../grid/tables';
import type { TableColumnState, TableState } from '../../grid/tableState';
import {
  attribute,
  childElement,
  childElements,
  outerXml,
  prefixOf,
  rootElement,
  withAttributes,
  withPrefix,
} from '../package/xmlElement';
import { autoFilterXml } from '../sheet/filterXml';
import { XML_HEAD } from '../package/xmlText';

/** A table that the file has not got yet, `namespace` that of the sheet. */
export function newTableXml(table: TableState, namespace: string): string {
  return patchTable(
    `${XML_HEAD}<table xmlns="${namespace}" id="${String(table.id)}"></table>`,
    null,
    table,
  );
}

/**
 * A table's part with what has changed; all else, such as formulas of columns, keeps its bytes.
 *
 * @param from the table as the part has it; null for a part that has nothing yet
 */
export function patchTable(xml: string, from: TableState | null, to: TableState): string {
  const root = rootElement(xml);
  const prefix = prefixOf(xml, root);
  const is = (name: string) => childElement(xml, root, name);
  const differs = (...keys: readonly (keyof TableState)[]): boolean =>
    from === null || keys.some((key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]));
  const placed = differs('range', 'showHeaders', 'showTotals');
  const kept = (name: string): string => {
    const element = is(name);
    return element ? outerXml(xml, element) : '';
  };
  const opening = withAttributes(xml.slice(root.start, root.openEnd).replace(/\s*\/>$/, '>'), {
    ...(differs('name') && { name: to.name, displayName: to.name }),
    ...(placed && {
      ref: to.range,
      headerRowCount: to.showHeaders ? null : 0,
      totalsRowCount: to.showTotals ? 1 : null,
      totalsRowShown: to.showTotals ? null : 0,
    }),
  });
  const children = [
    placed || differs('columns', 'showFilterButton')
      ? withPrefix(filterXml(to, from, xml), prefix)
      : kept('autoFilter'),
    differs('sort') ? withPrefix(sortXml(to), prefix) : placed ? '' : kept('sortState'),
    differs('columns') ? columnsXml(xml, to) : kept('tableColumns'),
    differs('style', 'showBandedRows', 'showBandedColumns') ||
    differs('highlightFirstColumn', 'highlightLastColumn')
      ? withPrefix(styleXml(to), prefix)
      : kept('tableStyleInfo'),
    kept('extLst'),
  ];
  return `${xml.slice(0, root.start)}${opening}${children.join('')}</${prefix}table>`;
}

function filterXml(table: TableState, from: TableState | null, xml: string): string {
  if (!table.showHeaders || !table.showFilterButton) return '';
  const element = childElement(xml, rootElement(xml), 'autoFilter');
  const range = formatAddress({ ...tableBox(table), lastRow: bodyBox(table).lastRow });
  const former = element && from && { xml, element, criteria: criteriaOf(from) };
  return autoFilterXml({ range, criteria: criteriaOf(table) }, former);
}

function criteriaOf({ columns }: TableState): TableColumnState['criterion'][] {
  return columns.map(({ criterion }) => criterion);
}

function sortXml(table: TableState): string {
  const { sort } = table;
  if (sort === null) return '';
  const body = bodyBox(table);
  const conditions = sort.fields.map(({ key, ascending }) => {
    const column = body.firstColumn + key;
    const ref = formatAddress({ ...body, firstColumn: column, lastColumn: column });
    return `<sortCondition${ascending ? '' : ' descending="1"'} ref="${ref}"/>`;
  });
  const said = `${sort.matchCase ? ' caseSensitive="1"' : ''}${sort.method === 'StrokeCount' ? ' sortMethod="stroke"' : ''}`;
  return `<sortState${said} ref="${formatAddress(body)}">${conditions.join('')}</sortState>`;
}

/** Columns that the part has keep what else it says of them. */
function columnsXml(xml: string, { columns }: TableState): string {
  const root = rootElement(xml);
  const prefix = prefixOf(xml, root);
  const list = childElement(xml, root, 'tableColumns');
  const known = new Map(
    (list ? [...childElements(xml, list, 'tableColumn')] : []).map((element) => [
      Number(attribute(xml, element, 'id')),
      element,
    ]),
  );
  const written = columns.map((column) => {
    const element = known.get(column.id);
    if (!element) return withPrefix(withAttributes('<tableColumn/>', said(column)), prefix);
    const opening = withAttributes(xml.slice(element.start, element.openEnd), said(column));
    return opening + xml.slice(element.openEnd, element.end);
  });
  return `<${prefix}tableColumns count="${String(columns.length)}">${written.join('')}</${prefix}tableColumns>`;
}

function said({ id, name, totalsFunction, totalsLabel }: TableColumnState) {
  return {
    id,
    name: escapeBreaks(name),
    totalsRowLabel: totalsLabel === '' ? null : escapeBreaks(totalsLabel),
    totalsRowFunction: totalsFunction === '' ? null : totalsFunction,
  };
}

/** Line breaks, which an attribute cannot hold, as Excel writes them. */
function escapeBreaks(text: string): string {
  return text.replace(
    /[\n\r\t]/g,
    (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`,
  );
}

function styleXml(table: TableState): string {
  if (table.style === '') return '';
  const flags = {
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: table.highlightLastColumn,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
  };
  const written = Object.entries(flags).map(([name, value]) => ` ${name}="${value ? 1 : 0}"`);
  return `<tableStyleInfo name="${table.style}"${written.join('')}/>`;
}
