/**
 * Questions: what reading could not know and a clerk can say. Each has an id that holds what was
 * asked (the sheet, and the text that stood there), so that an answer is kept with the workbook
 * and is no answer any more once the list says something else. A question is data; text/question
 * words it.
 */

import type { RuleSubject } from '../domain/population/ruleLines';
import type { DemandSubject } from '../domain/profile/demands';
import type { Quota, StaffBase } from '../domain/profile/profile';
import type { EnterpriseField, RegisterField, RuleField } from '../domain/register/field';
import type { RegisterKind, TableKind } from '../domain/register/register';
import type { Place, ProblemOf } from '../domain/ground/problem';

/** The choice that means: as if it were not there (按没有处理, 不用此列, 不是条目). */
export const NONE = 'none';

/** So many real values, or names of many, are shown. */
export const SAMPLES = 3;

/** What is asked, by kind. */
export type QuestionDetail =
  /** what a column is: choices are the fields' code names, and NONE. */
  | {
      readonly kind: 'column';
      readonly table: TableKind;
      readonly columnIndex: number;
      /** what it is read as until the clerk says. */
      readonly readAs: RegisterField | null;
      /** how many of its cells say something of the fields, where others say nothing. */
      readonly speaking?: number;
      /** headers of other columns that are as likely, and hold other values. */
      readonly rivals?: readonly string[];
    }
  /**
   * a rule's column that no list has, or that several are: choices are the letters of unread columns,
   * or of those that have the header, and NONE.
   */
  | {
      readonly kind: 'field';
      readonly register: RegisterKind;
      readonly field: RuleField;
      readonly subjects: readonly RuleSubject[];
      /** the unread columns, by their letters. */
      readonly columns: Readonly<Record<string, UnreadColumn>>;
      /** true where all of them have the header that the rule names. */
      readonly doubled?: true;
    }
  /** a rule that matched nobody, or of which nothing can be known: the choice is NONE. */
  | {
      readonly kind: 'condition';
      readonly register: RegisterKind;
      readonly subject: RuleSubject;
      readonly fields: readonly RuleField[];
      /** true where it counts checks by their kind, and there are no records of any. */
      readonly unrecorded?: true;
    }
  /**
   * what a text of a column counts as: choices are the field's codes, 'yes' and 'no', counts, or the
   * numbers or days that the text may mean, and NONE (按空白处理; of the kind of a check, that it is
   * not counted).
   */
  | {
      readonly kind: 'value';
      readonly table: TableKind;
      /** 'kind' is that of past checks. */
      readonly field: AskedField;
      /** '' for cells that say nothing. */
      readonly value: string;
      /** what the rules compare in a column that is no field. */
      readonly compared?: 'amount' | 'day' | 'answer';
      /** how many cells hold it, and which. */
      readonly count: number;
      readonly cells: readonly string[];
      /** of many texts, asked about at once, with NONE as the only choice: `value` is '' then. */
      readonly group?: ManyTexts;
    }
  /** whether a row is an entry, or all rows under a heading are: 'entry' or NONE. */
  | {
      readonly kind: 'row';
      readonly table: TableKind;
      readonly name: string;
      /** of many rows, asked about at once: `name` is the first of them then. */
      readonly block?: RowBlock;
    }
  /** whether one cell names one person or several: 'one' or 'several'. */
  | {
      readonly kind: 'people';
      readonly name: string;
      readonly names: readonly string[];
      /** how many licences stand beside them, where there is not one for each. */
      readonly licences?: number;
    }
  /**
   * whether two rows are one enterprise: 'same' (the second is left out) or 'different'; or whether
   * that holds of many pairs, of which this is the first.
   */
  | {
      readonly kind: 'same';
      readonly names: readonly [string, string];
      readonly other: Place;
      /** in what they differ. */
      readonly differ: readonly EnterpriseField[];
      /** of many pairs, asked about at once. */
      readonly group?: {
        readonly count: number;
        /** the later names of the first three. */
        readonly names: readonly string[];
      };
    }
  /**
   * what a sheet is that nothing uses: 'part' of the enterprise list, past checks ('records'), a list
   * of enterprises that do not produce (a code of production) or of people who are not to be drawn
   * ('inactive'), and NONE.
   */
  | {
      readonly kind: 'sheet';
      /** whom it names. */
      readonly register: RegisterKind;
      /** how many. */
      readonly count: number;
    }
  /**
   * whether n 次 of a quota are of every enterprise ('units') or are draws ('draws'), with the number
   * of enterprises that each comes to in the period.
   */
  | {
      readonly kind: 'times';
      readonly subject: DemandSubject;
      readonly quota: Quota;
      readonly units: number;
      readonly draws: number;
    }
  /** which year a column of counts is of: the drawn one, or the one that is known otherwise. */
  | {
      readonly kind: 'year';
      readonly drawn: number;
      readonly known: number;
      /** what tells of the other year: a title above the list, or the newest check on record. */
      readonly by: 'title' | 'records';
    }
  /**
   * which of the authorities that records name is the bureau itself: their names, and NONE. Of names
   * that are not known to be its own.
   */
  | {
      readonly kind: 'authority';
      /** the first names that the bureau is known by. */
      readonly known: readonly string[];
      /** how many records name an authority. */
      readonly count: number;
    }
  /**
   * by which number of the year a ratio to the staff is drawn: the one that an earlier draw of the
   * year set ('set'), or what the people of now come to ('now').
   */
  | {
      readonly kind: 'number';
      readonly subject: DemandSubject;
      /** 1 inspector : so many enterprises. */
      readonly units: number;
      readonly base: StaffBase;
      readonly set: number;
      /** the name of the period whose draw set it. */
      readonly since: string;
      readonly now: number;
    }
  /** whom a text of a list means: choices are names of the other register, and NONE. */
  | {
      readonly kind: 'entry';
      /** where the text stands: a field of a register, past checks, or a list of marked enterprises. */
      readonly list: EntryList;
      readonly entry: string;
      /** whose row it stands in; '' where the row is the entry itself. */
      readonly owner: string;
      /** how often it stands there; absent for once. */
      readonly count?: number;
      /** of many texts, asked about at once, with NONE as the only choice: `entry` is '' then. */
      readonly group?: ManyTexts;
    };

