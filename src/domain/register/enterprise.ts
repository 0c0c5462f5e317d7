import type { Category } from '../profile/category';

declare const enterpriseId: unique symbol;
/** The identity of one site; see enterpriseId.ts for what it is made of. */
export type EnterpriseId = string & { readonly [enterpriseId]: true };

export type PermitClass = 'key' | 'simplified' | 'registration';
export type CreditGrade = 'A' | 'B' | 'C' | 'D' | 'E';
export type Production = 'operating' | 'suspended' | 'closed' | 'deregistered';

/**
 * One row of the 检查对象名录库. Names and addresses are as shown in the sheet, trimmed, letters and brackets of the width they have;
 * texts that rules compare (region, industry …) are NFKC-normalised. A field that the sheet lacks, or whose cell is empty or
 * cannot be read, is absent.
 */
export interface Enterprise {
  readonly id: EnterpriseId;
  /** 1-based, as Excel shows it. */
  readonly rowNumber: number;
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
}
