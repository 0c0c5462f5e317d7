import type { IDocumentData } from '@univerjs/core';
import type { RichTextRun } from 'hucre';
import { readFont } from '../styles/readStyle';
import { withoutEscapes } from './cellText';

/** Whether a text of several runs has looks of its own at all. */
export function hasLooks(runs: readonly RichTextRun[]): boolean {
  return runs.some((run) => run.font);
}

/** A cell's rich text as the Univer document that holds it; `id` must be unique in the workbook. */
export function readRichText(
  runs: readonly RichTextRun[],
  id: string,
  theme: readonly string[] | undefined,
): IDocumentData {
  let text = '';
  const textRuns = runs.map((run) => {
    const st = text.length;
    text += withoutEscapes(run.text).replace(/\r?\n/g, '\r');
    return { st, ed: text.length, ts: run.font ? readFont(run.font, theme) : {} };
  });
  const paragraphs = [...text.matchAll(/\r/g)].map((match) => ({ startIndex: match.index }));
  return {
    id,
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      textRuns,
      paragraphs: [...paragraphs, { startIndex: text.length }],
    },
  };
}
