import { formatAbsolute, formatSheet } from '../../grid/address';
import type { Box } from '../../grid/box';
import {
  clearValidation,
  readValidation,
  writeValidation,
  type ValidationOfBox,
  type ValidationRule,
} from '../../grid/validations';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, isGiven, oneOf, textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { sheetOf, unprotectedSheetOf } from '../worksheet/sheetAccess';
import { RangePlace } from '../range/rangePlace';
import { excelRule, ruleArgument, validationType } from './validationRule';

/** `Excel.DataValidationAlertStyle` in the order of Univer's numbers. */
const ALERT_STYLES = ['Information', 'Stop', 'Warning'] as const;
const STOP = 1;

/** What cells without a rule are told of a rule: nothing is refused and nothing is said. */
const ANYTHING: ValidationRule = {
  type: 'any',
  allowBlank: true,
  errorStyle: STOP,
  showErrorMessage: true,
  showInputMessage: true,
  showDropDown: true,
};

/**
 * `Excel.DataValidation`: what may be typed into the cells of a range. All is null where the cells
 * differ.
 */
export class DataValidation extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #box: Box;

  constructor(context: ModelContext, sheetId: string, box: Box) {
    super('DataValidation');
    this.#context = context;
    this.#sheetId = sheetId;
    this.#box = box;
  }

  get type(): string {
    const found = this.#found;
    switch (found.kind) {
      case 'one':
        return validationType(found.rule);
      case 'none':
        return 'None';
      case 'partly':
        return 'Inconsistent';
      case 'several':
        return 'MixedCriteria';
    }
  }

  get rule(): object | null {
    const rule = this.#rule;
    return rule && excelRule(rule);
  }

  set rule(value: unknown) {
    const rule = { ...(this.#rule ?? ANYTHING) };
    // Parts of the former rule must not stay beside those of the new one.
    delete rule.formula1;
    delete rule.formula2;
    delete rule.operator;
    this.#write({ ...rule, ...ruleArgument(value, (source) => this.#formulaOf(source)) });
  }

  get errorAlert(): object | null {
    const rule = this.#rule;
    return (
      rule && {
        message: rule.error ?? '',
        showAlert: rule.showErrorMessage ?? false,
        style: ALERT_STYLES[rule.errorStyle ?? STOP],
        title: rule.errorTitle ?? '',
      }
    );
  }

  /** What is not given is as Excel has it: a refusal without words. */
  set errorAlert(value: unknown) {
    const { message, showAlert, style, title } = Object(value) as Record<string, unknown>;
    this.#change({
      error: optionalText(message),
      errorTitle: optionalText(title),
      showErrorMessage: isGiven(showAlert) ? booleanArgument(showAlert) : true,
      errorStyle: isGiven(style) ? ALERT_STYLES.indexOf(oneOf(style, ALERT_STYLES)) : STOP,
    });
  }

  get prompt(): object | null {
    const rule = this.#rule;
    return (
      rule && {
        message: rule.prompt ?? '',
        showPrompt: rule.showInputMessage ?? false,
        title: rule.promptTitle ?? '',
      }
    );
  }

  set prompt(value: unknown) {
    const { message, showPrompt, title } = Object(value) as Record<string, unknown>;
    this.#change({
      prompt: optionalText(message),
      promptTitle: optionalText(title),
      showInputMessage: isGiven(showPrompt) ? booleanArgument(showPrompt) : true,
    });
  }

  get ignoreBlanks(): boolean | null {
    const rule = this.#rule;
    return rule && (rule.allowBlank ?? false);
  }

  set ignoreBlanks(value: unknown) {
    this.#change({ allowBlank: booleanArgument(value) });
  }

  clear(): void {
    clearValidation(unprotectedSheetOf(this.#context, this.#sheetId), this.#box);
  }

  get #found(): ValidationOfBox {
    return readValidation(sheetOf(this.#context, this.#sheetId), this.#box);
  }

  /** A range whose cells are what may be chosen. */
  #formulaOf(source: unknown): string | null {
    if (!(source instanceof RangePlace)) return null;
    const sheet = formatSheet(sheetOf(this.#context, source.sheetId).name);
    return `=${sheet}!${formatAbsolute(source.box)}`;
  }

  /** Null when the cells differ. */
  get #rule(): ValidationRule | null {
    const found = this.#found;
    return found.kind === 'one' ? found.rule : found.kind === 'none' ? ANYTHING : null;
  }

  #change(changes: Partial<ValidationRule>): void {
    this.#write({ ...(this.#rule ?? ANYTHING), ...changes });
  }

  #write(rule: ValidationRule): void {
    writeValidation(unprotectedSheetOf(this.#context, this.#sheetId), this.#box, rule);
  }
}

function optionalText(value: unknown): string {
  return isGiven(value) ? textArgument(value) : '';
}
