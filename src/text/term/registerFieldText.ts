import type { TableKind } from '../../domain/register/register';
import {
  isColumnName,
  type EnterpriseField,
  type InspectorField,
  type ItemField,
  type RecordField,
  type RuleField,
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
  authority: '检查单位',
};

const ITEM_FIELD_TEXT: Readonly<Record<ItemField, string>> = {
  number: '序号',
  group: '抽查类别',
  name: '抽查事项',
  content: '检查内容',
  object: '抽查对象',
  method: '检查方式',
  basis: '抽查依据',
  body: '抽查主体',
  share: '抽查比例',
  frequency: '抽查频次',
};

/**
 * What a field is called in the table that it belongs to.
 *
 * @param table whose field it is: 企业名称 and 姓名 are both `name`
 * @param field one of that table, or a column that a rule names, which is called that
 */
export function registerFieldText(table: TableKind, field: RuleField): string {
  if (isColumnName(field)) return field.slice(1);
  switch (table) {
    case 'enterprise':
      return fieldText(field as EnterpriseField);
    case 'inspector':
      return inspectorFieldText(field as InspectorField);
    case 'records':
      return RECORD_FIELD_TEXT[field as RecordField];
    case 'items':
      return ITEM_FIELD_TEXT[field as ItemField];
  }
}
