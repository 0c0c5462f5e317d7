import type { TableColumnState, TableState } from '../../grid/tableState';
import { withoutEscapes } from '../cells/cellText';
import {
  attribute,
  attributes,
  childElement,
  childElements,
  isTrue,
  rootElement,
} from '../package/xmlElement';
import { relationships } from '../package/relationships';
import type { Parts } from '../package/zipParts';
import { partText } from '../package/zipParts';
import { readCriteria } from '../sheet/filterXml';

/** A part with a table, as its sheet names it. */
export interface TablePart {
  readonly part: string;
  readonly relationshipId: string;
  readonly xml: string;
  readonly table: TableState;
}

/** The tables of a sheet, in the order of its relationships. */
export function tableParts(parts: Parts, sheetPart: string): TablePart[] {
  return relationships(parts, sheetPart).flatMap(({ id, kind, target }) => {
    const xml = kind === 'table' ? partText(parts, target) : null;
    return xml === null ? [] : [{ part: target, relationshipId: id, xml, table: readTable(xml) }];
  });
}

/** @param xml of the part; ECMA-376 part 1, 18.5.1.2 */
function readTable(xml: string): TableState {
  const root = rootElement(xml);
  const said = attributes(xml, root);
  const style = childElement(xml, root, 'tableStyleInfo');
  const styled = (name: string): boolean => style !== null && isTrue(attribute(xml, style, name));
  const autoFilter = childElement(xml, root, 'autoFilter');
  const list = childElement(xml, root, 'tableColumns');
  const columns = list ? [...childElements(xml, list, 'tableColumn')] : [];
  const criteria = readCriteria(xml, autoFilter, columns.length);
  return {
    id: Number(said.get('id')),
    name: withoutEscapes(said.get('displayName') ?? said.get('name') ?? ''),
    range: said.get('ref') ?? '',
    showHeaders: said.get('headerRowCount') !== '0',
    showTotals: Number(said.get('totalsRowCount') ?? 0) > 0,
    columns: columns.map((element, index): TableColumnState => {
      const column = attributes(xml, element);
      return {
        id: Number(column.get('id')),
        name: withoutEscapes(column.get('name') ?? ''),
        criterion: criteria[index] ?? null,
        totalsFunction: column.get('totalsRowFunction') ?? '',
        totalsLabel: withoutEscapes(column.get('totalsRowLabel') ?? ''),
      };
    }),
    showFilterButton: autoFilter !== null,
    style: style === null ? '' : (attribute(xml, style, 'name') ?? ''),
    showBandedRows: styled('showRowStripes'),
    showBandedColumns: styled('showColumnStripes'),
    highlightFirstColumn: styled('showFirstColumn'),
    highlightLastColumn: styled('showLastColumn'),
    sort: null,
  };
}
