/** A part of a job that is taken back and done again in turns. */
export interface Step {
  /** The sheet that it is about; null for one of the whole workbook. */
  readonly sheetId: string | null;
  /** Takes it back, or does it again when it was taken back last. */
  turn(): void;
}

/** Where what is changed is noted as steps of the job under way. */
export interface JobNotes {
  /** Whether what is changed now is part of a job. */
  readonly isRecording: boolean;
  /** Whether a sheet came with the job under way. */
  isNew(sheetId: string): boolean;
  note(step: Step): void;
  noteSheet(sheetId: string): void;
}
