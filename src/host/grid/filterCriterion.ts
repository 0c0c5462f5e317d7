/** As `Excel.FilterCriteria`, as far as it is known. */
export interface FilterCriterion {
  filterOn: string;
  values?: string[];
  criterion1?: string;
  criterion2?: string;
  /** `And` or `Or`. */
  operator?: string;
  /** `Excel.DynamicFilterCriteria`. */
  dynamicCriteria?: string;
}
