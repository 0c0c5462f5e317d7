/**
 * A profile is one authority's rules for one year as data (domain: 方案). Nothing here is code:
 * conditions name fields and values, quotas name numbers and periods, and every rule may cite the
 * clause it comes from by its key in `clauses`. What a clause does not ask for is absent.
 */

import type { Category } from '../register/category';
import type { EnterpriseField, InspectorField } from '../register/field';
import type { Months } from '../calendar/months';
import type { CheckKind } from '../register/inspectionRecord';
import type { Deadline } from './deadlineRule';
import type { Quota } from './quota';

export type { Months };
export type * from './quota';
export type * from './deadlineRule';

/**
 * One test of one field. `is` compares with any of the values, `contains` looks for any of them in
 * a text, `filled` asks whether the cell says anything, the others compare numbers.
 */
export type FieldTest<Field extends string> =
  | { readonly field: Field; readonly is: readonly (string | boolean)[] }
  | { readonly field: Field; readonly contains: readonly string[] }
  | { readonly field: Field; readonly filled: boolean }
  | NumberTest<Field>;

/**
 * A number compared; with `kinds` the checks of the year of these kinds, as a cap counts them
 * (首次检查以非现场方式), and the field is `visits`.
 */
export type NumberTest<Field extends string> = {
  readonly field: Field;
  readonly kinds?: readonly CheckKind[];
} & ({ readonly atLeast: number } | { readonly atMost: number });

/**
 * One test of a column by its header, for whatever the list has beyond its fields (占地面积, 环评批复日期).
 * Numbers need not be whole here, so that `above` and `below` are tests of their own; `from` and
 * `until` compare days and include theirs.
 */
export type ColumnTest =
  | { readonly column: string; readonly is: readonly (string | boolean)[] }
  | { readonly column: string; readonly contains: readonly string[] }
  | { readonly column: string; readonly filled: boolean }
  | { readonly column: string; readonly atLeast: number }
  | { readonly column: string; readonly atMost: number }
  | { readonly column: string; readonly above: number }
  | { readonly column: string; readonly below: number }
  /** ISO days. */
  | { readonly column: string; readonly from: string }
  | { readonly column: string; readonly until: string };

export type Test<Field extends string> = FieldTest<Field> | ColumnTest;

/** Tests joined by and, or, not. */
export type Condition =
  | Test<EnterpriseField>
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export type InspectorCondition =
  | Test<InspectorField>
  | { readonly all: readonly InspectorCondition[] }
  | { readonly any: readonly InspectorCondition[] }
  | { readonly not: InspectorCondition };

/** The first rule of which any condition holds decides the category. */
export interface CategoryRule {
  readonly category: Category;
  readonly any: readonly Condition[];
  /**
   * decides also where the register's own 企业分类 says otherwise (西平 2024 一（三）: 必须作为重点排污单位), but
   * for a category whose rules stand before this one.
   */
  readonly must?: boolean;
  readonly clause?: string;
}

export interface Demand {
  readonly quota: Quota;
  /**
   * kinds of checks that count as visits: for what is done of the quota, for coverage and against
   * repetition (西平 2024 一（一）: 专项 and 信访 are no 抽查). All when absent.
   */
  readonly counts?: readonly CheckKind[];
  /** every unit at least once in so many years: raises the quota of a period where it must. */
  readonly coverageYears?: number;
  /** 不重复抽查: a unit that was visited this year leaves the pool. */
  readonly noRepeat?: boolean;
  /**
   * with `noRepeat`: nor one that was visited in so many years, this one included (3 年内抽查过的不再抽). Of
   * a category only; records of earlier years tell.
   */
  readonly noRepeatYears?: number;
  /**
   * Only in these months; a period without any of them draws nothing, and yearly quotas are spread
   * over the periods that have some.
   */
  readonly months?: Months;
  /** 每年 n 批: what is due in the year is drawn in so many draws. */
  readonly batches?: number;
  /**
   * what its checks cover of the list of items (许昌 2026 二: 抽查事项清单做到年度全覆盖): names, numbers or
   * groups; all items that concern the category when absent, and of a directed draw what the
   * categories of its units cover.
   */
  readonly items?: readonly string[];
  /**
   * what a yearly ratio to the staff came to when it was set for a year (西平 2024 一（四）:
   * 每年12月底前……确定下一年度被抽查单位数量); that year keeps it, whoever comes or leaves.
   */
  readonly yearNumber?: YearNumber;
  readonly clause?: string;
}

/** The span of time that a cap is about; weeks begin on Monday. */
export const CAP_SPANS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type CapSpan = (typeof CAP_SPANS)[number];

/**
 * At most so many checks of a unit in a span of time. Units at a cap that lasts to the end of the
 * period leave the pool; a cap of days or weeks only marks (成都 2025: 超频次).
 */
