import type { InspectorField } from '../../domain/register/field';

const INSPECTOR_FIELD_TEXT: Readonly<Record<InspectorField, string>> = {
  name: '姓名',
  unit: '单位',
  licence: '执法证号',
  licenceExpiry: '证件有效期',
  title: '职务',
  department: '部门岗位',
  region: '行政区域',
  years: '工作年限',
  specialty: '业务专长',
  status: '人员状态',
  onPost: '在编在岗',
  auxiliary: '辅助人员',
  visits: '年度检查次数',
  recusals: '回避企业',
};

/** What a field of the inspector register is called. */
export function inspectorFieldText(field: InspectorField): string {
  return INSPECTOR_FIELD_TEXT[field];
}
