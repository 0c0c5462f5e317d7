/** The header of a new column of the bureau's list: 2026年度检查次数. */
export function countsHeader(year: number): string {
  return `${year}年度检查次数`;
}
