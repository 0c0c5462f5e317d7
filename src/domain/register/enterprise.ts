import type { Category } from './category';
import type { OtherCells } from './otherCell';

declare const enterpriseId: unique symbol;
/** The identity of one site; see enterpriseId.ts for what it is made of. */
export type EnterpriseId = string & { readonly [enterpriseId]: true };

export type PermitClass = 'key' | 'simplified' | 'registration';
export type CreditGrade = 'A' | 'B' | 'C' | 'D' | 'E';
export type Production = 'operating' | 'suspended' | 'closed' | 'deregistered';

/**
 * One row of the 检查对象名录库. Names and addresses are as shown in the sheet, trimmed, letters and
 * brackets of the width they have; texts that rules compare (region, industry …) are
 * NFKC-normalised. A field that the sheet lacks, or whose cell is empty or cannot be read, is
 * absent.
 */
export interface Enterprise {
  readonly id: EnterpriseId;
  /** 1-based, as Excel shows it. */
  readonly rowNumber: number;
  /**
   * The sheet of the row, where the register is spread over several; absent where it is the
   * register's own.
   */
  readonly sheet?: string;
  readonly name: string;
  readonly creditCode?: string;
  readonly sourceCode?: string;
  readonly permitNumber?: string;
  readonly address?: string;
  readonly longitude?: string;
  readonly latitude?: string;
  readonly phone?: string;
  readonly legalPerson?: string;
  readonly contact?: string;
  readonly region?: string;
  readonly authority?: string;
  readonly basin?: string;
  readonly industry?: string;
  readonly pollutionType?: string;
  readonly startDate?: string;
  readonly scale?: string;
  readonly registeredCategory?: Category;
  readonly construction?: boolean;
  readonly monitoring?: string;
  readonly cycle?: string;
  readonly permitClass?: PermitClass;
  readonly keyListed?: boolean;
  readonly controlLevel?: string;
  readonly credit?: CreditGrade;
  readonly violation?: boolean;
  /** 上季度受到行政处罚 */
  readonly penalised?: boolean;
  readonly complaint?: boolean;
  readonly complaintVerified?: boolean;
  readonly supervised?: boolean;
  readonly weatherGrade?: string;
  readonly positiveList?: boolean;
  readonly production?: Production;
  /** 年度检查次数: on-site checks of this year so far. */
  readonly visits?: number;
  /**
   * Checks of the year before a draw, by the kinds that its rules count apart; from the records, not
   * from a cell.
   */
  readonly kindVisits?: Readonly<Record<string, number>>;
  /**
   * Which lists of 重点排污单位 the unit is on (水环境, 大气环境, 土壤 …), joined by 、 as the sheet names them.
   */
  readonly keyLists?: string;
  /** 清洁生产 */
  readonly cleanProduction?: boolean;
  /** 执法豁免, 免检 */
  readonly exempted?: boolean;
  /** Year of the 环评批复. */
  readonly approvalYear?: number;
  /** 回避人员: names or licence numbers of inspectors that may not be sent to this enterprise. */
  readonly recusedInspectors?: readonly string[];
  /** Filled cells of columns that are no field and that the rules name. */
  readonly others?: OtherCells;
}
