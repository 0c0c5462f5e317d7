import {
  countConditionalFormats,
  deleteConditionalFormat,
  meaningOfRule,
  moveConditionalFormat,
  priorityOf,
} from '../../grid/conditionalFormats';
import { NEW_MEANINGS, type Meaning, type MeaningType } from '../../grid/rule/meaning';
import { boxOfRange } from '../../grid/univerRange';
import { invalidOperation, itemNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, formulaArgument, integerArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { placesArgument } from '../range/placesArgument';
import { CellValueConditionalFormat } from './cellValueConditionalFormat';
import { ColorScaleConditionalFormat } from './colorScaleConditionalFormat';
import { ConditionalFormatAccess } from './conditionalFormatAccess';
import { CustomConditionalFormat } from './customConditionalFormat';
import { DataBarConditionalFormat } from './dataBarConditionalFormat';
import { IconSetConditionalFormat } from './iconSetConditionalFormat';
import { PresetCriteriaConditionalFormat } from './presetCriteriaConditionalFormat';
import { cellValue, preset, textComparison, topBottom } from './ruleArguments';
import { TextConditionalFormat } from './textConditionalFormat';
import { TopBottomConditionalFormat } from './topBottomConditionalFormat';

/** Kinds that stop no other: a cell shows all that hold for it. */
const UNSTOPPING: readonly MeaningType[] = ['DataBar', 'ColorScale', 'IconSet'];

type Kind = new (access: ConditionalFormatAccess) => HostObject;

/** `Excel.ConditionalFormat`. */
export class ConditionalFormat extends HostObject {
  readonly #access: ConditionalFormatAccess;

  constructor(context: ModelContext, sheetId: string, id: string) {
    super('ConditionalFormat', { Id: id });
    this.#access = new ConditionalFormatAccess(context, sheetId, id);
  }

  get id(): string {
    return this.#access.id;
  }

  get type(): string {
    return meaningOfRule(this.#access.rule).type;
  }

  /** Null for kinds that stop no other. */
  get stopIfTrue(): boolean | null {
    const { rule } = this.#access;
    return UNSTOPPING.includes(meaningOfRule(rule).type) ? null : rule.stopIfTrue;
  }

  set stopIfTrue(value: unknown) {
    if (this.stopIfTrue === null) throw invalidOperation();
    this.#access.change({ stopIfTrue: booleanArgument(value) });
  }

  /** 0 for the first in effect on the sheet. */
  get priority(): number {
    return priorityOf(this.#access.sheet, this.#access.rule.cfId);
  }

  /** Counts from the back when negative; one beyond the ends means the end. */
  set priority(value: unknown) {
    const { writable, rule } = this.#access;
    const wanted = integerArgument(value);
    const count = countConditionalFormats(writable);
    const place = wanted < 0 ? count + wanted : wanted;
    moveConditionalFormat(writable, rule.cfId, Math.min(Math.max(place, 0), count - 1));
  }

  get cellValue(): HostObject {
    return this.#required('CellValue', CellValueConditionalFormat);
  }

  get cellValueOrNullObject(): HostObject | null {
    return this.#found('CellValue', CellValueConditionalFormat);
  }

  get colorScale(): HostObject {
    return this.#required('ColorScale', ColorScaleConditionalFormat);
  }

  get colorScaleOrNullObject(): HostObject | null {
    return this.#found('ColorScale', ColorScaleConditionalFormat);
  }

  get custom(): HostObject {
    return this.#required('Custom', CustomConditionalFormat);
  }

  get customOrNullObject(): HostObject | null {
    return this.#found('Custom', CustomConditionalFormat);
  }

  get dataBar(): HostObject {
    return this.#required('DataBar', DataBarConditionalFormat);
  }

  get dataBarOrNullObject(): HostObject | null {
    return this.#found('DataBar', DataBarConditionalFormat);
  }

  get iconSet(): HostObject {
    return this.#required('IconSet', IconSetConditionalFormat);
  }

  get iconSetOrNullObject(): HostObject | null {
    return this.#found('IconSet', IconSetConditionalFormat);
  }

  get preset(): HostObject {
    return this.#required('PresetCriteria', PresetCriteriaConditionalFormat);
  }

  get presetOrNullObject(): HostObject | null {
    return this.#found('PresetCriteria', PresetCriteriaConditionalFormat);
  }

  get textComparison(): HostObject {
    return this.#required('ContainsText', TextConditionalFormat);
  }

  get textComparisonOrNullObject(): HostObject | null {
    return this.#found('ContainsText', TextConditionalFormat);
  }

  get topBottom(): HostObject {
    return this.#required('TopBottom', TopBottomConditionalFormat);
  }

  get topBottomOrNullObject(): HostObject | null {
    return this.#found('TopBottom', TopBottomConditionalFormat);
  }

  changeRuleToCellValue(properties: unknown): void {
    this.#become(cellValue(properties));
  }

  changeRuleToColorScale(): void {
    this.#become(NEW_MEANINGS.ColorScale);
  }

  changeRuleToContainsText(properties: unknown): void {
    this.#become(textComparison(properties));
  }

  changeRuleToCustom(formula: unknown): void {
    this.#become({ type: 'Custom', formula: formulaArgument(formula) });
  }

  changeRuleToDataBar(): void {
    this.#become(NEW_MEANINGS.DataBar);
  }

  changeRuleToIconSet(): void {
    this.#become(NEW_MEANINGS.IconSet);
  }

  changeRuleToPresetCriteria(properties: unknown): void {
    this.#become(preset(properties));
  }

  changeRuleToTopBottom(properties: unknown): void {
    this.#become(topBottom(properties));
  }

  /** @throws HostError InvalidOperation for a rule of several rectangles */
  getRange(): HostObject {
    const range = this.getRangeOrNullObject();
    if (!range) throw invalidOperation();
    return range;
  }

  getRangeOrNullObject(): HostObject | null {
    const { context, sheetId, rule } = this.#access;
    const [box, ...others] = rule.ranges.map(boxOfRange);
    return box && others.length === 0 ? context.range(sheetId, box) : null;
  }

  getRanges(): HostObject {
    const { context, sheetId, rule } = this.#access;
    return context.rangeAreas(sheetId, rule.ranges.map(boxOfRange));
  }

  /** @param ranges a range, areas or addresses of the same sheet */
  setRanges(ranges: unknown): void {
    const { context, sheetId } = this.#access;
    this.#access.change({ places: placesArgument(context, ranges, sheetId) });
  }

  delete(): void {
    deleteConditionalFormat(this.#access.writable, this.#access.id);
  }

  #become(meaning: Meaning): void {
    this.#access.change({ meaning });
  }

  #found(type: MeaningType, Made: Kind): HostObject | null {
    return this.type === type ? new Made(this.#access) : null;
  }

  #required(type: MeaningType, Made: Kind): HostObject {
    const found = this.#found(type, Made);
    if (!found) throw itemNotFound();
    return found;
  }
}
