import { cellProbe, type Probe } from './probe';
import { sources } from './sources';

const LONG = 'x'.repeat(300);

/** What is written into a cell, and what Excel makes of it. */
export const cellProbes: readonly Probe[] = [
  cellProbe('text-equals-in-text-cell', sources.textCells, '=1+1', '=1+1', '@'),
  cellProbe('text-plus-in-text-cell', sources.textCells, '+86', '+86', '@'),
  cellProbe('text-zeros-in-text-cell', sources.textCells, '007', '007', '@'),
  cellProbe(
    'text-code-in-text-cell',
    sources.textCells,
    '913501000001000143',
    '913501000001000143',
    '@',
  ),
  cellProbe('text-date-in-text-cell', sources.textCells, '2026-03-05', '2026-03-05', '@'),
  cellProbe('text-long-in-text-cell', sources.textCells, LONG, LONG, '@'),
  cellProbe('text-line-break', sources.textCells, 'a\nb', 'a\nb', '@'),
  cellProbe('apostrophe', sources.values, "'abc", 'abc'),
  cellProbe('formula', sources.formulas, '=1+1', 2),
  cellProbe('formula-error', sources.values, '=1/0', '#DIV/0!'),
  cellProbe('text-zeros', sources.values, '007', 7),
  cellProbe('text-exponent', sources.values, '1E5', 100_000),
  cellProbe('text-percent', sources.values, '25%', 0.25),
  cellProbe('text-date', sources.dates, '2026-03-05', 46_086),
  cellProbe('text-true', sources.values, 'TRUE', true),
  cellProbe('text-empty', sources.values, '', ''),
  cellProbe('number', sources.values, 12.5, 12.5),
  cellProbe('number-in-text-cell', sources.textCells, 12, '12', '@'),
  cellProbe('day-in-text-cell', sources.textCells, 46_086, '46086', '@'),
];
