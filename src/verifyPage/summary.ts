import { isDrawEntry, type EntryOf } from '../domain/act/announced';
import type { AnnounceAct } from '../domain/act/announcement';
import type { Evidence, EvidenceDraw } from '../domain/evidence/evidence';
import { fingerprintGroups } from '../domain/presentation/presentationData';
import type { EvidenceReading } from '../excel/record/readEvidence';
import { evidenceFiles, evidenceText, methodNames } from '../text/evidence/evidenceText';
import { categoryText } from '../text/term/codeText';
import { writtenMoment } from '../text/term/momentText';
import { periodText } from '../text/term/periodText';
import { sourceText } from '../text/term/sourceText';
import { element } from './element';

/**
 * The page to be printed and signed.
 *
 * @param evidence as its file has it
 * @param reading of its sheets
 * @param hashes of the package's files: name and SHA-256
 * @param verdict of the page
 */
export function summary(
  evidence: Evidence,
  { period, profile, bureau }: EvidenceReading,
  hashes: readonly (readonly [string, string])[],
  verdict: string,
): HTMLElement {
  const { draws, entries } = evidence;
  const last = entries.at(-1);
  const names = new Map((profile.directed ?? []).map(({ id, name }) => [id, name]));
  const print = element('button', 'screen', evidenceText.print);
  print.type = 'button';
  print.addEventListener('click', () => window.print());
  return element(
    'section',
    'summary',
    element('h2', '', evidenceText.summaryHeading),
    print,
    facts([
      [evidenceText.bureau, bureau],
      [evidenceText.period, periodText(period)],
      [evidenceText.profile, profile.name],
      [evidenceText.entries, evidenceText.entriesOf(entries.length)],
      [evidenceText.lastHash, last?.hash ?? evidenceText.none],
      [evidenceText.verdict, verdict],
    ]),
    ...draws.flatMap((draw) => [drawFacts(draw, announcedBy(draw, entries)), quotas(draw, names)]),
    element('h2', '', evidenceText.filesHeading),
    facts([...hashes, [evidenceFiles.page, evidenceText.filesNote]]),
    element(
      'div',
      'signatures',
      ...evidenceText.signatures.map((each) => element('div', '', `${each}：`)),
    ),
  );
}

/** The announcement that a draw followed, as its entries say; null for none. */
function announcedBy(
  { sheets }: EvidenceDraw,
  entries: Evidence['entries'],
): EntryOf<AnnounceAct> | null {
  const read = entries.flatMap((entry) => entry ?? []);
  const followed = read.filter(isDrawEntry).find(({ act }) => act.sheets.record === sheets.record)
    ?.act.announced;
  for (const entry of read)
    if (entry.number === followed?.announcement && entry.act.kind === 'announce')
      return { ...entry, act: entry.act };
  return null;
}

function drawFacts(draw: EvidenceDraw, announced: EntryOf<AnnounceAct> | null): HTMLElement {
  const { sheets, state, fingerprint, seed, method, facts: said } = draw;
  return facts([
    [evidenceText.list, `${sheets.list}（${evidenceText.states[state]}）`],
    [evidenceText.fingerprint, fingerprintGroups(fingerprint).join(' ')],
    [evidenceText.seed, seed],
    [evidenceText.method, methodNames[method] ?? method],
    [
      evidenceText.announced,
      announced === null
        ? evidenceText.unannounced
        : evidenceText.announcedBy(
            announced.act.sheet,
            writtenMoment(announced.act.madeAt),
            sourceText(announced.act.source),
          ),
    ],
    [evidenceText.drawnAt, said?.drawnAt || evidenceText.blank],
    [evidenceText.drawnBy, said?.drawnBy || evidenceText.blank],
    [evidenceText.witness, said?.witness || evidenceText.blank],
  ]);
}

function quotas(
  { categories, directed }: EvidenceDraw,
  names: ReadonlyMap<string, string>,
): HTMLElement {
  const lines = [
    ...categories.map((line) => ({ ...line, name: categoryText(line.category) })),
    ...directed.map((line) => ({
      ...line,
      name: evidenceText.directed(names.get(line.id) ?? line.id),
    })),
  ];
  return element(
    'table',
    '',
    element('tr', '', ...evidenceText.quotaHeaders.map((each) => element('th', '', each))),
    ...lines.map(({ name, total, excluded, quota, drawn }) =>
      element(
        'tr',
        '',
        element('td', '', name),
        ...[total, excluded, quota, drawn].map((count) =>
          element('td', 'number', String(count ?? evidenceText.unreadable)),
        ),
      ),
    ),
  );
}

function facts(lines: readonly (readonly [string, string])[]): HTMLElement {
  return element(
    'table',
    'facts',
    ...lines.map(([label, value]) =>
      element('tr', '', element('th', '', label), element('td', '', value)),
    ),
  );
}
