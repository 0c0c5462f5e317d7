/** What a workbook says of itself; '' where it says nothing. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly comments: string;
  readonly keywords: string;
  readonly category: string;
  readonly lastAuthor: string;
  /** A number as text. */
  readonly revision: string;
  /** A moment of ISO 8601. */
  readonly created: string;
  readonly manager: string;
  readonly company: string;
  readonly custom: CustomProperties;
}

/** Properties that users or add-ins thought of, by key. A date is a text of ISO 8601. */
export type CustomProperties = Record<
  string,
  | { readonly type: 'String' | 'Date'; readonly value: string }
  | { readonly type: 'Number'; readonly value: number }
  | { readonly type: 'Boolean'; readonly value: boolean }
>;

export const NO_PROPERTIES: DocumentProperties = {
  title: '',
  subject: '',
  author: '',
  comments: '',
  keywords: '',
  category: '',
  lastAuthor: '',
  revision: '',
  created: '',
  manager: '',
  company: '',
  custom: {},
};
