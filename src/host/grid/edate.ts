import { numfmt, type Injector } from '@univerjs/core';
import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  excelDateSerial,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  type ArrayValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';

/**
 * EDATE as Excel has it, in place of Univer's: the day of a month that has not so many is its last,
 * months are cut to whole ones, and a text may be a date.
 * https://support.microsoft.com/office/edate-function-3c920eb2-6e66-44e7-a1f5-753ae47ee4f5
 */
export function correctEdate(injector: Injector): void {
  injector.get(IFunctionService).registerExecutors(new Edate('EDATE'));
}

class Edate extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  override calculate(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
    const found = [start, months].find((value) => value.isError());
    if (found) return found;
    if (!start.isArray() && !months.isArray()) return laterBy(start, months);
    // The sum has the rows and columns of both.
    const shape = start.plus(months) as ArrayValueObject;
    return shape.map((_, row, column) => laterBy(at(start, row, column), at(months, row, column)));
  }
}

function at(value: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  return (
    array.get(array.getRowCount() === 1 ? 0 : row, array.getColumnCount() === 1 ? 0 : column) ??
    NullValueObject.create()
  );
}

function laterBy(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
  const found = [start, months].find((value) => value.isError());
  if (found) return found;
  const serial = numberOf(start);
  const count = numberOf(months);
  if (serial === null || count === null) return ErrorValueObject.create(ErrorType.VALUE);
  const { year, month, day } = dateOf(Math.floor(serial));
  const end = new Date(Date.UTC(year, month + Math.trunc(count) + 1, 0));
  const date = new Date(
    Date.UTC(end.getUTCFullYear(), end.getUTCMonth(), Math.min(day, end.getUTCDate())),
  );
  const isDate = serial >= 0 && date.getUTCFullYear() >= 1900 && date.getUTCFullYear() <= 9999;
  return isDate
    ? NumberValueObject.create(excelDateSerial(date))
    : ErrorValueObject.create(ErrorType.NUM);
}

function numberOf(value: BaseValueObject): number | null {
  if (value.isNull()) return 0;
  if (value.isNumber()) return Number(value.getValue());
  if (!value.isString()) return null;
  const text = String(value.getValue());
  const read = numfmt.parseDate(text)?.v ?? numfmt.parseNumber(text)?.v;
  return typeof read === 'number' ? read : null;
}

function dateOf(serial: number): { year: number; month: number; day: number } {
  // Excel counts a 29 February 1900.
  const date = new Date(Date.UTC(1899, 11, serial < 60 ? 31 + serial : 30 + serial));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}
