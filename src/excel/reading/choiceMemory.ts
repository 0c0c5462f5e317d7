import type { FlagList, RegisterChoice } from '../../reading/registerChoice';
import {
  ENTERPRISE_FIELDS,
  INSPECTOR_FIELDS,
  RECORD_FIELDS,
  type RegisterField,
} from '../../domain/register/field';
import { runExcel } from '../runExcel';

/** Under which name the workbook keeps what the clerk chose. */
const KEY = 'shuangsuiji.registerChoice';

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
 * The remembered choice of the workbook; null where there is none.
 */
export async function recallChoice(): Promise<RegisterChoice | null> {
  const recalled = await runExcel(async (context) => {
    const choice = askForChoice(context);
    await context.sync();
    return choice();
  });
  return recalled.ok ? recalled.value : null;
}

/**
 * A choice from its text. Others may have written it, other versions of this program among them:
 * what is not understood is left out.
 *
 * @param text JSON
 * @returns null where it is no choice at all
 */
export function parseChoice(text: string): RegisterChoice | null {
  const value = parsed(text);
  if (!isObject(value)) return null;
  const { enterprise, inspector, records, enterpriseParts, flagLists, mapping } = value;
  return {
    ...(typeof enterprise === 'string' ? { enterprise } : {}),
    ...(typeof inspector === 'string' ? { inspector } : {}),
    ...(typeof records === 'string' ? { records } : {}),
    ...(Array.isArray(enterpriseParts)
      ? { enterpriseParts: enterpriseParts.filter((sheet) => typeof sheet === 'string') }
      : {}),
    ...(Array.isArray(flagLists) ? { flagLists: flagLists.filter(isFlagList) } : {}),
    ...(isObject(mapping) ? { mapping: readMapping(mapping) } : {}),
  };
}

function readMapping(
  mapping: Readonly<Record<string, unknown>>,
): NonNullable<RegisterChoice['mapping']> {
  const columnsOf = (columns: unknown): (readonly [string, RegisterField | null])[] =>
    isObject(columns)
      ? Object.entries(columns).flatMap(([index, field]) =>
          /^\d+$/.test(index) && (field === null || isField(field))
            ? [[index, field as RegisterField | null] as const]
            : [],
        )
      : [];
  return Object.fromEntries(
    Object.entries(mapping).map(([sheet, columns]) => [
      sheet,
      Object.fromEntries(columnsOf(columns)),
    ]),
  );
}

function isFlagList(value: unknown): value is FlagList {
  return (
    isObject(value) &&
    typeof value['sheet'] === 'string' &&
    (ENTERPRISE_FIELDS as readonly unknown[]).includes(value['field'])
  );
}

function isField(value: unknown): boolean {
  return (
    [...ENTERPRISE_FIELDS, ...INSPECTOR_FIELDS, ...RECORD_FIELDS] as readonly unknown[]
  ).includes(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}
