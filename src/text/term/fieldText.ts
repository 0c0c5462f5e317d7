import type { EnterpriseField } from '../../domain/register/field';

const FIELD_TEXT: Readonly<Record<EnterpriseField, string>> = {
  name: '企业名称',
  creditCode: '统一社会信用代码',
  sourceCode: '污染源编码',
  permitNumber: '排污许可证编号',
  address: '地址',
  longitude: '经度',
  latitude: '纬度',
  phone: '联系电话',
  legalPerson: '企业法人',
  contact: '联系人',
  region: '行政区划',
  authority: '所属机关',
  basin: '所属流域',
  industry: '行业类别',
  pollutionType: '污染类型',
  startDate: '投产时间',
  scale: '产品及生产规模',
  registeredCategory: '企业分类',
  construction: '建设项目',
  monitoring: '监控类型',
  cycle: '生产周期',
  permitClass: '排污许可管理类别',
  keyListed: '重点排污单位名录',
  controlLevel: '控制级别',
  credit: '环境信用评价',
  violation: '违法记录',
  penalised: '上季度处罚',
  complaint: '信访举报',
  complaintVerified: '举报查实',
  supervised: '挂牌督办',
  weatherGrade: '重污染天气绩效分级',
  positiveList: '监督执法正面清单',
  production: '生产状态',
  visits: '年度检查次数',
  keyLists: '重点排污单位类别',
  cleanProduction: '清洁生产',
  exempted: '执法豁免',
  approvalYear: '环评批复年份',
  recusedInspectors: '回避人员',
};

/** What a field of the enterprise register is called in messages and reasons. */
export function fieldText(field: EnterpriseField): string {
  return FIELD_TEXT[field];
}
