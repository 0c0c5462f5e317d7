/** One kind of content that a bureau's workbook may hold. */
export interface Kind {
  /** As the file is called, without ending. */
  readonly name: string;
  readonly file: () => Uint8Array;
  /** With macros the ending is another. Default: xlsx. */
  readonly ending?: 'xlsx' | 'xlsm';
  /** More words of the draw in it, and the sheets that they make it write into. */
  readonly draw?: { readonly words: readonly string[]; readonly writes: RegExp };
  /** Jobs that are refused in it, with a word of why: what protects it is not taken off. */
  readonly refuses?: Readonly<Record<string, RegExp>>;
  /**
   * Parts that even a program that keeps everything must change or take away, and why; a regular
   * expression of their names.
   */
  readonly mayChange?: RegExp;
  /**
   * What the validator says of the file itself, as far as it is wrong on purpose or not known to the
   * Open XML SDK. Nothing else may be said before a job, and nothing more after it.
   */
  readonly known?: RegExp;
  /** What LibreOffice shows otherwise, and why: functions and kinds of cells that it has not. */
  readonly notInLibreOffice?: RegExp;
}
