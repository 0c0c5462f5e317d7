import { builtInStyleNumbered } from '../grid/builtInStyles';
import { namedStyleOf, protectionOf, protectionStyle } from '../grid/cellProtection';
import type { CellProtection } from '../grid/cellProtection';
import type { MoreAlignment, StyleScope } from '../grid/namedStyle';
import { deleteNamedStyle } from '../grid/namedStyles';
import {
  HORIZONTAL_ALIGNMENTS,
  horizontalAlignment,
  numberFormat,
  textOrientation,
  VERTICAL_ALIGNMENTS,
  verticalAlignment,
  wrapText,
} from '../grid/styleFacets';
import { invalidArgument } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { angleArgument, booleanArgument, integerArgument, oneOf, textArgument } from './arguments';
import { RangeFill } from './range/rangeFill';
import { RangeFont } from './range/rangeFont';
import type { StyleAccess } from './styleAccess';

const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'] as const;
/** As documented. */
const MAX_INDENT = 250;

/** `Excel.Style`: what cells look like by a name. */
export class Style extends HostObject {
  readonly #access: StyleAccess;

  constructor(access: StyleAccess) {
    super('Style', { _Id: access.style.name });
    this.#access = access;
  }

  /** For a style of Excel's own as `Excel.BuiltInStyle` has it. */
  get name(): string {
    const { name, builtInId } = this.#access.style;
    return builtInStyleNumbered(builtInId)?.key ?? name;
  }

  get builtIn(): boolean {
    return this.#access.style.builtInId !== null;
  }

  get font(): RangeFont {
    return new RangeFont(this.#access);
  }

  get fill(): RangeFill {
    return new RangeFill(this.#access);
  }

  get includeAlignment(): boolean {
    return this.#access.style.scope.alignment;
  }

  set includeAlignment(value: unknown) {
    this.#include('alignment', value);
  }

  get includeBorder(): boolean {
    return this.#access.style.scope.border;
  }

  set includeBorder(value: unknown) {
    this.#include('border', value);
  }

  get includeFont(): boolean {
    return this.#access.style.scope.font;
  }

  set includeFont(value: unknown) {
    this.#include('font', value);
  }

  get includeNumber(): boolean {
    return this.#access.style.scope.numberFormat;
  }

  set includeNumber(value: unknown) {
    this.#include('numberFormat', value);
  }

  get includePatterns(): boolean {
    return this.#access.style.scope.patterns;
  }

  set includePatterns(value: unknown) {
    this.#include('patterns', value);
  }

  get includeProtection(): boolean {
    return this.#access.style.scope.protection;
  }

  set includeProtection(value: unknown) {
    this.#include('protection', value);
  }

  get horizontalAlignment(): string {
    return this.#access.read(horizontalAlignment);
  }

  set horizontalAlignment(value: unknown) {
    this.#access.write(horizontalAlignment, oneOf(value, HORIZONTAL_ALIGNMENTS));
  }

  get verticalAlignment(): string {
    return this.#access.read(verticalAlignment);
  }

  set verticalAlignment(value: unknown) {
    this.#access.write(verticalAlignment, oneOf(value, VERTICAL_ALIGNMENTS));
  }

  get wrapText(): boolean {
    return this.#access.read(wrapText);
  }

  set wrapText(value: unknown) {
    this.#access.write(wrapText, booleanArgument(value));
  }

  get textOrientation(): number {
    return this.#access.read(textOrientation);
  }

  set textOrientation(value: unknown) {
    this.#access.write(textOrientation, angleArgument(value));
  }

  /** What Microsoft's client sends when `textOrientation` is set. */
  set orientation(value: unknown) {
    this.textOrientation = value;
  }

  get autoIndent(): boolean {
    return this.#access.style.alignment.autoIndent;
  }

  set autoIndent(value: unknown) {
    this.#align({ autoIndent: booleanArgument(value) });
  }

  get indentLevel(): number {
    return this.#access.style.alignment.indentLevel;
  }

  set indentLevel(value: unknown) {
    const indentLevel = integerArgument(value);
    if (indentLevel < 0 || indentLevel > MAX_INDENT) throw invalidArgument();
    this.#align({ indentLevel });
  }

  get readingOrder(): string {
    return this.#access.style.alignment.readingOrder;
  }

  set readingOrder(value: unknown) {
    this.#align({ readingOrder: oneOf(value, READING_ORDERS) });
  }

  get shrinkToFit(): boolean {
    return this.#access.style.alignment.shrinkToFit;
  }

  set shrinkToFit(value: unknown) {
    this.#align({ shrinkToFit: booleanArgument(value) });
  }

  get numberFormat(): string {
    return this.#access.read(numberFormat);
  }

  set numberFormat(value: unknown) {
    this.#access.write(numberFormat, textArgument(value));
  }

  get locked(): boolean {
    return protectionOf(this.#access.style.look).locked;
  }

  set locked(value: unknown) {
    this.#protect({ locked: booleanArgument(value) });
  }

  get formulaHidden(): boolean {
    return protectionOf(this.#access.style.look).formulaHidden;
  }

  set formulaHidden(value: unknown) {
    this.#protect({ formulaHidden: booleanArgument(value) });
  }

  delete(): void {
    this.#access.requireOwn();
    deleteNamedStyle(this.#access.context.grid, this.#access.number);
  }

  #include(part: keyof StyleScope, value: unknown): void {
    const { scope } = this.#access.style;
    this.#access.change({ scope: { ...scope, [part]: booleanArgument(value) } });
  }

  #align(changes: Partial<MoreAlignment>): void {
    const { alignment } = this.#access.style;
    this.#access.change({ alignment: { ...alignment, ...changes } });
  }

  #protect(changes: Partial<CellProtection>): void {
    const { look } = this.#access.style;
    const protection = { ...protectionOf(look), ...changes };
    this.#access.change({
      look: { ...look, ...protectionStyle(protection, namedStyleOf(look)) },
    });
  }
}
