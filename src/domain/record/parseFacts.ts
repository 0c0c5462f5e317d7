import { cellShape, type CellValue } from '../ground/cellValue';
import {
  anyNumber,
  anyText,
  fits,
  holding,
  isObject,
  list,
  oneOfKinds,
  orNull,
  parsedJson,
  type Shape,
  yesNo,
} from '../ground/shape';
import {
  LAYOUTS,
  type Contact,
  type DrawFacts,
  type PlanWriting,
  type SeedSource,
} from './drawRecord';

const cell: Shape<readonly [number, CellValue]> = (value, path, report) => {
  if (Array.isArray(value) && value.length === 2) {
    const [column, content] = value as readonly unknown[];
    if (typeof column === 'number' && cellShape(content, path, report) !== undefined)
      return value as unknown as readonly [number, CellValue];
  }
  report(path, 'type');
  return undefined;
};

const contact = holding<Contact>({ contact: anyText, phone: anyText });

/** Ids may have any letters, so keys are not looked at. */
const contacts: Shape<DrawFacts['contacts']> = (value, path, report) => {
  if (isObject(value) && Object.values(value).every((each) => fits(contact, each)))
    return value as DrawFacts['contacts'];
  report(path, 'type');
  return undefined;
};

const facts: Shape<DrawFacts> = holding<Omit<DrawFacts, 'bureau' | 'layout'>>({
  seedSource: oneOfKinds<SeedSource>('kind', {
    witnessed: holding({}) as unknown as Shape<SeedSource>,
    generated: holding({}) as unknown as Shape<SeedSource>,
    public: holding({ source: anyText }) as unknown as Shape<SeedSource>,
  }),
  seed: anyText,
  drawnBy: anyText,
  witness: anyText,
  drawnAt: anyText,
  leftOut: holding({ closed: anyNumber, deregistered: anyNumber, inactive: anyNumber }),
  enterpriseSheet: anyText,
  inspectorSheet: anyText,
  warnings: list(anyText),
  answers: list(anyText),
  earlier: list(anyText),
  redrawReason: anyText,
  program: anyText,
  due: holding({ date: anyText, tentative: yesNo }),
  contacts,
  plan: orNull(holding<PlanWriting>({ sheet: anyText, lines: list(list(cell)) })),
});

/**
 * The facts of a draw from the text of a record, which anybody may have changed; null for what is
 * none.
 *
 * @param text JSON
 *
 * @example
 * parseFacts('{"program":"p"}') // → null
 */
export function parseFacts(text: string): DrawFacts | null {
  const value = parsedJson(text);
  if (!fits(facts, value)) return null;
  const { bureau, layout } = value as { readonly bureau?: unknown; readonly layout?: unknown };
  const isKnown = layout === undefined || LAYOUTS.some((known) => known === layout);
  return isKnown && (bureau === undefined || fits(anyText, bureau)) ? value : null;
}
