import type { IStyleData } from '@univerjs/core';
import {
  changeConditionalFormat,
  findConditionalFormat,
  formulaFormatOf,
  type ConditionalFormatRule,
  type FormulaFormat,
} from '../../grid/conditionalFormats';
import type { Sheet } from '../../grid/sheet';
import { itemNotFound } from '../../protocol/hostError';
import type { ModelContext } from '../modelContext';
import { sheetOf, unprotectedSheetOf } from '../worksheet/sheetAccess';

/**
 * The stored rule behind the objects of one conditional format, looked up each time since it may
 * have gone.
 */
export class ConditionalFormatAccess {
  constructor(
    private readonly context: ModelContext,
    private readonly sheetId: string,
    readonly id: string,
  ) {}

  /** @throws HostError AccessDenied when the sheet is protected */
  get writable(): Sheet {
    return unprotectedSheetOf(this.context, this.sheetId);
  }

  /** @throws HostError ItemNotFound */
  get rule(): ConditionalFormatRule {
    const rule = findConditionalFormat(sheetOf(this.context, this.sheetId), this.id);
    if (!rule) throw itemNotFound();
    return rule;
  }

  /** @throws HostError ItemNotFound when the rule has no formula */
  get format(): FormulaFormat {
    const format = formulaFormatOf(this.rule);
    if (!format) throw itemNotFound();
    return format;
  }

  change(changes: Partial<FormulaFormat>): void {
    changeConditionalFormat(this.writable, this.rule, changes);
  }

  /** @param changes null takes a member away */
  changeStyle(changes: {
    readonly [Member in keyof IStyleData]?: IStyleData[Member] | null;
  }): void {
    const style = { ...this.format.style, ...changes };
    this.change({
      style: Object.fromEntries(Object.entries(style).filter(([, held]) => held !== null)),
    });
  }
}
