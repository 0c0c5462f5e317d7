import type { OrderedPart } from '../package/orderedPart';
import { attribute, childElements, type XmlElement } from '../package/xmlElement';

/**
 * Ids of the rules that a file holds, by which the writer finds their elements again. Conditional
 * formats are numbered among those that the file reader takes; validations likewise, and those that
 * only say something, which it passes over, among themselves.
 */

/** Kinds of conditional formats that the file reader takes. */
const READ_FORMATS = new Set(
  (
    'cellIs expression colorScale dataBar iconSet top10 aboveAverage duplicateValues uniqueValues ' +
    'containsText notContainsText beginsWith endsWith containsBlanks notContainsBlanks'
  ).split(' '),
);

/** A conditional format that a file holds. */
export interface FileRule {
  readonly element: XmlElement;
  /** '' for one that is not read. */
  readonly id: string;
}

/** The rules for the same cells. */
export interface FormatBlock {
  readonly element: XmlElement;
  readonly rules: readonly FileRule[];
}

/** The conditional formats of a sheet in their order; the file reader takes none without cells. */
export function formatBlocks({ xml, children }: OrderedPart): FormatBlock[] {
  let number = 0;
  return children
    .filter((child) => child.name === 'conditionalFormatting')
    .map((element) => {
      const hasCells = Boolean(attribute(xml, element, 'sqref'));
      const rules = [...childElements(xml, element, 'cfRule')].map((rule) => {
        const isRead = hasCells && READ_FORMATS.has(attribute(xml, rule, 'type') ?? '');
        return { element: rule, id: isRead ? formatId(number++) : '' };
      });
      return { element, rules };
    });
}

/** Kinds of validations that the file reader takes. */
const READ_VALIDATIONS = new Set('list whole decimal date time textLength custom'.split(' '));

export function formatId(number: number): string {
  return `format-${String(number)}`;
}

/** Of a rule that only Excel 2010's extension holds. */
export function extendedId(id: string): string {
  return `extended-${id}`;
}

export function validationId(number: number): string {
  return `validation-${String(number)}`;
}

/** Of a validation that takes anything. */
export function promptId(number: number): string {
  return `prompt-${String(number)}`;
}

/** A validation that takes anything: it only says something when its cells are selected. */
export function takesAnything(xml: string, element: XmlElement): boolean {
  return (attribute(xml, element, 'type') ?? 'none') === 'none';
}

/** The ids of a sheet's dataValidation elements, '' for kinds that are not read. */
export function validationIds(xml: string, elements: readonly XmlElement[]): string[] {
  let number = 0;
  let prompts = 0;
  return elements.map((element) => {
    if (takesAnything(xml, element)) return promptId(prompts++);
    return READ_VALIDATIONS.has(attribute(xml, element, 'type') ?? '') &&
      attribute(xml, element, 'sqref')
      ? validationId(number++)
      : '';
  });
}
