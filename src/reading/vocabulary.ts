import type { RowWords } from './header/rowTexts';
import type { RegisterKind, TableKind } from '../domain/register/register';
import type { SpokenVocabulary } from './spokenVocabulary';
import type { Category } from '../domain/register/category';
import type { CheckKind } from '../domain/register/inspectionRecord';
import type {
  CreditGrade,
  Enterprise,
  PermitClass,
  Production,
} from '../domain/register/enterprise';
import type {
  EnterpriseField,
  InspectorField,
  ItemField,
  RecordField,
} from '../domain/register/field';

/**
 * A header that names a value and is answered yes or no: 是否停产 = 是 means production 'suspended', = 否
 * 'operating'.
 */
export type FlagHeader = {
  readonly [Field in OneValueField]: {
    readonly headers: readonly string[];
    readonly field: Field;
    readonly yes: NonNullable<Enterprise[Field]>;
    /** Absent where "no" says nothing: 是否特殊监管对象 = 否 leaves the category to 企业分类. */
    readonly no?: NonNullable<Enterprise[Field]>;
  };
}[OneValueField];

/** The same of people: 是否离职 = 是 means that a person is not active. */
export interface InspectorFlagHeader {
  readonly headers: readonly string[];
  readonly field: 'status' | 'onPost' | 'auxiliary' | 'licence';
  readonly yes: boolean;
  readonly no: boolean;
}

type OneValueField = Exclude<EnterpriseField, 'recusedInspectors'>;

/** Fields that a list of enterprises gives a yes in. */
export const FLAG_LIST_FIELDS = [
  'positiveList',
  'keyListed',
  'cleanProduction',
  'exempted',
  'supervised',
  'violation',
] as const;

export type FlagListField = (typeof FLAG_LIST_FIELDS)[number];

/**
 * The words that real sheets use, handed to the register readers by text/vocabulary/vocabulary.ts
 * so that the domain holds no Chinese. Headers and words are compared after folding (foldWord.ts:
 * NFKC, no white space, no brackets, upper case). Of several columns that stand for one field, the
 * one whose header comes first in the field's list is taken.
 */
