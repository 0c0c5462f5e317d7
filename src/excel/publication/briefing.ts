import type { Enterprise } from '../../domain/register/enterprise';
import type { EnterpriseField } from '../../domain/register/field';
import type { InspectionRecord } from '../../domain/register/inspectionRecord';
import { hasColumn, type EnterpriseRegister } from '../../domain/register/register';
import { briefingText as text } from '../../text/sheet/slipText';
import { codeText, kindText } from '../../text/term/codeText';
import { dayText } from '../../text/term/dayText';
import { fieldText } from '../../text/term/fieldText';

/** Where a briefing comes from. */
export interface BriefingSources {
  /** Null where there is no register any more. */
  readonly register: EnterpriseRegister | null;
  /** Null where the workbook has no inspection records. */
  readonly recordsSheet: string | null;
}

/** Fields that an inspector has to know, in the order of the briefing. */
const FIELDS = [
  'permitClass',
  'permitNumber',
  'production',
  'credit',
  'complaint',
  'complaintVerified',
  'penalised',
  'violation',
] as const satisfies readonly EnterpriseField[];

/**
 * What an inspector has to know of an enterprise before the visit (唐山 2024 二（五）): permit, production,
 * credit, complaints, penalties and the last check. Of a column that the register lacks nothing is
 * said here; sourcesText tells that it lacks it. An empty cell is told as empty.
 *
 * @param enterprise as the register has it; undefined where it has it no more
 * @param last check on record; undefined without one
 * @param sources register and records
 */
export function briefing(
  enterprise: Enterprise | undefined,
  last: InspectionRecord | undefined,
  { register, recordsSheet }: BriefingSources,
): string {
  const has = (field: EnterpriseField): boolean => register !== null && hasColumn(register, field);
  const facts = enterprise === undefined ? [] : factsOf(enterprise, has);
  return [...facts, lastText(last, recordsSheet)].join(text.separator) + text.end;
}

function factsOf(row: Enterprise, has: (field: EnterpriseField) => boolean): string[] {
  const told = (
    fields: readonly EnterpriseField[],
    words: readonly (string | undefined)[],
    label: (words: string) => string,
  ): string[] => {
    if (!fields.some(has)) return [];
    return [label(words.filter((word) => word !== undefined).join(text.inner) || text.empty)];
  };
  const { permitClass, permitNumber, production, credit } = row;
  return [
    ...told(
      ['permitClass', 'permitNumber'],
      [
        permitClass && codeText('permitClass', permitClass),
        permitNumber && text.permitNumber(permitNumber),
      ],
      text.permit,
    ),
    ...told(['production'], [production && codeText('production', production)], text.production),
    ...told(['credit'], [credit], text.credit),
    ...told(['complaint', 'complaintVerified'], [complaintsOf(row)], text.complaint),
    ...told(
      ['penalised', 'violation'],
      [answer(row.penalised, text.penalised), answer(row.violation, text.violation)],
      text.penalty,
    ),
  ];
}

function answer(
  value: boolean | undefined,
  words: { readonly yes: string; readonly no: string },
): string | undefined {
  return value === undefined ? undefined : value ? words.yes : words.no;
}

function complaintsOf({ complaint, complaintVerified }: Enterprise): string | undefined {
  const { complaints } = text;
  if (complaintVerified === true) return complaints.verified;
  if (complaint === true) return complaints.some;
  if (complaint === false) return complaints.none;
  return complaintVerified === false ? complaints.notVerified : undefined;
}

function lastText(last: InspectionRecord | undefined, recordsSheet: string | null): string {
  if (last !== undefined)
    return text.last(
      dayText(last.date),
      last.kind === null ? '' : kindText(last.kind),
      last.result,
    );
  return recordsSheet === null ? text.noRecords : text.noLast;
}

/**
 * Which columns and sheets the briefings come from, and which columns the register lacks.
 *
 * @param sources register and records
 */
export function sourcesText({ register, recordsSheet }: BriefingSources): string {
  if (register === null) return text.noSource + text.end;
  const headers = FIELDS.flatMap((field) => register.columns[field]?.header ?? []);
  const lacking = FIELDS.filter((field) => !hasColumn(register, field)).map(fieldText);
  return (
    text.sources(register.sheet, headers, recordsSheet) +
    (lacking.length === 0 ? '' : text.lacking(lacking)) +
    text.end
  );
}
