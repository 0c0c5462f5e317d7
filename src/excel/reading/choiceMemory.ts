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
import { runExcel } from '../runExcel';

/** Under which name the workbook keeps what the clerk chose. */
const KEY = 'shuangsuiji.registerChoice';

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
  await runExcel(async (context) => {
    context.workbook.settings.add(KEY, JSON.stringify(choice));
    await context.sync();
  });
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
  return () =>
    setting.isNullObject || typeof setting.value !== 'string' ? null : parseChoice(setting.value);
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
