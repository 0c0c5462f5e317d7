/** The print view of a sheet in a frame of its own, and the browser's dialog over it. */

import { element } from './element';
import { pageStyle, printScale, type PageNames } from './pageStyle';
import type { PrintedCell, PrintedRow, PrintedSheet } from './printedSheet';

const STYLE = `
  body { margin: 0; }
  table { border-collapse: collapse; table-layout: fixed; margin: 0; }
  .centred table { margin: 0 auto; }
  td { box-sizing: border-box; padding: 0 2pt; line-height: 1.2; overflow-wrap: anywhere; }
  tr { break-inside: avoid; }
  tr.page { break-before: page; }
`;

/**
 * Opens the browser's print dialog with a sheet as it is laid out. All of it is made of elements and
 * texts: nothing that stands in a cell is ever read as markup. The frame stays until the next time, for
 * some browsers print after the call has come back.
 *
 * @param printed what goes on paper
 * @param names for header and footer
 */
export function printInFrame(printed: PrintedSheet, names: PageNames): void {
  document.querySelector('iframe.print')?.remove();
  const frame = element('iframe', { className: 'print', title: names.sheet });
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  document.body.append(frame);
  const page = frame.contentDocument;
  if (page === null) throw new Error('The frame for printing has no document.');
  page.title = names.sheet;
  page.documentElement.lang = 'zh-CN';
  page.head.append(element('style', {}, STYLE + pageStyle(printed.layout, names)));
  page.body.append(view(printed));
  frame.contentWindow?.print();
}

function view(printed: PrintedSheet): HTMLElement {
  const { layout, widths, above, repeated, below } = printed;
  const width = widths.reduce((sum, each) => sum + each, 0);
  const height = [...above, ...repeated, ...below].reduce((sum, row) => sum + row.height, 0);
  const place = element('div', { className: layout.centerHorizontally ? 'centred' : '' });
  place.style.setProperty('zoom', String(printScale(layout, { width, height })));
  // A repeated header stands above its table: what is above it in the sheet is a table of its own.
  if (above.length > 0) place.append(tableOf(widths, [], above));
  place.append(tableOf(widths, repeated, below));
  return place;
}

function tableOf(
  widths: readonly number[],
  head: readonly PrintedRow[],
  rows: readonly PrintedRow[],
): HTMLTableElement {
  const columns = widths.map((width) => {
    const column = element('col');
    column.style.width = `${width}pt`;
    return column;
  });
  const made = element('table', {}, element('colgroup', {}, ...columns));
  made.style.width = `${widths.reduce((sum, each) => sum + each, 0)}pt`;
  if (head.length > 0) made.append(element('thead', {}, ...head.map(rowOf)));
  made.append(element('tbody', {}, ...rows.map(rowOf)));
  return made;
}

function rowOf({ height, beginsPage, cells }: PrintedRow): HTMLTableRowElement {
  const row = element('tr', { className: beginsPage ? 'page' : '' }, ...cells.map(cellOf));
  row.style.height = `${height}pt`;
  return row;
}

function cellOf({ text, columns, rows, css }: PrintedCell): HTMLTableCellElement {
  const cell = element('td', { colSpan: columns, rowSpan: rows }, text);
  for (const [property, value] of Object.entries(css)) cell.style.setProperty(property, value);
  return cell;
}
