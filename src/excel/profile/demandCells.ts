import type { Months } from '../../domain/calendar/months';
import type { CellReading } from '../../domain/profile/profileProblem';
import { readListed } from '../../text/grammar/readValues';
import { readMonths } from '../../text/grammar/monthWords';
import { monthsText } from '../../text/grammar/quotaText';
import { readYearNumber } from '../../text/grammar/yearNumberText';
import { readDemand } from '../../text/grammar/demandWords';
import { readRepeatYears, readYears } from '../../text/grammar/numberWords';
import { choices } from '../../text/sheet/profileSheetText';
import { vocabulary } from '../../text/vocabulary/vocabulary';
import {
  NOWHERE,
  asPercent,
  type ProfileCell,
  type ProfileReader,
  type ProfileRow,
} from './profileReader';

/** What a profile asks of each category, by its row. */
export function demands(
  rows: readonly ProfileRow[],
  reader: ProfileReader,
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [category, header] of choices.category)
    reader.place(`plans.${category}`, { ...NOWHERE, header });
  for (const [index, row] of rows.entries()) {
    const category = reader.choice(row.cell(0), `plans.${index}`, choices.category);
    if (category === undefined) reader.fail(row.cell(0), { kind: 'row' });
    else if (category in found) reader.fail(row.cell(0), { kind: 'again' });
    else
      found[category] = demand(row, 1, `plans.${category}`, reader, vocabulary.category[category]);
  }
  return found;
}

/** A demand's cells from a column on: quota, coverage, repetition, months, batches, items, clause, kinds. */
export function demand(
  row: ProfileRow,
  column: number,
  path: string,
  reader: ProfileReader,
  own: readonly string[] = [],
): unknown {
  const said = reader.parsed(quotaCell(row.cell(column)), `${path}.quota`, (text) =>
    readDemand(text, own),
  );
  /** What has a column of its own may stand beside the quota instead. */
  const either = (own: number | undefined, beside: number | undefined, cell: ProfileCell) => {
    if (own !== undefined && beside !== undefined && own !== beside)
      reader.fail(cell, { kind: 'again' });
    return own ?? beside;
  };
  const months = row.cell(column + 3);
  const sameMonths = (own: Months | undefined, beside: Months | undefined) => {
    if (own !== undefined && beside !== undefined && monthsText(own) !== monthsText(beside))
      reader.fail(months, { kind: 'again' });
    return own ?? beside;
  };
  const years = row.cell(column + 1);
  const batches = row.cell(column + 4);
  return {
    quota: said?.quota,
    coverageYears: either(
      reader.parsed(years, `${path}.coverageYears`, readYears),
      said?.coverageYears,
      years,
    ),
    ...noRepeat(row.cell(column + 2), path, reader),
    months: sameMonths(reader.parsed(months, `${path}.months`, readMonths), said?.months),
    batches: either(reader.number(batches, `${path}.batches`), said?.batches, batches),
    items: reader.parsed(row.cell(column + 5), `${path}.items`, readNames),
    clause: reader.text(row.cell(column + 6), `${path}.clause`),
    counts: reader.choiceList(row.cell(column + 7), `${path}.counts`, choices.checkKind),
    yearNumber: reader.parsed(row.cell(column + 8), `${path}.yearNumber`, readYearNumber),
  };
}

/** Excel keeps a typed 100% as 1. */
function quotaCell(cell: ProfileCell): ProfileCell {
  return typeof cell.value === 'number' && cell.isPercent === true
    ? { ...cell, text: `${asPercent(cell.value)}%` }
    : cell;
}

/** 是, 否, or the years in which a unit does not come again: 3 年内. */
function noRepeat(
  cell: ProfileCell,
  path: string,
  reader: ProfileReader,
): Readonly<Record<string, unknown>> {
  const years = readRepeatYears(cell.text);
  if (years === null) return { noRepeat: reader.choice(cell, `${path}.noRepeat`, choices.yesNo) };
  reader.place(`${path}.noRepeatYears`, cell);
  return years === 1 ? { noRepeat: true } : { noRepeat: true, noRepeatYears: years };
}

/** Names with separators between them. */
export function readNames(text: string): CellReading<readonly string[]> {
  const value = readListed(text);
  return value === null ? { ok: false, fault: { kind: 'row' } } : { ok: true, value };
}
