import { offerBureau } from '../reading/bureau';
import type { NamedBureau } from '../text/term/bureauText';
import { bureauWords } from '../text/vocabulary/bureauWords';
import type { WorkbookScan } from './scanWorkbook';

/**
 * Whose workbook it is, and how that is known: said by the clerk, taken from the last record, offered
 * by a sheet or the file, or not known, and then ''. The place is null where it stands in no cell.
 */
export type Bureau = NamedBureau;

/**
 * The bureau that all documents name: what the clerk said, else the name in the last record, else what
 * the sheets or the file offer. The authority of the rules is never taken for it.
 *
 * @param scan of the workbook
 */
export function findBureau(
  scan: Pick<
    WorkbookScan,
    'choice' | 'periods' | 'tables' | 'enterprises' | 'inspectors' | 'fileName'
  >,
): Bureau {
  const said = (scan.choice.bureau ?? '').trim();
  if (said !== '') return { name: said, source: 'said', place: null };
  const recorded = scan.periods
    .flatMap(({ lists }) => lists)
    .filter(({ recorded }) => (recorded.facts?.bureau ?? '') !== '')
    .at(-1);
  if (recorded?.recorded.facts?.bureau !== undefined)
    return {
      name: recorded.recorded.facts.bureau,
      source: 'record',
      place: { sheet: recorded.sheets.record, cell: 'A1' },
    };
  const { enterprises, inspectors, tables, fileName } = scan;
  const ownSheets = [enterprises, inspectors].flatMap((register) => register?.sheet ?? []);
  const offered = offerBureau({ tables, ownSheets, fileName }, bureauWords);
  return offered === null
    ? { name: '', source: 'none', place: null }
    : { name: offered.name, source: offered.from, place: offered.place };
}
