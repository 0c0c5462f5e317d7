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
  /** Years, months, days and so on that are let through beside the values. */
  dates?: FilterDate[];
  /** As the file has it, where the host cannot tell by it which rows pass: they stay as they are. */
  stored?: string;
}

/** As `Excel.FilterDatetime`. */
export interface FilterDate {
  date: string;
  /** `Excel.FilterDatetimeSpecificity`. */
  specificity: string;
}
