/** Data of others, which a workbook carries along. */
export interface CustomXml {
  /** `{GUID}`. */
  readonly id: string;
  readonly xml: string;
}
