import type { PaperSize } from 'hucre';

/** The file reader's names of paper sizes as `Excel.PaperType` spells them. */
export const PAPER_TYPES: Readonly<Record<PaperSize, string>> = {
  letter: 'Letter',
  tabloid: 'Tabloid',
  legal: 'Legal',
  executive: 'Executive',
  a3: 'A3',
  a4: 'A4',
  a5: 'A5',
  b4: 'B4',
  b5: 'B5',
};

/** `Excel.PaperType` → the number that Windows, and so the file, counts it by. */
export const PAPER_NUMBERS: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
};
