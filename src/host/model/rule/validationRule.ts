import { DataValidationOperator } from '@univerjs/core';
import { numberOf } from '../../grid/rule/meaning';
import type { ValidationRule } from '../../grid/validations';
import { apiNotFound, invalidArgument } from '../../protocol/hostError';
import { booleanArgument, formulaArgument, isGiven, oneOf, textArgument } from '../arguments';

/** `Excel.DataValidationOperator`, and what Univer calls them. */
const OPERATORS = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
} as const;
type Operator = keyof typeof OPERATORS;
const OPERATOR_NAMES = Object.keys(OPERATORS) as Operator[];

/** Univer's kinds of rules that compare, by what a rule of Excel calls them. */
const COMPARING = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
} as const;
type Comparing = keyof typeof COMPARING;

/** `Excel.DataValidationType` by Univer's kinds. */
const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  listMultiple: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};

/** 'None' for cells that take anything. */
export function validationType(rule: ValidationRule): string {
  return TYPES[rule.type] ?? 'None';
}

/** `Excel.DataValidationRule`: one member, named by the kind. */
export function excelRule(rule: ValidationRule): object {
  const { type, formula1 = '', formula2, operator, showDropDown } = rule;
  if (type === 'list' || type === 'listMultiple')
    return { list: { inCellDropDown: showDropDown !== false, source: formula1 } };
  if (type === 'custom') return { custom: { formula: formula1 } };
  const name = (Object.keys(COMPARING) as Comparing[]).find((each) => COMPARING[each] === type);
  if (name === undefined) return {};
  const compared = OPERATOR_NAMES.find((each) => OPERATORS[each] === operator) ?? 'Between';
  const second = formula2 === undefined ? {} : { formula2: asFormula(formula2) };
  return { [name]: { formula1: asFormula(formula1), ...second, operator: compared } };
}

/** Excel gives limits as formulas, `=10` for a number. */
function asFormula(limit: string): string {
  return limit.startsWith('=') ? limit : `=${limit}`;
}

/** A range as a formula, null for anything else. */
export type CellsOf = (source: unknown) => string | null;

/**
 * What an add-in sets as a rule, as Univer keeps it. Dates and times, which Excel takes in the
 * words of the region, are not there.
 *
 * @throws HostError InvalidArgument for anything but exactly one kind of rule with all it needs
 */
export function ruleArgument(
  value: unknown,
  cellsOf: CellsOf,
): Pick<ValidationRule, 'type' | 'formula1' | 'formula2' | 'operator' | 'showDropDown'> {
  const given = Object.entries(Object(value) as Record<string, unknown>).filter(([, held]) =>
    isGiven(held),
  );
  const [only] = given;
  if (!only || given.length > 1) throw invalidArgument();
  const [name, held] = only;
  const members = Object(held) as Record<string, unknown>;
  switch (name) {
    case 'list':
      return {
        type: 'list',
        formula1: cellsOf(members['source']) ?? sourceArgument(members['source']),
        showDropDown: booleanArgument(members['inCellDropDown']),
      };
    case 'custom':
      return { type: 'custom', formula1: formulaArgument(members['formula']) };
    case 'wholeNumber':
    case 'decimal':
    case 'textLength':
      return { type: COMPARING[name], ...comparison(members, cellsOf) };
    case 'date':
    case 'time':
      throw apiNotFound(`DataValidationRule.${name}`);
    default:
      throw invalidArgument();
  }
}

/**
 * Words with commas between them, or a formula that leads to cells; Excel takes no more than 255
 * letters.
 */
function sourceArgument(value: unknown): string {
  const source = textArgument(value);
  if (source === '' || source.length > 255) throw invalidArgument();
  return source;
}

function comparison(
  members: Readonly<Record<string, unknown>>,
  cellsOf: CellsOf,
): Pick<ValidationRule, 'formula1' | 'formula2' | 'operator'> {
  const name = oneOf(members['operator'], OPERATOR_NAMES);
  const second =
    name === 'Between' || name === 'NotBetween'
      ? { formula2: limitArgument(members['formula2'], cellsOf) }
      : {};
  const formula1 = limitArgument(members['formula1'], cellsOf);
  return { formula1, ...second, operator: OPERATORS[name] };
}

function limitArgument(value: unknown, cellsOf: CellsOf): string {
  if (typeof value === 'number') return String(value);
  const text = cellsOf(value) ?? textArgument(value);
  if (text === '') throw invalidArgument();
  const number = numberOf(text);
  return number === null ? text : String(number);
}
