import type { DrawSheets, Entry } from '../../domain/act/act';
import { appendEntry, itemsFingerprint, listFingerprint, type Deed } from '../../domain/act/chain';
import { asDrawn } from '../../domain/act/replay';
import type { DueDay } from '../../domain/calendar/workingDays';
import type { DrawRecord } from '../../domain/record/drawRecord';
import type { PlanTemplate } from '../../reading/plan/planTemplate';
import type { Enterprise, EnterpriseId } from '../../domain/register/enterprise';
import type { ActNames } from '../../text/sheet/actText';
import { actNames } from '../record/actTable';
import { prepareFill } from '../plan/fillPlan';
import { ledgerSheet } from './ledgerSheet';
import { listSheet } from './listSheet';
import type { PeriodSheets } from '../record/periodSheets';
import { planSheet } from '../plan/planSheet';
import { planTasks } from '../plan/planTasks';
import { recordSheet, type ResultSheets } from '../record/recordSheet';
import { freeSheetName } from '../writing/resultSheetName';
import type { SheetContent } from '../writing/sheetContent';
import { askForEntries } from '../record/writeActs';
import { changeEvidence, writeSheets } from '../writing/writeSheets';

export interface ResultInput {
  readonly record: DrawRecord;
  readonly enterprises: ReadonlyMap<EnterpriseId, Enterprise>;
  /** Last day for the checks. */
  readonly due: DueDay;
  /** The bureau's own plan table, which is filled instead of a sheet of ours. */
  readonly planTemplate?: PlanTemplate;
  /** What the bureau's list says is checked of an item, by its label. */
  readonly itemContents: ReadonlyMap<string, string>;
  /**
   * The period as the workbook holds it already, where it is drawn again or was announced: its table
   * of acts gets the entry.
   */
  readonly earlier?: PeriodSheets | null;
  /** Names of all sheets in the workbook. */
  readonly takenNames: readonly string[];
}

/**
 * Writes the four result sheets, all of them or none; the plan into the bureau's own table where
 * there is one.
 *
 * @param context of the running Excel.run
 * @param input the record and what the list shows beside it
 * @param checkpoint called between the sheets with the part done (0 to 1); what it throws stops the
 *   writing
 * @returns the sheets' final names
 */
export async function writeResults(
  context: Excel.RequestContext,
  input: ResultInput,
  checkpoint: (fraction: number) => void,
): Promise<ResultSheets> {
  const contents = resultContents(input);
  const { planTemplate, record, itemContents } = input;
  const fillPlan =
    planTemplate === undefined
      ? undefined
      : await prepareFill(
          context,
          planTemplate,
          planTasks(record.draw, record.items, itemContents),
        );
  const sheets = [
    ...(fillPlan === undefined ? [contents.plan] : []),
    contents.list,
    contents.ledger,
    contents.record,
  ];
  const { earlier } = input;
  const enter = earlier
    ? () => {
        changeEvidence(context, [earlier.carrier], () => {
          askForEntries(
            context,
            earlier.carrier,
            contents.entries,
            namesWith(earlier, input.record),
          );
        });
      }
    : undefined;
  await writeSheets(context, sheets, {
    takenNames: input.takenNames,
    checkpoint,
    before: fillPlan,
    also: enter,
  });
  return {
    plan: planTemplate?.sheet ?? contents.plan.name,
    list: contents.list.name,
    ledger: contents.ledger.name,
    record: contents.record.name,
  };
}

interface Contents extends Record<keyof ResultSheets, SheetContent> {
  /** for the table of acts. */
  readonly entries: readonly Entry[];
}

function resultContents({
  record,
  enterprises,
  due,
  planTemplate,
  earlier,
  takenNames,
}: ResultInput): Contents {
  const free = (content: SheetContent): SheetContent => ({
    ...content,
    name: freeSheetName(content.name, takenNames),
  });
  const plan = free(planSheet(record.draw, record.items));
  const list = free(listSheet(record.draw, enterprises, due, record.items));
  const ledger = free(ledgerSheet(record.draw));
  const belongs = {
    plan: planTemplate?.sheet ?? plan.name,
    list: list.name,
    ledger: ledger.name,
    record: '',
  };
  const { name } = free(recordSheet(record, belongs));
  const before = earlier ? [...earlier.record.entries, ...earlier.missing] : [];
  const entries = appendEntry(
    before,
    drawDeed(record, { list: list.name, ledger: ledger.name, record: name }),
  );
  const content = recordSheet(record, belongs, earlier ? [] : entries);
  return {
    plan,
    list,
    ledger,
    record: { ...content, name },
    entries: entries.slice(earlier?.record.entries.length ?? 0),
  };
}

function drawDeed(
  { draw, items, drawnAt, drawnBy, witness, redrawReason, earlier, announced }: DrawRecord,
  sheets: DrawSheets,
): Deed {
  const { fingerprint, seed, method, tasks } = draw;
  const kind = earlier.length === 0 ? 'draw' : 'redraw';
  const reason = kind === 'draw' ? '' : redrawReason;
  const act = {
    kind,
    reason,
    sheets,
    fingerprint,
    seed,
    method,
    listFingerprint: listFingerprint(asDrawn(tasks)),
    ...(items === null ? {} : { itemsFingerprint: itemsFingerprint(items) }),
    ...(announced === undefined ? {} : { announced: announced.following }),
  } as const;
  return { at: drawnAt, by: drawnBy, witness, act };
}

function namesWith({ record }: PeriodSheets, { draw }: DrawRecord): ActNames {
  return actNames([...record.lists.map(({ recorded }) => recorded.population), draw.population]);
}
