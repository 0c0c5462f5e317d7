import type { Answers } from './question';
import type { EnterpriseField, RegisterField } from '../domain/register/field';

/**
 * A sheet that lists enterprises of which one thing holds: those on it get a yes in the field, by
 * code or by name.
 */
export interface FlagList {
  readonly sheet: string;
  readonly field: EnterpriseField;
}

/**
 * What the clerk says that columns of one sheet are: by 0-based place of the column in the sheet;
 * null is "none of the fields".
 */
export type ColumnMapping = Readonly<Record<number, RegisterField | null>>;

/**
 * What the clerk picked; what is not picked is found. Plain data: it is kept in the workbook for
 * next time.
 */
export interface RegisterChoice {
  /** 单位名称, as all documents bear it; absent where nobody said. */
  readonly bureau?: string;
  readonly enterprise?: string;
  readonly inspector?: string;
  /** Sheet of inspection records; '' for none. */
  readonly records?: string;
  /** Sheet of the list of items; '' for none. */
  readonly items?: string;
  /**
   * All sheets that the enterprise list is spread over, in order; empty or absent where
   * `enterprise` is the whole list.
   */
  readonly enterpriseParts?: readonly string[];
  /** Absent: lists are found; empty: none is used. */
  readonly flagLists?: readonly FlagList[];
  /** By sheet. */
  readonly mapping?: Readonly<Record<string, ColumnMapping>>;
  /** To questions, by their ids. */
  readonly answers?: Answers;
}

/** What the clerk said of one sheet. */
export interface Said {
  readonly mapping: ColumnMapping;
  readonly answers: Answers;
}

/** Nothing said: everything is found. */
export const NOTHING_SAID: Said = { mapping: {}, answers: {} };

/**
 * What a choice says of a sheet.
 *
 * @example
 * saidOf({ mapping: { 名录: { 2: 'name' } } }, '名录').mapping // → { 2: 'name' }
 */
export function saidOf({ mapping, answers }: RegisterChoice, sheet: string): Said {
  return { mapping: mapping?.[sheet] ?? {}, answers: answers ?? {} };
}

/**
 * A choice with more answers.
 *
 * @example
 * withAnswers({ enterprise: '名录' }, { a: 'none' }) // → { enterprise: '名录', answers: { a: 'none' } }
 */
export function withAnswers(choice: RegisterChoice, answers: Answers): RegisterChoice {
  return Object.keys(answers).length === 0
    ? choice
    : { ...choice, answers: { ...choice.answers, ...answers } };
}

/**
 * What was remembered of sheets that are gone or have another name by now is forgotten.
 *
 * @param choice as the workbook remembers it
 * @param sheets names of those that are there
 */
export function withoutLostSheets(
  choice: RegisterChoice,
  sheets: readonly string[],
): RegisterChoice {
  const { bureau, enterprise, inspector, records, items } = choice;
  const { enterpriseParts, flagLists, mapping, answers } = choice;
  const isThere = (sheet: string | undefined): sheet is string =>
    sheet !== undefined && sheets.includes(sheet);
  return {
    ...(bureau === undefined ? {} : { bureau }),
    ...(isThere(enterprise) ? { enterprise } : {}),
    ...(isThere(inspector) ? { inspector } : {}),
    ...(isThere(records) || records === '' ? { records } : {}),
    ...(isThere(items) || items === '' ? { items } : {}),
    ...(enterpriseParts === undefined || !enterpriseParts.every(isThere)
      ? {}
      : { enterpriseParts }),
    ...(flagLists === undefined
      ? {}
      : { flagLists: flagLists.filter(({ sheet }) => isThere(sheet)) }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(answers === undefined ? {} : { answers }),
  };
}
