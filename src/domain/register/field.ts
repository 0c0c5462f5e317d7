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
  'authority',
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
/**
 * A column of the bureau's own that is no field, by the name that a rule gives it, behind an equals
 * sign, which no code name of a field has.
 */
export type ColumnName = `=${string}`;

/**
 * The name of a column that is no field, where it stands among fields.
 *
 * @param name as the rule has it
 * @example
 * columnName('占地面积') // → '=占地面积'
 */
export function columnName(name: string): ColumnName {
  return `=${name}`;
}

/**
 * Tells a column that is no field from a field.
 *
 * @example
 * isColumnName('=占地面积') // → true
 * isColumnName('credit') // → false
 */
export function isColumnName(field: string): field is ColumnName {
  return field.startsWith('=');
}

/** What a rule looks at: a field of a register, or a column that is none. */
export type RuleField = RegisterField | ColumnName;
