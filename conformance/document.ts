import type { Outcome } from './runSample';
import type { Verdict } from './verdict';

const SAMPLES = 'https://github.com/OfficeDev/office-js-snippets';

/** Each kind as a heading, with what stands under it. */
const SECTIONS: readonly (readonly [Verdict['kind'], string, string])[] = [
  ['missing', 'Members that are not there', 'The first one that a handler met.'],
  [
    'refused',
    'Refused',
    'What Excel takes and the host does not, or what an earlier handler should have made.',
  ],
  ['fault', 'Faults', 'The host, or the sample, went wrong.'],
  ['outside', 'Outside the workbook', 'What a handler wants that is neither host nor workbook.'],
];

/**
 * `docs/CONFORMANCE.md`.
 *
 * @param outcomes of all handlers
 * @param commit of the samples that they belong to
 */
export function conformanceDocument(outcomes: readonly Outcome[], commit: string): string {
  const of = (kind: Verdict['kind']): Outcome[] => outcomes.filter((each) => each.kind === kind);
  const samples = new Set(outcomes.map(({ sample }) => sample)).size;
  return [
    '# Conformance',
    `Other people's code on the embedded host: [Microsoft's samples](${SAMPLES}) (MIT; those for Excel${commit && `, commit \`${commit}\``}), handler by handler. They are not part of the project: \`npm run conformance -- <folder> --write\` takes a copy of them and writes this document.`,
    `Of ${String(outcomes.length)} handlers of ${String(samples)} samples **${String(of('passes').length)} pass**, ${SECTIONS.map(([kind, heading]) => `${String(of(kind).length)} ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`).join(', ')}.`,
    '## How it is taken',
    "Each script is compiled and run beside Microsoft's own client on a new headless workbook, with stand-ins for the page. The host declares every requirement set, so that each member is judged by itself. All buttons of a sample are pressed in their order in one workbook; one that does not pass is pressed once more in a workbook of its own after the sample's setup, and the better outcome counts. A handler passes when nothing is thrown and the sample's own helper tells of no error; what it wrote is not compared with Excel, which the tests of the members do by its documentation. Members marked “of Microsoft's client” are unknown to the client that npm has.",
    '## Passes',
    table(['Samples', 'Handlers', 'Pass'], passesByFolder(outcomes)),
    ...SECTIONS.flatMap(([kind, heading, words]) =>
      of(kind).length === 0
        ? []
        : [`## ${heading}`, words, table(['What', 'Handlers'], countsOf(of(kind)))],
    ),
  ].join('\n\n');
}

function passesByFolder(outcomes: readonly Outcome[]): string[][] {
  const folders = grouped(outcomes, ({ sample }) => sample.replace(/\/.*/, ''));
  return [...folders].map(([folder, each]) => [
    folder,
    String(each.length),
    String(each.filter(({ kind }) => kind === 'passes').length),
  ]);
}

function grouped(
  outcomes: readonly Outcome[],
  keyOf: (outcome: Outcome) => string,
): Map<string, Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes)
    groups.set(keyOf(outcome), [...(groups.get(keyOf(outcome)) ?? []), outcome]);
  return groups;
}

/** The most wanted first. */
function countsOf(outcomes: readonly Outcome[]): string[][] {
  return [...grouped(outcomes, ({ what }) => what)]
    .sort(([one, some], [other, others]) => others.length - some.length || (one < other ? -1 : 1))
    .map(([what, each]) => [`\`${what}\``, String(each.length)]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
