import { parseEntry } from '../act/parseEntry';
import type { DrawSheets, Entry } from '../act/act';
import { METHODS } from '../draw/draw';
import { cellShape, type CellValue } from '../ground/cellValue';
import {
  anyNumber,
  anyText,
  failed,
  holding,
  list,
  oneOf,
  orNull,
  parsedJson,
  yesNo,
  type ProfileFault,
  type Shape,
} from '../ground/shape';
import type { ItemCover } from '../item/itemCover';
import { parseItemCover } from '../item/parseItemCover';
import { canonicalJson } from '../population/canonical';
import type { DrawFacts } from '../record/drawRecord';
import { parseFacts } from '../record/parseFacts';
import { CATEGORIES } from '../register/category';
import {
  EVIDENCE_FORMAT,
  EVIDENCE_VERSION,
  type Evidence,
  type EvidenceDraw,
  type EvidenceFindings,
  type EvidenceLine,
  type EvidenceSheet,
} from './evidence';

/** A shape for what another parser understands. */
function parsedBy<Value>(parse: (value: unknown) => Value | null): Shape<Value> {
  return (value, path, report) =>
    parse(value) === null ? failed(report, path, 'value') : (value as Value);
}

type LineOf<Part extends 'categories' | 'directed' | 'units' | 'tasks'> =
  EvidenceDraw[Part][number];

const count = orNull(anyNumber);
const texts = list(anyText);
const counts = { total: count, excluded: count, quota: count, drawn: count };

const draw = holding<EvidenceDraw>({
  sheets: holding<DrawSheets>({ list: anyText, ledger: anyText, record: anyText }),
  state: oneOf(['current', 'superseded', 'void']),
  frozen: anyText,
  fingerprint: anyText,
  seed: anyText,
  method: oneOf(METHODS),
  categories: list(holding<LineOf<'categories'>>({ category: oneOf(CATEGORIES), ...counts })),
  directed: list(holding<LineOf<'directed'>>({ id: anyText, ...counts })),
  units: list(
    holding<LineOf<'units'>>({
      id: anyText,
      name: anyText,
      category: orNull(oneOf(CATEGORIES)),
      ticket: anyText,
      rank: count,
      drawn: orNull(yesNo),
      directed: texts,
      shared: texts,
      key: anyText,
    }),
  ),
  tasks: list(
    holding<LineOf<'tasks'>>({
      id: anyText,
      name: anyText,
      ticket: anyText,
      lead: anyText,
      assists: texts,
      auxiliaries: texts,
      directed: texts,
      shared: texts,
      joint: holding<EvidenceLine<LineOf<'tasks'>>['joint']>({ internal: texts, external: texts }),
      items: anyText,
      count: anyText,
      change: anyText,
    }),
  ),
  items: orNull(parsedBy<ItemCover>((value) => parseItemCover(canonicalJson(value)))),
  facts: orNull(parsedBy<DrawFacts>((value) => parseFacts(canonicalJson(value)))),
});

const evidence = holding<Evidence>({
  format: oneOf([EVIDENCE_FORMAT]),
  version: oneOf([EVIDENCE_VERSION]),
  period: anyText,
  draws: list(draw),
  entries: list(orNull(parsedBy<Entry>(parseEntry))),
  sheets: list(
    holding<EvidenceSheet>({
      name: anyText,
      file: anyText,
      cells: list(list<CellValue>(cellShape)),
    }),
  ),
  found: holding<EvidenceFindings>({ differences: texts, remarks: texts }),
});

/**
 * The evidence in the text of a record.json, which anybody may have changed.
 *
 * @param text JSON
 * @returns null, and every place that is wrong, for what is none; the path of a text that is no JSON
 *   is ''
 *
 * @example
 * parseEvidence('{').faults // → [{ path: '', code: 'type' }]
 */
export function parseEvidence(text: string): {
  readonly evidence: Evidence | null;
  readonly faults: readonly ProfileFault[];
} {
  const faults: ProfileFault[] = [];
  const value = evidence(parsedJson(text), '', (path, code) => faults.push({ path, code }));
  return { evidence: faults.length === 0 && value !== undefined ? value : null, faults };
}
