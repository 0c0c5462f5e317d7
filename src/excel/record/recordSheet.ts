import { periodName } from '../../domain/calendar/period';
import { canonicalJson } from '../../domain/population/canonical';
import type { Entry } from '../../domain/act/act';
import type { Draw } from '../../domain/draw/draw';
import type { DrawRecord } from '../../domain/record/drawRecord';
import { categoryText } from '../../text/term/codeText';
import { methodText } from '../../text/term/profileText';
import { quotaText, stepsText } from '../../text/grammar/quotaText';
import { recordText } from '../../text/sheet/sheetText';
import { seedSourceText } from '../../text/pane/seedSourceText';
import { actNames } from './actNames';
import {
  DATA_COLUMN,
  ENTRY_LOOKS,
  entryCells,
  entryData,
  entryHeight,
  RECORD_WIDTHS,
} from './actTable';
import { directedLabels } from '../draw/directedLabels';
import type { Area, Block, SheetContent } from '../writing/sheetContent';
import { wrappedRowHeight } from '../writing/textSize';
import { sheetNames } from '../../text/sheet/sheetNames';

const WIDTHS = RECORD_WIDTHS;
const VALUE_WIDTH = WIDTHS.slice(1).reduce((sum, width) => sum + width, 0);
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
 * lines to sign; and, below what is printed, the profile as data, so that the draw can be repeated
 * from this sheet and 抽取底册.
 *
 * @param record the draw and what was said about it
 * @param sheets names of the sheets it belongs to
 * @param entries first ones of the period's table of acts; none where the table stands on an
 *   earlier record
 */
