import type { Period } from '../calendar/period';
import type { EnterpriseId } from './enterprise';

/**
 * What may count as a check of a year: 日常双随机, 专项, 部门联合, which are planned; 信访举报 (complaints, and
 * what another office hands on), 案件查办, 突发应急, 异常数据 (readings that are too high or wrong), which
 * have an occasion; 非现场; 整改复查.
 */
export const CHECK_KINDS = [
  'routine',
  'special',
  'joint',
  'complaint',
  'case',
  'emergency',
  'data',
  'offsite',
  'revisit',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/**
 * One past check (domain: 检查记录), of an enterprise that the register has or of one that it lacks.
 */
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
  /** Whether the result says that nothing was found; absent where it does not. */
  readonly clean?: boolean;
  /** Who made the check, as the sheet has it; absent where it does not say. */
  readonly authority?: string;
  /** ISO date on which the result was made public, '' for none. */
  readonly published: string;
  /** True where the result is kept back for a reason, so that nothing is owed. */
  readonly withheld?: true;
  /** 1-based, as Excel shows it. */
  readonly rowNumber: number;
  readonly sheet: string;
  /** The period whose 抽查名单 the check is from; absent for what the bureau noted down itself. */
  readonly drawn?: Period;
  /** The period whose 抽查名单 has the check, which the bureau noted down as done. */
  readonly confirms?: Period;
  /**
   * Of the enterprise: as the draw knew it, of checks that are on a list of ours; as a part of its
   * name or the clerk told, of checks that name it otherwise than the register. Absent for others.
   */
  readonly id?: EnterpriseId;
  /**
   * Checks of the enterprise in that year before its draw, lists of ours not counted; only of
   * checks that are on a list of ours.
   */
  readonly before?: number;
  /**
   * How a check was done jointly, as a list of ours or the kind that the bureau noted down says;
   * absent where nothing says so.
   */
  readonly joint?: readonly ('internal' | 'external')[];
  /**
   * Names of the items that a check of a list of ours covered; absent where nothing says so.
   */
  readonly items?: readonly string[];
}
