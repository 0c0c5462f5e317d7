import type { JSX } from 'react';
import type { RegisterKind } from '../../domain/problem';
import { cellAddress } from '../../domain/register/cellAddress';
import { ENTERPRISE_FIELDS, INSPECTOR_FIELDS, type EnterpriseField, type InspectorField } from '../../domain/register/field';
import type { Column } from '../../domain/register/register';
import { fieldText } from '../../text/fieldText';
import { inspectorFieldText } from '../../text/inspectorFieldText';
import { paneText } from '../../text/paneText';

const text = paneText.register;

export interface ColumnTableProps {
  readonly kind: RegisterKind;
  /** 1-based. */
  readonly headerRow: number;
  readonly columns: Partial<Readonly<Record<EnterpriseField | InspectorField, Column>>>;
  readonly unmapped: readonly Column[];
}

interface MappedColumn extends Column {
  readonly field: string;
}

/** Which field was recognised under which header, folded under a line that counts them. */
export function ColumnTable({ kind, headerRow, columns, unmapped }: ColumnTableProps): JSX.Element {
  const mapped = mappedColumns(kind, columns);
  return (
    <details className="fold">
      <summary>{text.columns(mapped.length, mapped.length + unmapped.length)}</summary>
      <table className="columns">
        <caption className="unseen">{text.columnsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.header}</th>
            <th scope="col">{text.place}</th>
          </tr>
        </thead>
        <tbody>
          {mapped.map(({ field, header, columnIndex }) => (
            <tr key={columnIndex}>
              <td>{field}</td>
              <td>{header}</td>
              <td>{cellAddress(headerRow, columnIndex)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unmapped.length > 0 && (
        <p className="hint">
          {text.unmapped(unmapped.map(({ header, columnIndex }) => text.headerAt(header, cellAddress(headerRow, columnIndex))))}
        </p>
      )}
    </details>
  );
}

function mappedColumns(kind: RegisterKind, columns: ColumnTableProps['columns']): MappedColumn[] {
  const named =
    kind === 'enterprise'
      ? ENTERPRISE_FIELDS.map((field) => ({ field: fieldText(field), column: columns[field] }))
      : INSPECTOR_FIELDS.map((field) => ({ field: inspectorFieldText(field), column: columns[field] }));
  return named
    .flatMap(({ field, column }) => (column === undefined ? [] : [{ field, ...column }]))
    .sort((one, other) => one.columnIndex - other.columnIndex);
}
