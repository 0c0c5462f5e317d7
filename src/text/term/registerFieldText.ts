import type { TableKind } from '../../domain/register/register';
import type {
  EnterpriseField,
  InspectorField,
  RecordField,
  RegisterField,
} from '../../domain/register/field';
import { fieldText } from './fieldText';
import { inspectorFieldText } from './inspectorFieldText';

const RECORD_FIELD_TEXT: Readonly<Record<RecordField, string>> = {
  name: '企业名称',
  creditCode: '统一社会信用代码',
  date: '检查日期',
  kind: '检查类型',
  inspectors: '检查人员',
  result: '检查结果',
  published: '公开日期',
};

/**
 * What a field is called in the table that it belongs to.
 *
 * @param table whose field it is: 企业名称 and 姓名 are both `name`
 * @param field one of that table
 */
export function registerFieldText(table: TableKind, field: RegisterField): string {
  if (table === 'enterprise') return fieldText(field as EnterpriseField);
  return table === 'inspector'
    ? inspectorFieldText(field as InspectorField)
    : RECORD_FIELD_TEXT[field as RecordField];
}
