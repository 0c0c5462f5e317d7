import { bureauOf } from '../../domain/population/bureauOf';
import { periodName } from '../../domain/calendar/period';
import { canonicalJson } from '../../domain/population/canonical';
import { JOINT_SIDES } from '../../domain/profile/profile';
import { groupedHash } from '../../domain/ground/hashGroups';
import type { Entry } from '../../domain/act/act';
import type { Draw } from '../../domain/draw/draw';
import type { ItemCover } from '../../domain/item/itemCover';
import { factsOf, type DrawRecord, type SeedSource } from '../../domain/record/drawRecord';
import { categoryText } from '../../text/term/codeText';
import { dayText } from '../../text/term/dayText';
import { itemsText } from '../../text/term/itemText';
import { methodText } from '../../text/term/profileText';
import { countsText } from '../../text/grammar/countsText';
import { quotaText, stepsText } from '../../text/grammar/quotaText';
import { recordText } from '../../text/sheet/sheetText';
import { actBands, label, pairs } from './actBands';
import { actNames, DATA_COLUMN, RECORD_WIDTHS } from './actTable';
import { dataCells } from './dataCells';
import { directedLabels } from '../draw/sheetLabels';
import type { SheetContent } from '../writing/sheetContent';
import { gap, layOut, signatures, title, type Band } from '../writing/sheetLayout';
import { table } from '../writing/tableBand';
import { leftOutText } from '../../text/term/leftOutText';
import { sheetNames } from '../../text/sheet/sheetNames';

const QUOTA_LOOKS = ['centre', 'count', 'count', 'count', 'count', 'text'] as const;

/** Names of the sheets that belong to a draw, as they were finally called. */
export interface ResultSheets {
  readonly plan: string;
  readonly list: string;
  readonly ledger: string;
  readonly record: string;
}

/**
 * 抽取记录: who drew, when, by which rules, method and seed, from which population, with what result;
 * lines to sign; and, in hidden columns, the profile as data, so that the draw can be repeated from
 * this sheet and 抽取底册.
 *
 * @param record the draw and what was said about it
 * @param sheets names of the sheets it belongs to
 * @param entries of the period's table of acts; none where the table stands on another sheet
 * @param names of units and people in them
 */
export function recordSheet(
  record: DrawRecord,
  sheets: Pick<ResultSheets, 'list' | 'ledger'>,
  entries: readonly Entry[] = [],
  names = actNames([record.draw.population]),
): SheetContent {
  const { draw } = record;
  const { profile, period } = draw.population;
  const { labels } = recordText;
  const column = record.layout === undefined ? 0 : DATA_COLUMN;
  const above: readonly (readonly [string, string])[] = [
    [labels.profile, profile.name],
    [labels.document, profile.document],
    [labels.period, recordText.period(period)],
    ...(draw.population.countedTo === undefined
      ? []
      : [
          [labels.countedTo, dayText(draw.population.countedTo)] as const,
          [labels.counts, countsText(profile)] as const,
        ]),
    [labels.drawnAt, record.drawnAt],
    [labels.enterpriseSheet, record.enterpriseSheet],
    [labels.inspectorSheet, record.inspectorSheet],
    [labels.leftOut, leftOutText(record.leftOut) || recordText.none],
    [labels.fingerprint, groupedHash(draw.fingerprint)],
    [labels.seed, draw.seed],
    [labels.seedSource, record.announced?.source ?? seedSourceText(record.seedSource)],
    ...(record.announced === undefined ? [] : [[labels.announced, record.announced.said] as const]),
    [labels.method, `${draw.method}（${methodText(draw.method)}）`],
    [labels.drawnBy, record.drawnBy],
    [labels.witness, record.witness],
  ];
  const below: readonly (readonly [string, string])[] = [
    [labels.list, sheets.list],
    [labels.ledger, sheets.ledger],
    ...itemLines(record.items, draw),
    [labels.warnings, warningLines(record.warnings)],
    [labels.earlier, record.earlier.length === 0 ? recordText.none : record.earlier.join('\n')],
    [labels.redrawReason, record.redrawReason === '' ? recordText.none : record.redrawReason],
    [labels.check, record.layout === undefined ? repeatText(draw) : checkText(draw)],
    [labels.program, record.program],
  ];

  return layOut({
    name: `${sheetNames.record} ${periodName(period)}`,
    tabColor: '#7F7F7F',
    orientation: 'portrait',
    columnWidths: RECORD_WIDTHS,
    hiddenFrom: DATA_COLUMN,
    isEvidence: true,
    bands: [
      title(recordText.title(bureauOf(draw.population)), 36),
      pairs(above, BY_HAND),
      label(recordText.quotaHeading),
      table({
        header: recordText.quotaHeaders,
        headerHeight: 22,
        rows: quotaRows(draw),
        looks: QUOTA_LOOKS,
      }),
      pairs(below),
      ...(record.answers.length === 0
        ? []
        : [
            label(recordText.answersHeading),
            pairs(record.answers.map((text, index) => [recordText.answer(index + 1), text])),
          ]),
      ...actBands(entries, names),
      gap(),
      ...signatures(recordText.signatures, 30),
    ],
    unprinted: [
      gap(),
      dataRow(column, labels.data, canonicalJson(profile)),
      ...(record.items === null
        ? []
        : [dataRow(column, labels.itemsData, canonicalJson(record.items))]),
      dataRow(column, labels.factsData, canonicalJson(factsOf(record))),
      ...(record.layout === undefined ? [] : [dataRow(column, labels.formula, repeatText(draw))]),
    ],
  });
}

