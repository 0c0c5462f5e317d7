import type { Method, Seed } from '../../domain/draw/draw';
import { groupBy } from '../../domain/ground/groupBy';
import type { Population, Unit } from '../../domain/population/population';
import { taskCountText } from '../../domain/population/unitVisits';
import { drawTicket } from '../../domain/draw/ticket/ticket';
import type { Profile } from '../../domain/profile/profile';
import type {
  RecordedCategory,
  RecordedDirected,
  RecordedTask,
} from '../../domain/record/recordedDraw';
import { ledgerText, listText, recordText } from '../../text/sheet/sheetText';
import { parseCategory } from './strictRow';
import { directedLabels, parseDirected } from '../draw/sheetLabels';
import { inspectorLabels } from '../draw/sheetLabels';
import { countOfCaps } from '../draw/visitCells';
import type { TableRow } from '../reading/tableReader';
import { splitTexts } from '../writing/joinedTexts';

const [QUOTA_SUBJECT, TOTAL, EXCLUDED, QUOTA, DRAWN] = recordText.quotaHeaders;

type QuotaFacts = Omit<RecordedCategory, 'category'>;

/**
 * The line of a category; none for other lines.
 *
 * @param row of the quota table
 */
export function readCategory(row: TableRow): RecordedCategory[] {
  const category = parseCategory(row.text(QUOTA_SUBJECT));
  return category === null ? [] : [{ category, ...quotaFacts(row) }];
}

/**
 * The line of a directed draw; none for other lines.
 *
 * @param row of the quota table
 * @param profile of the record
 */
export function readDirected(row: TableRow, profile: Profile): RecordedDirected[] {
  const subject = row.text(QUOTA_SUBJECT);
  if (!subject.startsWith(recordText.directed(''))) return [];
  const id = [...directedLabels(profile)].find(
    ([, label]) => recordText.directed(label) === subject,
  )?.[0];
  return [{ id: id ?? subject, ...quotaFacts(row) }];
}

function quotaFacts(row: TableRow): QuotaFacts {
  const columns = { total: TOTAL, excluded: EXCLUDED, quota: QUOTA, drawn: DRAWN };
  return {
    total: row.number(TOTAL),
    excluded: row.number(EXCLUDED),
    quota: row.number(QUOTA),
    drawn: row.number(DRAWN),
    place: (field) => row.place(columns[field]),
  };
}

const [, LIST_NAME, LIST_CODE, LIST_ADDRESS, , , , , , LIST_TICKET, LEAD, ASSISTS] =
  listText.headers;
const EXTRA = listText.extraHeaders;
const TASK_COLUMNS = {
  id: LIST_NAME,
  ticket: LIST_TICKET,
  lead: LEAD,
  assists: ASSISTS,
  ...EXTRA,
  change: listText.changeHeader,
};

/**
 * Makes the reader of 抽查名单. The list shows no ids and cuts tickets short: enterprises are found by
 * what it shows, tickets filled up where the shown digits are right.
 *
 * @param population of the record
 * @param method of the record
 * @param seed of the record
 */
export function taskReader(
  population: Population,
  method: Method,
  seed: Seed,
): (row: TableRow) => RecordedTask {
  const ids = new Map(
    [...inspectorLabels(population.inspectors)].map(([person, label]) => [label, person]),
  );
  const unitIds = groupBy(population.units, ({ name, creditCode, address }) =>
    JSON.stringify([name, creditCode, address]),
  );
  /** Two sites may be called the same, have no code and stand at one place: the ticket tells. */
  const unitId = (key: string, shown: string): string | undefined => {
    const alike = unitIds.get(key) ?? [];
    const own =
      alike.length > 1
        ? alike.find(({ id }) => drawTicket(method, seed, id).startsWith(shown))
        : undefined;
    return (own ?? alike[0])?.id;
  };
  const { profile } = population;
  const units = new Map<string, Unit>(population.units.map((unit) => [unit.id, unit]));
  const countOf = (text: string, id: string): string => {
    const unit = units.get(id);
    return unit !== undefined && text === countOfCaps(unit, profile)
      ? taskCountText(unit, profile)
      : text;
  };
  const idOf = (label: string): string => ids.get(label) ?? label;
  const people = (text: string): string[] => splitTexts(text, listText.separator).map(idOf);
  const list = (text: string): string[] => splitTexts(text, ledgerText.listSeparator);
  return (row) => {
    const name = row.text(LIST_NAME);
    const shown = row.text(LIST_TICKET);
    const key = JSON.stringify([name, row.text(LIST_CODE), row.text(LIST_ADDRESS)]);
    const id = unitId(key, shown) ?? name;
    const ticket = drawTicket(method, seed, id);
    return {
      id,
      name,
      ticket: shown.length === listText.ticketLength && ticket.startsWith(shown) ? ticket : shown,
      lead: people(row.text(LEAD)).join(listText.separator),
      assists: people(row.text(ASSISTS)),
      auxiliaries: people(row.text(EXTRA.auxiliaries)),
      directed: parseDirected(row.text(EXTRA.directed), population.profile),
      shared: parseDirected(row.text(EXTRA.shared), population.profile),
      joint: { internal: list(row.text(EXTRA.internal)), external: list(row.text(EXTRA.external)) },
      items: row.text(EXTRA.items),
      count: countOf(row.text(EXTRA.count), id),
      change: row.text(listText.changeHeader),
      place: taskPlace(row),
    };
  };
}

/** Kept as long as the task is: the row itself, and all that the reader looks up in, are not. */
function taskPlace({ place }: TableRow): RecordedTask['place'] {
  return (field) => place(TASK_COLUMNS[field]);
}
