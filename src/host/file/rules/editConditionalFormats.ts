import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { insertChild, type OrderedPart } from '../package/orderedPart';
import {
  attribute,
  childElement,
  editAttributes,
  outerXml,
  rootElement,
  withAttributes,
  withPrefix,
  type Edit,
} from '../package/xmlElement';
import { escapeXml } from '../package/xmlText';
import type { SheetChange } from '../sheet/sheetChange';
import type { Storing } from '../cells/functionNames';
import type { Stylesheet } from '../styles/stylesXml';
import { conditionalFormatXml } from './conditionalFormatXml';
import { editExtension, extendedRules, extensionId, type MovedRule } from './extendedFormats';
import { priorities } from './priorities';
import { extendedId, formatBlocks, type FileRule, type FormatBlock } from './ruleIds';
import { sortRules, type SortedRules } from './sortRules';

/** What becomes of the rules of the file. */
interface Outcome extends SortedRules<IConditionFormattingRule> {
  /** Ids of the rules that the spreadsheet had when the file was read. */
  readonly known: ReadonlySet<string>;
  readonly priorityOf: (rule: FileRule) => number;
  readonly stored: Storing;
}

/** Of a rule whose file has the formula that the spreadsheet keeps, and nothing else. */
function formatFormula({ rule }: IConditionFormattingRule): string | null {
  const { subType, value, meant } = rule as {
    readonly subType?: string;
    readonly value?: unknown;
    readonly meant?: unknown;
  };
  return subType === 'formula' && typeof value === 'string' && !meant ? value : null;
}

/** The edits for conditional formats; rules that did not change keep their XML. */
export function editConditionalFormats(
  worksheet: OrderedPart,
  change: NonNullable<SheetChange['conditionalFormats']>,
  stylesheet: Stylesheet,
  stored: Storing,
): Edit[] {
  const { xml, prefix } = worksheet;
  const sorted = sortRules(change, (rule) => rule.cfId, formatFormula);
  const known = new Set(change.from.map((rule) => rule.cfId));
  const blocks = formatBlocks(worksheet);
  const beside = extendedRules(worksheet)
    .filter(({ element }) => attribute(xml, element, 'priority') !== null)
    .map(({ id, element }) => ({ element, id: extendedId(id) }));
  const ranks = priorities(
    [...blocks.flatMap(({ rules }) => rules), ...beside].map((rule) => ({
      key: keyOf(rule),
      priority: priorityIn(xml, rule),
      isKnown: known.has(rule.id),
    })),
    change.to.map((rule) => rule.cfId),
  );
  const outcome: Outcome = {
    ...sorted,
    known,
    priorityOf: (rule) => ranks.get(keyOf(rule)) ?? priorityIn(xml, rule),
    stored,
  };
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const block of blocks) {
    releaseLooks(xml, block, outcome, stylesheet);
    const now = editBlock(worksheet, block, outcome);
    edits.push(...now.edits);
    added.push(...now.elsewhere);
  }
  const extended: string[] = [];
  const freshGuid = guids(worksheet);
  for (const rule of sorted.written) {
    const place = ranks.get(rule.cfId) ?? 1;
    const text = conditionalFormatXml(rule, place, freshGuid(rule.cfId), stylesheet, stored);
    added.push(withPrefix(text.main, prefix));
    extended.push(text.extended);
  }
  return [
    ...edits,
    insertChild(worksheet, 'conditionalFormatting', added.join('')),
    ...editExtension(worksheet, {
      ...besideOutcome(xml, blocks, beside, outcome),
      added: extended.join(''),
    }),
  ];
}

function keyOf({ id, element }: FileRule): string {
  return id || `@${String(element.start)}`;
}

function priorityIn(xml: string, { element }: FileRule): number {
  return Number(attribute(xml, element, 'priority') ?? 0);
}

/**
 * Names rules in the extension, unlike those that are there: what the spreadsheet calls a rule of a
 * file goes by its place, which another had when it was written.
 */
function guids(worksheet: OrderedPart): (cfId: string) => string {
  const taken = new Set(extendedRules(worksheet).map(({ id }) => id));
  return (cfId) => {
    let id = guid(cfId);
    for (let count = 1; taken.has(id); count++) id = guid(`${cfId}-${String(count)}`);
    taken.add(id);
    return id;
  };
}

