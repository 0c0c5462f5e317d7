/** What has happened to a comment or to its replies. */
export interface CommentChange {
  readonly kind: 'Added' | 'Changed' | 'Deleted';
  readonly sheetId: string;
  readonly commentId: string;
  /** Of the replies that it is about. */
  readonly replyIds: readonly string[];
  /** `Excel.CommentChangeType`, where the comment stays. */
  readonly changeType?: string;
}
