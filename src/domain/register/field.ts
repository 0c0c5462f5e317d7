/**
 * The fields of the two registers (domain: 检查对象名录库 and 检查人员名录库) and of inspection records, by their
 * code names. Which headers stand for a field is the vocabulary's business, not a field's.
 */

export const ENTERPRISE_FIELDS = [
  'name',
  'creditCode',
  'sourceCode',
  'permitNumber',
  'address',
  'longitude',
  'latitude',
  'phone',
  'legalPerson',
  'contact',
  'region',
  'authority',
  'basin',
  'industry',
  'pollutionType',
  'startDate',
  'scale',
  'registeredCategory',
  'construction',
  'monitoring',
  'cycle',
  'permitClass',
  'keyListed',
  'controlLevel',
  'credit',
  'violation',
  'penalised',
  'complaint',
  'complaintVerified',
  'supervised',
  'weatherGrade',
  'positiveList',
  'production',
  'visits',
  'keyLists',
  'cleanProduction',
  'exempted',
  'approvalYear',
  'recusedInspectors',
] as const;

export type EnterpriseField = (typeof ENTERPRISE_FIELDS)[number];

export const INSPECTOR_FIELDS = [
  'name',
  'unit',
  'licence',
  'licenceExpiry',
  'title',
  'department',
  'region',
  'years',
  'specialty',
  'status',
  'onPost',
  'auxiliary',
  'visits',
  'recusals',
] as const;

export type InspectorField = (typeof INSPECTOR_FIELDS)[number];

/** The fields of the sheet of inspection records (domain: 检查记录). */
export const RECORD_FIELDS = [
  'name',
  'creditCode',
  'date',
  'kind',
  'inspectors',
  'result',
  'published',
] as const;

export type RecordField = (typeof RECORD_FIELDS)[number];

/** The fields of the sheet of items (domain: 随机抽查事项清单). */
export const ITEM_FIELDS = [
  'number',
  'group',
  'name',
  'content',
  'object',
  'method',
  'basis',
  'body',
  'share',
  'frequency',
] as const;

export type ItemField = (typeof ITEM_FIELDS)[number];

export type RegisterField = EnterpriseField | InspectorField | RecordField | ItemField;