export interface Cap {
  readonly times: number;
  readonly per: CapSpan;
  /** kinds of checks that count; all when absent. */
  readonly kinds?: readonly CheckKind[];
  /** units of these categories only; all when absent. */
  readonly categories?: readonly Category[];
  /** units that hold it only; all when absent. */
  readonly units?: Condition;
  /** units that hold it are not limited (D级企业、红码企业不受限制). */
  readonly except?: Condition;
  /** 同一部门: checks of each authority count by themselves; those of all together when absent. */
  readonly perAuthority?: boolean;
  readonly clause?: string;
}

/** A number of enterprises that stands for one year. */
export interface YearNumber {
  readonly year: number;
  readonly count: number;
}

/**
 * A draw within limits (许昌 2026 三（四） 定向抽查; special topics of other documents): its own pool, quota
 * and people, beside the categories.
 */
export interface DirectedDraw {
  readonly id: string;
  readonly name: string;
  /** units must meet it. */
  readonly units: Condition;
  /** team members must meet it. */
  readonly inspectors?: InspectorCondition;
  /**
   * units of its own that their category took are tasks of this draw too: marked, and for its people.
   * On a sheet they are unless it says no; records of before have none of it.
   */
  readonly shared?: true;
  readonly plan: Demand;
}

/** A unit's chance is multiplied by the factors of all rules that hold; 1 where none does. */
export interface WeightRule {
  /** above 0. */
  readonly factor: number;
  readonly any: readonly Condition[];
  readonly clause?: string;
}

/** Units that hold the condition are not visited: 免检, 豁免. */
export interface ExemptionRule {
  readonly name: string;
  readonly any: readonly Condition[];
  readonly clause?: string;
}

export type RegionRule = 'any' | 'same' | 'cross';

export interface TeamRules {
  /** licensed members, the lead included; at least 2. */
  readonly size: number;
  readonly region: RegionRule;
  /** helpers without licence added to each team; 0 when absent. */
  readonly auxiliaries?: number;
  /**
   * names or licence numbers of those picked to help (许昌 2026 三（三） 可抽取或挑选辅助人员); all helpers of the
   * register when absent.
   */
  readonly helpers?: readonly string[];
  /**
   * members whose 业务专长 names the unit's 行业类别 or 污染类型: of the lead, where there is one ('prefer') or
   * always ('require').
   */
  readonly expertise?: 'prefer' | 'require';
  /** members of one team come from different departments. */
  readonly mixedDepartments?: boolean;
  /** the same teams for the whole period instead of one made for each task. */
  readonly fixed?: boolean;
  /** not the two who were sent to the unit last time, together again. */
  readonly noRepeatPair?: boolean;
  /**
   * after so many visits to a unit in a row on which they found nothing, people are not sent there
   * again (成都 2025: three).
   */
  readonly restAfterClean?: number;
  /**
   * tasks that another department joins are served first where that levels what people have to do;
   * teams of a whole period aside. Records of before have none of it.
   */
  readonly levelled?: boolean;
  readonly clause?: string;
}

/**
 * With whom a task is done: other departments of the bureau, partners outside, or either, all joint
 * tasks counted together (遂昌 2025: 部门联合).
 */
export const JOINT_SIDES = ['internal', 'external', 'any'] as const;
export type JointSide = (typeof JOINT_SIDES)[number];

/** A share of a quarter's tasks that is done with others: the lowest joint tickets. */
export interface JointShare {
  /** at least this percentage; rounds up. */
  readonly percent: number;
  readonly per: 'quarter' | 'year';
  /**
   * names of 科室 (internal) or partner departments (external) that take part, in turn; all known
   * departments when empty.
   */
  readonly departments: readonly string[];
  readonly clause?: string;
}

export interface RatioTarget {
  /** share of credit-graded draws, coverage of items, publication of results. */
  readonly what: 'credit-graded' | 'items' | 'publication';
  readonly percent: number;
  readonly per: 'quarter' | 'year';
  readonly clause?: string;
}

export interface Clause {
  /** e.g. 二（三） */
  readonly number: string;
  /** the words of the document. */
  readonly text: string;
  /** true where the document leaves a number open and this profile chose one. */
  readonly chosen?: boolean;
}

export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly authority: string;
  readonly document: string;
  readonly level: 'county' | 'city';
  readonly clauses: Readonly<Record<string, Clause>>;
  /**
   * 'register' takes 企业分类 as it stands where a row has one, but for rules that must be followed, and
   * the rules decide the rest; 'rules' only reports disagreement.
   */
  readonly classifyBy: 'register' | 'rules';
  readonly categoryRules: readonly CategoryRule[];
  /** The category of a unit that no rule takes. */
  readonly otherwise: Category;
  readonly plans: Readonly<Record<Category, Demand>>;
  readonly directed?: readonly DirectedDraw[];
  readonly caps?: readonly Cap[];
  readonly weights?: readonly WeightRule[];
  readonly exemptions?: readonly ExemptionRule[];
  /** 停产 units stay in the population and leave the pool. */
  readonly suspendedInPool: boolean;
  readonly team: TeamRules;
  readonly joint?: Readonly<Partial<Record<JointSide, JointShare>>>;
  readonly targets?: readonly RatioTarget[];
  readonly deadlines?: readonly Deadline[];
}