/** What may be left open at the draw and written in later. */
const BY_HAND: readonly string[] = [
  recordText.labels.drawnAt,
  recordText.labels.drawnBy,
  recordText.labels.witness,
];

/** A label, and behind it something for programs; of earlier versions in sight. */
function dataRow(columnIndex: number, label: string, text: string): Band {
  const cells = dataCells(text);
  return table({
    columnIndex,
    rows: [[label, ...cells]],
    looks: ['remark', ...cells.map(() => 'data' as const)],
    rowHeight: null,
    bordered: false,
  });
}

function quotaRows({ categories, directed, population }: Draw): (string | number)[][] {
  const names = directedLabels(population.profile);
  return [
    ...categories.map((each) => [
      categoryText(each.category),
      each.total,
      each.excluded,
      each.quota,
      each.drawn,
      quotaText(each),
    ]),
    ...directed.map(({ id, total, excluded, quota, drawn, shared, steps }) => [
      recordText.directed(names.get(id) ?? id),
      total,
      excluded,
      quota,
      drawn,
      [stepsText(steps), ...(shared === 0 ? [] : [recordText.directedShared(shared)])].join(
        recordText.separator,
      ),
    ]),
  ];
}

/** Which items the checks cover: how many there are, and which of them by category. */
function itemLines(
  items: ItemCover | null,
  { categories, population }: Draw,
): (readonly [string, string])[] {
  if (items === null) return [];
  const named = (subject: string, places: readonly number[]): string =>
    recordText.itemsOf(
      subject,
      itemsText(
        items,
        places.flatMap((place) => items.items[place] ?? []),
      ),
    );
  const labels = directedLabels(population.profile);
  const lines = [
    recordText.items(items.sheets, items.items.length),
    ...categories
      .filter(({ total }) => total > 0)
      .map(({ category }) => named(categoryText(category), items.categories[category])),
    ...Object.entries(items.directed).map(([id, places]) =>
      named(recordText.directed(labels.get(id) ?? id), places),
    ),
  ];
  return [[recordText.labels.items, lines.join('\n')]];
}

/** How the draw is checked, for people. */
function checkText({ units, directed, population }: Draw): string {
  const { checkHow } = recordText;
  return [
    checkHow.tickets,
    ...(units.some(({ unit }) => unit.weight !== 1) ? [checkHow.weights] : []),
    ...(directed.length > 0 ? [recordText.repeatDirected] : []),
    ...(population.profile.joint === undefined ? [] : [checkHow.joint]),
    checkHow.where,
  ].join('\n');
}

/** How to repeat the draw by hand: only what this one did. */
function repeatText({ method, units, directed, population }: Draw): string {
  const { joint } = population.profile;
  const { jointTicket } = recordText;
  return [
    recordText.repeatHow[method],
    ...(units.some(({ unit }) => unit.weight !== 1) ? [recordText.repeatWeights] : []),
    ...(directed.length > 0 ? [recordText.repeatDirected] : []),
    ...(joint === undefined
      ? []
      : [
          recordText.repeatJoint(
            JOINT_SIDES.flatMap((side) => (joint[side] ? [jointTicket[side]] : [])),
          ),
        ]),
  ].join('\n');
}

/** As many warnings as a row of a sheet can show; the registers still hold all of them. */
const WARNINGS_SHOWN = 10;

function warningLines(warnings: readonly string[]): string {
  if (warnings.length === 0) return recordText.noWarnings;
  const shown = warnings.slice(0, WARNINGS_SHOWN);
  return [
    ...shown,
    ...(shown.length < warnings.length ? [recordText.moreWarnings(warnings.length)] : []),
  ].join('\n');
}

/** How a record names the source of its seed. */
function seedSourceText(source: SeedSource): string {
  const words = recordText.seedSource;
  return source.kind === 'public' ? words.public(source.source) : words[source.kind];
}
