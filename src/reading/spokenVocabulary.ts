import type { EnterpriseField, InspectorField } from '../domain/register/field';

/** Words whose meaning depends on what is spoken of: they alone tell no field. */
export interface VagueWords {
  readonly production: readonly string[];
  readonly credit: readonly string[];
  readonly permitClass: readonly string[];
  readonly status: readonly string[];
  readonly onPost: readonly string[];
  readonly auxiliary: readonly string[];
}

/** How cells of remarks say something by a word among others (column/mentions.ts). */
export interface MentionVocabulary {
  /** Of a firm that is not to be drawn, though it may be at work: 不参与. */
  readonly leftOut: readonly string[];
  /** Of recusals. */
  readonly recusal: readonly string[];
  /** Of a person of whom a column of posts says so: nobody who is on loan can be sent. */
  readonly away: readonly string[];
  /** Stand right before a word that they deny: 未. */
  readonly denials: readonly string[];
  /** Before a word in its clause: what the word is said of, and is not the firm or the person. */
  readonly elsewhere: readonly string[];
  /** Leave open, anywhere in the cell, what its words say: 恢复, 拟. */
  readonly undoing: readonly string[];
  /** Longer words that hold others and mean something else: 拆迁安置. */
  readonly others: readonly string[];
  /** Parts of headers of columns whose words are about something else: 设备, 地址. */
  readonly otherParts: readonly string[];
}

/** Parts of headers by which columns tell something, whatever stands in them. */
export interface HeaderPartVocabulary {
  /** What makes a header a question: 是否, 与否. */
  readonly questions: readonly string[];
  /** Last words of headers of states: 情况. */
  readonly states: readonly string[];
  /** Parts of headers whose cells may tell of anything: 停产等情况, 备注（停产）. */
  readonly anything: readonly string[];
  /** Parts of headers of states of people. */
  readonly person: readonly string[];
  /** A question with one of them is about production: 是否还在生产. */
  readonly production: readonly string[];
  /** Then a yes means that a firm may be drawn, */
  readonly drawn: readonly string[];
  /** or that it may not. */
  readonly notDrawn: readonly string[];
  /** Questions with one of them are about something else: 是否清洁生产. */
  readonly otherQuestions: readonly string[];
  /** What is told of a person under them takes that person out: 借调情况. */
  readonly away: readonly string[];
  /** Parts of headers that only plan an end, or count it: 停产预案. */
  readonly otherAccounts: readonly string[];
  /** Of grades beside a column of grades: 最新信用等级. */
  readonly credit: readonly string[];
  /** Of grades that others give: 纳税信用. */
  readonly otherCredit: readonly string[];
  /** Whose cells name those who must be kept apart. */
  readonly recusal: readonly string[];
  readonly otherRecusal: readonly string[];
}

/**
 * What columns with unknown headers say. It is kept narrow: what is found by it is asked of a clerk.
 */
export interface SpokenVocabulary {
  readonly vague: VagueWords;
  readonly mentions: MentionVocabulary;
  readonly parts: HeaderPartVocabulary;
  /**
   * Parts of headers that tell which field marks, counts or dates may be of, where the header as a
   * whole is unknown.
   */
  readonly enterpriseParts: Partial<Readonly<Record<EnterpriseField, readonly string[]>>>;
  readonly inspectorParts: Partial<Readonly<Record<InspectorField, readonly string[]>>>;
  /** Parts of headers of dates of checks. */
  readonly dateParts: readonly string[];
  /** Parts of headers of counts that are none of this year's checks: 上年度, 计划. */
  readonly otherCountParts: readonly string[];
}
