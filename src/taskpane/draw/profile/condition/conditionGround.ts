import type { ConditionList, ConditionLists } from '../../../../app/conditionList';
import type { Joined } from '../../../../domain/profile/condition';
import type { CellReading } from '../../../../domain/profile/profileProblem';
import type { EnterpriseField, InspectorField } from '../../../../domain/register/field';
import { conditionText, inspectorConditionText } from '../../../../text/grammar/conditionText';
import { readCondition, readInspectorCondition } from '../../../../text/grammar/readCondition';
import {
  enterpriseNames,
  inspectorNames,
  type RuleNames,
} from '../../../../text/grammar/ruleNames';

/** What conditions over one register are written on: its fields, its list, its words. */
export interface ConditionGround<Field extends string> {
  readonly names: RuleNames<Field>;
  /** Null where the workbook has no such list. */
  readonly list: ConditionList<Field> | null;
  readonly read: (text: string) => CellReading<Joined<Field>>;
  readonly write: (condition: Joined<Field>) => string;
}

/** Conditions over the enterprises. */
export function enterpriseGround(lists: ConditionLists | null): ConditionGround<EnterpriseField> {
  return {
    names: enterpriseNames,
    list: lists?.enterprise ?? null,
    read: readCondition,
    write: (condition) => conditionText(condition),
  };
}

/** Conditions over the inspectors. */
export function inspectorGround(lists: ConditionLists | null): ConditionGround<InspectorField> {
  return {
    names: inspectorNames,
    list: lists?.inspector ?? null,
    read: readInspectorCondition,
    write: (condition) => inspectorConditionText(condition),
  };
}