export interface Vocabulary {
  readonly enterpriseHeaders: Readonly<Record<EnterpriseField, readonly string[]>>;
  readonly inspectorHeaders: Readonly<Record<InspectorField, readonly string[]>>;
  readonly recordHeaders: Readonly<Record<RecordField, readonly string[]>>;
  readonly itemHeaders: Readonly<Record<ItemField, readonly string[]>>;
  readonly items: ItemWords;
  readonly flagHeaders: readonly FlagHeader[];
  readonly inspectorFlagHeaders: readonly InspectorFlagHeader[];
  /**
   * Ends of headers that are none of the list's and may still be those of its names, the preferred
   * one first: 用工单位.
   */
  /** Last words of the names of authorities. */
  readonly authorityEndings: readonly string[];
  readonly nameHeaderEndings: Readonly<Record<TableKind, readonly string[]>>;
  /** Headers of the numbers of rows. */
  readonly serialHeaders: readonly string[];
  readonly spoken: SpokenVocabulary;
  /** Words in the name of a sheet that lists enterprises of which one thing holds: 正面清单. */
  readonly flagListWords: Readonly<Record<FlagListField, readonly string[]>>;
  /** Beginnings that turn the header of a yes/no field into a question: 是否, 有无 … */
  readonly questionPrefixes: readonly string[];
  /**
   * What follows a year in a header: 年, 年度. Of columns that differ by year only, the latest is
   * taken.
   */
  readonly yearMarks: readonly string[];
  /**
   * Headers that mean nothing by themselves (单位, 代码, 类别 …): taken only where the column's values
   * agree.
   */
  readonly ambiguousHeaders: readonly string[];
  /**
   * Headers of other tables (plans, inspection records, results), which tell a sheet from a
   * register.
   */
  readonly foreignHeaders: readonly string[];
  /** Words in the name of a sheet that say which register it is. */
  readonly sheetNameWords: Readonly<Record<RegisterKind, readonly string[]>>;
  /** Words in the name of a sheet that holds past checks: 检查记录, 检查台账 … */
  readonly recordSheetWords: readonly string[];
  /** Words in the name of a sheet that says what is to be done: 计划. */
  readonly planSheetWords: readonly string[];
  /**
   * Words in the name of a sheet that is an older or another version of a list, and no part of it:
   * 备份, 注销.
   */
  readonly otherVersionWords: readonly string[];
  /** Last words of the names of regions: 镇, 街道 … */
  readonly regionEndings: readonly string[];
  /**
   * Beginnings of the names of sheets that this program writes; such sheets are never registers.
   */
  readonly ownSheetPrefixes: readonly string[];
  /** Legal forms in names that are written in two ways, each with the one that stands for both. */
  readonly legalForms: readonly (readonly [string, string])[];
  /** What tells the rows of a list that are no entries: 合计, 备注, 第1页 … */
  readonly rowWords: RowWords;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Beginnings of answers in words: 已查实 is a yes, 未查实 a no. */
  readonly yesPrefixes: readonly string[];
  readonly noPrefixes: readonly string[];
  /**
   * Words by which a cell takes back what it says: 已摘牌, 变更为. Those of one letter (曾, 拟) count
   * where a text begins with them.
   */
  readonly undone: readonly string[];
  /** Answers of 重点排污单位名录 that name a class of the list (水环境, 大气环境 …) and so mean yes. */
  readonly keyListClasses: readonly string[];
  readonly permitClass: Readonly<Record<PermitClass, readonly string[]>>;
  readonly credit: Readonly<Record<CreditGrade, readonly string[]>>;
  readonly category: Readonly<Record<Category, readonly string[]>>;
  readonly production: Readonly<Record<Production, readonly string[]>>;
  readonly checkKind: Readonly<Record<CheckKind, readonly string[]>>;
  /** Words of 检查类型 that say with whom a joint check was done: 部门内联合, 跨部门联合. */
  readonly jointSide: Readonly<Record<'internal' | 'external', readonly string[]>>;
  readonly active: readonly string[];
  /** Values of 人员状态 that take a person out: 失效, 退休, 调离, 停职 … */
  readonly inactive: readonly string[];
  readonly onPost: readonly string[];
  readonly offPost: readonly string[];
  readonly auxiliary: readonly string[];
  /** Values of 人员类别 that say that a person is no auxiliary: 执法人员, 公务员 … */
  readonly notAuxiliary: readonly string[];
  /**
   * What else a 业务专长 calls the work on a kind of pollution: 大气 for 废气. Words of one letter count
   * where they stand alone.
   */
  readonly specialtyWords: Readonly<Record<string, readonly string[]>>;
  /** Values of 有效期 for licences that never expire: 长期. */
  readonly unlimited: readonly string[];
  /** Values that stand for an empty cell: -, /, 无, 暂无 … */
  readonly blank: readonly string[];
  /** Units that numbers in lists have, with their other names: 平方米, m2. */
  readonly units: readonly (readonly string[])[];
  /** Last words of the names of organisations: 公司, 厂, 局, 大队 … */
  readonly organisationEndings: readonly string[];
  readonly names: NameWords;
}

/** The words by which lists of items are read (item). */
export interface ItemWords {
  /** Headers that no list of items has: those of registers, past checks and plans. */
  readonly foreignHeaders: readonly string[];
  /** In the name of a sheet that is a list of items whatever its headers: 抽查事项清单. */
  readonly sheetNames: readonly string[];
  /** Words in the name of a sheet that lists items, whatever else it says: 清单. */
  readonly sheetWords: readonly string[];
  /** Words that mean every category: 所有, 排污单位. */
  readonly all: readonly string[];
  /** What stands before a category that is not meant: 非. */
  readonly negations: readonly string[];
}

/** The words by which cells that name enterprises or people are read (entry). */
export interface NameWords {
  /** Surnames of two letters: 欧阳. */
  readonly compoundSurnames: readonly string[];
  /** Texts that say that a list names nobody: 无, 无需回避 … */
  readonly nobody: readonly string[];
  /** Words between two names: 和, 以及 … */
  readonly joining: readonly string[];
  /** Words of remarks beside names, of which nothing but remarks is made: 亲属, 任职 … */
  readonly remarks: readonly string[];
  /** Chinese numerals from one to ten. */
  readonly numerals: string;
  /** Last words of the regions that names begin with: 省, 县 … */
  readonly regions: readonly string[];
  /** Legal forms that names end with: 有限公司, 厂 … */
  readonly endings: readonly string[];
  /** Words that many names share and that so tell nobody apart: 化工, 加工 … */
  readonly common: readonly string[];
}
