import type { IStyleData } from '@univerjs/core';
import {
  changeConditionalFormat,
  findConditionalFormat,
  meaningOfRule,
  type ConditionalFormatRule,
  type RuleChanges,
} from '../../grid/conditionalFormats';
import type { MeaningOf, MeaningType } from '../../grid/rule/meaning';
import { styleOf } from '../../grid/rule/meant';
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
    readonly context: ModelContext,
    readonly sheetId: string,
    readonly id: string,
  ) {}

  get sheet(): Sheet {
    return sheetOf(this.context, this.sheetId);
  }

  /** @throws HostError AccessDenied when the sheet is protected */
  get writable(): Sheet {
    return unprotectedSheetOf(this.context, this.sheetId);
  }

  /** @throws HostError ItemNotFound */
  get rule(): ConditionalFormatRule {
    const rule = findConditionalFormat(this.sheet, this.id);
    if (!rule) throw itemNotFound();
    return rule;
  }

  get style(): IStyleData {
    return styleOf(this.rule.rule);
  }

  /** @throws HostError ItemNotFound when the rule is of another kind by now */
  meaning<Type extends MeaningType>(type: Type): MeaningOf<Type> {
    const meaning = meaningOfRule(this.rule);
    if (meaning.type !== type) throw itemNotFound();
    return meaning as MeaningOf<Type>;
  }

  /** @throws HostError ItemNotFound when the rule is of another kind by now */
  changeMeaning<Type extends MeaningType>(type: Type, changes: Partial<MeaningOf<Type>>): void {
    const meaning: MeaningOf<Type> = { ...this.meaning(type), ...changes };
    this.change({ meaning });
  }

  change(changes: RuleChanges): void {
    changeConditionalFormat(this.writable, this.rule, changes);
  }

  /** @param changes null takes a member away */
  changeStyle(changes: {
    readonly [Member in keyof IStyleData]?: IStyleData[Member] | null;
  }): void {
    const style = { ...this.style, ...changes };
    this.change({
      style: Object.fromEntries(Object.entries(style).filter(([, held]) => held !== null)),
    });
  }
}