/** The same each time. */
function guid(id: string): string {
  const digits = [...id].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0'));
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(
    digits.join('').padStart(32, '0').slice(-32).toUpperCase(),
  );
  return `{${(parts ?? []).slice(1).join('-')}}`;
}

function releaseLooks(
  xml: string,
  { rules }: FormatBlock,
  { gone }: Outcome,
  stylesheet: Stylesheet,
): void {
  for (const { element, id } of rules) {
    const format = gone.has(id) ? attribute(xml, element, 'dxfId') : null;
    if (format !== null) stylesheet.release({ differentialFormats: new Set([Number(format)]) });
  }
}

/** The edits in a block of rules for the same cells, and what of it stands elsewhere from now on. */
function editBlock(
  { xml, prefix }: OrderedPart,
  { element: block, rules }: FormatBlock,
  outcome: Outcome,
): { readonly edits: Edit[]; readonly elsewhere: string[] } {
  const { gone, moved, known } = outcome;
  const removed = rules.filter(({ id }) => gone.has(id));
  if (removed.length === rules.length && rules.length > 0)
    return { edits: [{ start: block.start, end: block.end, text: '' }], elsewhere: [] };
  // Rules that the spreadsheet does not know go where the others of their block go.
  const places = new Set(
    rules.filter(({ id }) => known.has(id) && !gone.has(id)).map(({ id }) => moved.get(id)?.cells),
  );
  const [place] = places;
  const staysWhole = places.size === 1 && place !== undefined;
  const edits = staysWhole ? [editAttributes(xml, block, { sqref: place })] : [];
  const elsewhere: string[] = [];
  for (const rule of rules) {
    const { start, end } = rule.element;
    if (gone.has(rule.id)) {
      edits.push({ start, end, text: '' });
      continue;
    }
    const move = moved.get(rule.id);
    const now = editedRule(xml, rule, outcome);
    const goes = move !== undefined && !staysWhole;
    if (goes)
      elsewhere.push(
        `<${prefix}conditionalFormatting sqref="${move.cells}">${now}</${prefix}conditionalFormatting>`,
      );
    const text = goes ? '' : now;
    if (text !== outerXml(xml, rule.element)) edits.push({ start, end, text });
  }
  return { edits, elsewhere };
}

/** A rule's element with its priority, and with the formula of its new place. */
function editedRule(xml: string, rule: FileRule, { moved, priorityOf, stored }: Outcome): string {
  const { start, openEnd, end } = rule.element;
  const priority = priorityOf(rule);
  const tag = xml.slice(start, openEnd);
  const opening = priority === priorityIn(xml, rule) ? tag : withAttributes(tag, { priority });
  const text = opening + xml.slice(openEnd, end);
  const formula = moved.get(rule.id)?.formula ?? null;
  return formula === null ? text : withFormula(text, stored(formula));
}

function withFormula(xml: string, formula: string): string {
  const element = childElement(xml, rootElement(xml), 'formula');
  if (!element) return xml;
  return (
    xml.slice(0, element.openEnd) +
    escapeXml(formula.replace(/^=/, '')) +
    xml.slice(element.closeStart)
  );
}

/** What becomes of the rules of the extension: those beside rules of the sheet, and its own. */
function besideOutcome(
  xml: string,
  blocks: readonly FormatBlock[],
  beside: readonly FileRule[],
  { gone, moved, priorityOf }: Outcome,
): { readonly gone: ReadonlySet<string>; readonly moved: ReadonlyMap<string, MovedRule> } {
  const left = new Set<string>();
  const went = new Map<string, MovedRule>();
  const follow = (name: string, id: string, priority: number | null): void => {
    const cells = moved.get(id)?.cells ?? null;
    if (gone.has(id)) left.add(name);
    else if (cells !== null || priority !== null) went.set(name, { cells, priority });
  };
  for (const { element, id } of blocks.flatMap(({ rules }) => rules)) {
    const name = extensionId(xml, element);
    if (name !== '') follow(name, id, null);
  }
  for (const rule of beside) {
    const priority = priorityOf(rule);
    const isSame = priority === priorityIn(xml, rule);
    follow(attribute(xml, rule.element, 'id') ?? '', rule.id, isSame ? null : priority);
  }
  return { gone: left, moved: went };
}