export function recordSheet(
  record: DrawRecord,
  sheets: ResultSheets,
  entries: readonly Entry[] = [],
): SheetContent {
  const { draw } = record;
  const { profile, period } = draw.population;
  const { labels } = recordText;
  const above = pairs([
    [labels.profile, profile.name],
    [labels.document, profile.document],
    [labels.period, recordText.period(period.year, period.quarter)],
    [labels.drawnAt, record.drawnAt],
    [labels.enterpriseSheet, record.enterpriseSheet],
    [labels.inspectorSheet, record.inspectorSheet],
    [labels.fingerprint, draw.fingerprint],
    [labels.seed, draw.seed],
    [labels.seedSource, seedSourceText(record.seedSource)],
    [labels.method, `${draw.method}（${methodText(draw.method)}）`],
    [labels.drawnBy, record.drawnBy],
    [labels.witness, record.witness],
  ]);
  const quotas = quotaRows(draw);
  const below = pairs([
    [labels.list, sheets.list],
    [labels.ledger, sheets.ledger],
    [labels.warnings, warningLines(record.warnings)],
    [labels.earlier, record.earlier.length === 0 ? recordText.none : record.earlier.join('\n')],
    [labels.redrawReason, record.redrawReason === '' ? recordText.none : record.redrawReason],
    [labels.check, checkText(draw)],
    [labels.program, record.program],
  ]);

  const firstPair = 1;
  const quotaHeading = firstPair + above.length;
  const quotaHeader = quotaHeading + 1;
  const secondPair = quotaHeader + 1 + quotas.length;
  const actsHeading = secondPair + below.length;
  const acts = entries.map((entry) => entryCells(entry, actNames([draw.population])));
  const actsHead = acts.length === 0 ? 0 : 2;
  const signature = actsHeading + actsHead + acts.length + 1;
  const data = signature + recordText.signatures.length + 1;
  const line = (rowIndex: number, values: Block['values'], ...looks: Block['looks']): Block => ({
    rowIndex,
    columnIndex: 0,
    values,
    looks,
  });
  const wide = (rowIndex: number, columnIndex: number): Area => ({
    rowIndex,
    columnIndex,
    rowCount: 1,
    columnCount: WIDTHS.length - columnIndex,
  });
  const pairRows = [
    ...above.map((_, index) => firstPair + index),
    ...below.map((_, index) => secondPair + index),
  ];
  return {
    name: `${sheetNames.record} ${periodName(period)}`,
    tabColor: '#7F7F7F',
    orientation: 'portrait',
    columnWidths: WIDTHS,
    blocks: [
      line(0, [[recordText.title(profile.authority)]], 'title'),
      line(firstPair, above, 'label', 'value'),
      line(quotaHeading, [[recordText.quotaHeading]], 'label'),
      line(quotaHeader, [recordText.quotaHeaders], 'header'),
      line(quotaHeader + 1, quotas, ...QUOTA_LOOKS),
      line(secondPair, below, 'label', 'value'),
      ...(acts.length === 0
        ? []
        : [
            line(actsHeading, [[recordText.acts.heading]], 'label'),
            line(actsHeading + 1, [recordText.acts.headers], 'header'),
            line(actsHeading + 2, acts, ...ENTRY_LOOKS),
            {
              ...line(actsHeading + 1, [[recordText.acts.data], ...entries.map(entryData)], 'data'),
              columnIndex: DATA_COLUMN,
            },
          ]),
      line(
        signature,
        recordText.signatures.map((text) => [text]),
        'heading',
      ),
      line(data, [[labels.data, canonicalJson(profile)]], 'remark', 'data'),
    ],
    merges: [
      wide(0, 0),
      wide(quotaHeading, 0),
      ...(acts.length === 0 ? [] : [wide(actsHeading, 0)]),
      ...pairRows.map((rowIndex) => wide(rowIndex, 1)),
      ...recordText.signatures.map((_, index) => wide(signature + index, 0)),
    ],
    tables: [
      {
        rowIndex: firstPair,
        columnIndex: 0,
        rowCount: actsHeading + actsHead + acts.length - firstPair,
        columnCount: WIDTHS.length,
      },
    ],
    rowHeights: new Map([
      [0, 36],
      ...above.map((pair, index): [number, number] => [firstPair + index, pairHeight(pair)]),
      [quotaHeading, 22],
      [quotaHeader, 22],
      ...quotas.map((row, index): [number, number] => [
        quotaHeader + 1 + index,
        wrappedRowHeight(row.map(String), WIDTHS),
      ]),
      ...below.map((pair, index): [number, number] => [secondPair + index, pairHeight(pair)]),
      ...(acts.length === 0 ? [] : [actsHeading, actsHeading + 1]).map((row): [number, number] => [
        row,
        22,
      ]),
      ...acts.map((cells, index): [number, number] => [
        actsHeading + actsHead + index,
        entryHeight(cells),
      ]),
      ...recordText.signatures.map((_, index): [number, number] => [signature + index, 30]),
    ]),
    frozenRows: 0,
    printTitleRow: null,
    printArea: {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: signature + recordText.signatures.length,
      columnCount: WIDTHS.length,
    },
    fitsOnePage: true,
    isEvidence: true,
  };
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

/** How to repeat the draw by hand: only what this one did. */
function checkText({ method, units, directed, population }: Draw): string {
  const { joint } = population.profile;
  const { jointTicket } = recordText;
  return [
    recordText.checkHow[method],
    ...(units.some(({ unit }) => unit.weight !== 1) ? [recordText.checkWeights] : []),
    ...(directed.length > 0 ? [recordText.checkDirected] : []),
    ...(joint?.internal || joint?.external
      ? [
          recordText.checkJoint(
            joint.internal ? jointTicket.internal : '',
            joint.external ? jointTicket.external : '',
          ),
        ]
      : []),
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

function pairs(rows: readonly (readonly [string, string])[]): string[][] {
  return rows.map(([label, value]) => [label, value]);
}

function pairHeight(pair: readonly string[]): number {
  return Math.max(22, wrappedRowHeight(pair, [WIDTHS[0] ?? 0, VALUE_WIDTH]));
}
