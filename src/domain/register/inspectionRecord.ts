import type { CheckKind } from '../profile/profile';

/** One past check (domain: 检查记录), of an enterprise that the register has or of one that it lacks. */
export interface InspectionRecord {
  /** As the sheet has it; '' where the sheet has codes only. */
  readonly enterprise: string;
  /** Credit code or 污染源编码, cleaned; '' where the sheet has names only. */
  readonly code: string;
  /** ISO date; '' where the cell is empty or no date. */
  readonly date: string;
  /** Null where the sheet does not say. */
  readonly kind: CheckKind | null;
  /** Names or licence numbers, as many as the cell holds. */
  readonly inspectors: readonly string[];
  readonly result: string;
  /** ISO date on which the result was made public, '' for none. */
  readonly published: string;
  /** 1-based, as Excel shows it. */
  readonly rowNumber: number;
  readonly sheet: string;
}