/** A field whose values are asked about. */
export type AskedField = RuleField | 'kind';

/** Different texts that one question is put for. */
export interface ManyTexts {
  readonly count: number;
  /** The first three. */
  readonly entries: readonly string[];
}

/** Rows under a heading, or under a header of their own. */
export interface RowBlock {
  readonly count: number;
  /** 1-based, of the first and the last of them. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** What stands above them, '' for nothing. */
  readonly heading: string;
  /** The texts of a header of their own, none where they stand under that of the list. */
  readonly headers: readonly string[];
}

/** A column that could hold what a rule looks for. */
export interface UnreadColumn {
  readonly header: string;
  /** Up to three different cells, as shown. */
  readonly samples: readonly string[];
}

export type EntryList =
  'recusals' | 'recusedInspectors' | 'helpers' | 'records' | { readonly listed: EnterpriseField };

export type QuestionKind = QuestionDetail['kind'];

/** A question with its place, what stands there, and what may be answered. */
export type Question = QuestionDetail &
  Place & {
    readonly id: string;
    /** the column's header as the sheet shows it; '' where no column is concerned. */
    readonly header: string;
    /** up to three real values. */
    readonly samples: readonly string[];
    readonly choices: readonly string[];
    /** null while it is open. */
    readonly answer: string | null;
  };

/** Answers by the ids of questions. */
export type Answers = Readonly<Record<string, string>>;

/** A question before its id and answer. */
export type Asked = QuestionDetail &
  Place & {
    /** what the id holds beyond kind and sheet; changes where the answer must be asked again. */
    readonly about: string;
    readonly header: string;
    readonly samples: readonly string[];
    readonly choices: readonly string[];
  };

/** An open question stops a draw; an answer is kept in its record. */
export type QuestionProblemDetail =
  | { readonly code: 'question-open'; readonly question: Question }
  | { readonly code: 'question-answered'; readonly question: Question };

export type QuestionProblem = ProblemOf<QuestionProblemDetail>;

/**
 * Puts a question, and answers it where the clerk has said. An answer that is none of the choices is
 * no answer.
 *
 * @param asked what is asked
 * @param answers that were given so far
 * @example
 * question({ kind: 'row', table: 'enterprise', name: '甲', about: '甲', sheet: '一', cell: 'B3', header: '', samples: [], choices: ['entry', 'none'] }, { 'row:一:甲': 'none' }).answer // → 'none'
 */
export function question({ about, ...asked }: Asked, answers: Answers): Question {
  const id = questionId({ ...asked, about });
  const given = Object.hasOwn(answers, id) ? answers[id] : undefined;
  const answer = given !== undefined && asked.choices.includes(given) ? given : null;
  return { ...asked, id, answer };
}

/**
 * What an answer to a question is kept under. It does not hold the cell: a row that is inserted above
 * changes nothing of what was asked.
 *
 * @example
 * questionId({ kind: 'row', sheet: '一', about: '甲' }) // → 'row:一:甲'
 */
export function questionId({
  kind,
  sheet,
  about,
}: {
  readonly kind: QuestionKind;
  readonly sheet: string;
  readonly about: string;
}): string {
  return `${kind}:${sheet}:${about}`;
}

/**
 * The problem that a question is.
 *
 * @example
 * questionProblem({ id: 'a', answer: null, sheet: '一', cell: 'B3' }).severity // → 'error'
 */
export function questionProblem(question: Question): QuestionProblem {
  const { sheet, cell, answer } = question;
  return answer === null
    ? { code: 'question-open', severity: 'error', sheet, cell, question }
    : { code: 'question-answered', severity: 'warning', sheet, cell, question };
}
