import type { IExecutionOptions } from '@univerjs/core';

/** One of Univer's mutations; it is told the workbook and the sheet. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
  readonly options?: IExecutionOptions;
}
