import type { Answers } from '../../reading/question';
import type { FlagList, RegisterChoice } from '../../reading/registerChoice';
import {
  ENTERPRISE_FIELDS,
  INSPECTOR_FIELDS,
  ITEM_FIELDS,
  RECORD_FIELDS,
  type RegisterField,
} from '../../domain/register/field';
import {
  anyText,
  fits,
  fitting,
  holding,
  isObject,
  oneOf,
  orNull,
  parsedJson,
  type Shape,
} from '../../domain/ground/shape';
import type { WorkbookProblem } from '../../reading/workbookProblem';
import { choiceSheetName } from '../../text/sheet/sheetNames';
import { runExcel } from '../runExcel';

/** Under which name the workbook keeps what the clerk chose. */
const KEY = 'shuangsuiji.registerChoice';
/** Excel forgets settings with a workbook of this format: there a hidden sheet keeps the choice. */
const FORGETTING = /\.xls$/i;
/** Cells of that sheet, and letters that one of them takes. */
const CELLS = 'A1:A10';
const CELL_LETTERS = 30_000;

/** What the workbook is to keep with the next write; null for nothing new. */
let unkept: RegisterChoice | null = null;
/** Whether the workbook that was read last is of such a format. */
let forgets = false;

const flagList: Shape<FlagList> = holding({ sheet: anyText, field: oneOf(ENTERPRISE_FIELDS) });
const field = orNull<RegisterField>(
  oneOf([...ENTERPRISE_FIELDS, ...INSPECTOR_FIELDS, ...RECORD_FIELDS, ...ITEM_FIELDS]),
);

/**
 * Keeps a choice in the workbook, for whoever opens it next. Where Excel refuses, the choice is
 * only forgotten: nothing depends on it.
 *
 * @param choice what the clerk picked
 */
export async function rememberChoice(choice: RegisterChoice): Promise<void> {
  rememberWithNextWrite(choice);
  await runExcel(async (context) => {
    askToRemember(context);
    await context.sync();
    forgetRemembered();
  });
}

/**
 * Has a choice be kept with whatever is written next: a write of its own would take from the clerk
 * what Excel could undo.
 *
 * @param choice what the clerk picked
 */
export function rememberWithNextWrite(choice: RegisterChoice): void {
  unkept = choice;
}

/**
 * Asks for what is to be kept, in the request that is under way.
 *
 * @param context of the running Excel.run
 */
export function askToRemember({ workbook }: Excel.RequestContext): void {
  if (unkept === null) return;
  const text = JSON.stringify(unkept);
  workbook.settings.add(KEY, text);
  if (!forgets) return;
  workbook.worksheets.getItemOrNullObject(choiceSheetName).delete();
  const worksheet = workbook.worksheets.add(choiceSheetName);
  worksheet.visibility = Excel.SheetVisibility.hidden;
  const cells = worksheet.getRange(CELLS);
  // Excel takes one value for all cells of a range.
  cells.numberFormat = '@' as unknown as string[][];
  cells.values = Array.from({ length: 10 }, (_, index) => [
    text.slice(index * CELL_LETTERS, (index + 1) * CELL_LETTERS),
  ]);
}

/** To be called when what was asked for has been written. */
export function forgetRemembered(): void {
  unkept = null;
}

/**
 * That the workbook's format does not keep settings.
 *
 * @param fileName of the workbook
 */
export function formatProblems(fileName: string): WorkbookProblem[] {
  return FORGETTING.test(fileName)
    ? [{ code: 'format-forgets', severity: 'warning', sheet: '', cell: '' }]
    : [];
}

/**
 * Asks for the remembered choice together with whatever the next request asks.
 *
 * @param context of the running Excel.run
 * @returns gives the choice once the request has been sent; null where there is none
 */
export function askForChoice(context: Excel.RequestContext): () => RegisterChoice | null {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  context.workbook.load('name');
  const cells = context.workbook.worksheets
    .getItemOrNullObject(choiceSheetName)
    .getRange(CELLS)
    .load('values');
  return () => {
    forgets = FORGETTING.test(context.workbook.name);
    if (unkept !== null) return unkept;
    if (!setting.isNullObject && typeof setting.value === 'string')
      return parseChoice(setting.value);
    return cells.isNullObject ? null : parseChoice((cells.values as string[][]).join(''));
  };
}

/**
 * A choice from its text. Others may have written it, other versions of this program among them:
 * what is not understood is left out.
 *
 * @param text JSON
 * @returns null where it is no choice at all
 */
export function parseChoice(text: string): RegisterChoice | null {
  const value = parsedJson(text);
  if (!isObject(value)) return null;
  const { bureau, enterprise, inspector, records, items } = value;
  const { enterpriseParts, flagLists, mapping, answers } = value;
  return {
    ...understood('bureau', bureau, anyText),
    ...understood('enterprise', enterprise, anyText),
    ...understood('inspector', inspector, anyText),
    ...understood('records', records, anyText),
    ...understood('items', items, anyText),
    ...understood('enterpriseParts', enterpriseParts, fitting(anyText)),
    ...understood('flagLists', flagLists, fitting(flagList)),
    ...(isObject(mapping) ? { mapping: readMapping(mapping) } : {}),
    ...(isObject(answers) ? { answers: readAnswers(answers) } : {}),
  };
}

/** A part of the choice as far as it is understood. */
function understood<Key extends string, Value>(
  key: Key,
  value: unknown,
  shape: Shape<Value>,
): { readonly [Each in Key]?: Value } {
  const taken = shape(value, key, () => undefined);
  return taken === undefined ? {} : ({ [key]: taken } as { [Each in Key]: Value });
}

function readMapping(
  mapping: Readonly<Record<string, unknown>>,
): NonNullable<RegisterChoice['mapping']> {
  const columnsOf = (columns: unknown): (readonly [string, RegisterField | null])[] =>
    isObject(columns)
      ? Object.entries(columns).flatMap(([index, value]) =>
          /^\d+$/.test(index) && fits(field, value) ? [[index, value] as const] : [],
        )
      : [];
  return Object.fromEntries(
    Object.entries(mapping).map(([sheet, columns]) => [
      sheet,
      Object.fromEntries(columnsOf(columns)),
    ]),
  );
}

function readAnswers(answers: Readonly<Record<string, unknown>>): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, choice]) =>
      typeof choice === 'string' ? [[id, choice]] : [],
    ),
  );
}
