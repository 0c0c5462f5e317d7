import type { DrawSheets, Entry } from '../../domain/act/act';
import {
  appendEntry,
  factsFingerprint,
  itemsFingerprint,
  listFingerprint,
  type Deed,
} from '../../domain/act/chain';
import { isDrawEntry } from '../../domain/act/announced';
import type { SheetMark } from '../../domain/act/sheetMarks';
import { asDrawn } from '../../domain/act/asDrawn';
import { factsOf, type DrawRecord, type PlanWriting } from '../../domain/record/drawRecord';
import type { Steps } from '../../domain/ground/steps';
import type { PlanTemplate } from '../../reading/plan/planTemplate';
import type { SheetTable } from '../../reading/cell/sheetTable';
import type { WorkbookProblem } from '../../reading/workbookProblem';
import { markText } from '../../text/sheet/markText';
import type { ActNames } from '../../text/sheet/actText';
import { actNames } from '../record/actTable';
import { prepareFill } from '../plan/fillPlan';
import { ledgerSheetInSteps } from './ledgerSheet';
import { listSheet } from './listSheet';
import type { PeriodSheets } from '../record/periodSheets';
import { planLines, planSheet } from '../plan/planSheet';
import { planTasks } from '../plan/planTasks';
import { recordSheet, type ResultSheets } from '../record/recordSheet';
import { freeSheetName } from '../writing/resultSheetName';
import type { SheetContent } from '../writing/sheetContent';
import { markTitle } from '../record/writeChange';
import { askForEntries } from '../record/writeActs';
import { changeEvidence, tryEvidence, writeSheets, type Checkpoint } from '../writing/writeSheets';

export interface ResultInput {
  readonly record: Omit<DrawRecord, 'plan'>;
  /** The bureau's own plan table, which is filled instead of a sheet of ours. */
  readonly planTemplate?: PlanTemplate;
  /** What the bureau's list says is checked of an item, by its label. */
  readonly itemContents: ReadonlyMap<string, string>;
  /**
   * The period as the workbook holds it already, where it is drawn again or was announced: its table
   * of acts gets the entry.
   */
  readonly earlier?: PeriodSheets | null;
  /** The sheets of the list in force, as they were read: from now on they say that it is replaced. */
  readonly replaced?: readonly SheetTable[];
  /** Names of all sheets in the workbook. */
  readonly takenNames: readonly string[];
}

/** Is told how far the results are; what it throws stops them. */
export interface ResultCourse {
  /** Before a sheet is composed, which is not written yet. */
  readonly onCompose: (at: { readonly sheet: number; readonly of: number }) => Promise<void>;
  readonly checkpoint: Checkpoint;
}

/** Plan, list, ledger and record; one less where the plan goes into the bureau's own table. */
const RESULT_SHEETS = 4;

/**
 * Writes the four result sheets, all of them or none; the plan into the bureau's own table where
 * there is one.
 *
 * @param context of the running Excel.run
 * @param input the record and what the list shows beside it
 * @param course is told how far it is
 * @returns the sheets' final names, and what Excel refused of that which they can be without
 */
export async function writeResults(
  context: Excel.RequestContext,
  input: ResultInput,
  { onCompose, checkpoint }: ResultCourse,
): Promise<{ readonly sheets: ResultSheets; readonly problems: readonly WorkbookProblem[] }> {
  const { planTemplate, record, itemContents } = input;
  const fill =
    planTemplate === undefined
      ? undefined
      : await prepareFill(
          context,
          planTemplate,
          planTasks(record.draw, record.items, itemContents),
        );
  const steps = resultContents(input, fill?.lines);
  let step = steps.next();
  while (step.done !== true) {
    await onCompose({ sheet: step.value, of: RESULT_SHEETS });
    step = steps.next();
  }
  const contents = step.value;
  const sheets = [
    ...(fill === undefined ? [contents.plan] : []),
    contents.list,
    contents.ledger,
    contents.record,
  ];
  const { earlier } = input;
  const marked = (input.replaced ?? []).map((each) =>
    each.sheet === earlier?.carrier.sheet ? earlier.carrier : each,
  );
  const changed = earlier ? [...new Set([earlier.carrier, ...marked])] : [];
  const problems = await writeSheets(context, sheets, {
    takenNames: input.takenNames,
    checkpoint,
    first: () => tryEvidence(context, changed),
    before: () =>
      earlier
        ? changeEvidence(context, changed, () => [
            askForEntries(
              context,
              earlier.carrier,
              contents.entries,
              namesWith(earlier, input.record),
            ),
            ...marked.map((each) =>
              markTitle(context.workbook.worksheets, each, markText(contents.mark)),
            ),
          ])
        : [],
    last:
      fill === undefined || planTemplate === undefined
        ? undefined
        : {
            ask: fill.write,
            refused: {
              code: 'plan-unfilled',
              severity: 'warning',
              sheet: planTemplate.sheet,
              cell: '',
            },
          },
  });
  return {
    sheets: {
      plan: planTemplate?.sheet ?? contents.plan.name,
      list: contents.list.name,
      ledger: contents.ledger.name,
      record: contents.record.name,
    },
    problems,
  };
}

interface Contents extends Record<keyof ResultSheets, SheetContent> {
  /** for the table of acts. */
  readonly entries: readonly Entry[];
  /** of the sheets that the draw takes the place of. */
  readonly mark: SheetMark;
}

/**
 * Yields the number of the sheet that is to be composed next.
 *
 * @param filled what the bureau's own plan table gets; absent where there is none
 */
function* resultContents(
  { record: made, planTemplate, earlier, replaced = [], takenNames }: ResultInput,
  filled: PlanWriting['lines'] | undefined,
): Generator<number, Contents, undefined> {
  const free = (content: SheetContent): SheetContent => ({
    ...content,
    name: freeSheetName(content.name, takenNames),
  });
  yield 1;
  const plan = free(planSheet(made.draw, made.items));
  const record: DrawRecord = {
    ...made,
    plan: {
      sheet: planTemplate?.sheet ?? plan.name,
      lines: filled ?? planLines(made.draw, made.items),
    },
  };
  yield 2;
  const contacts = new Map(Object.entries(record.contacts));
  const list = free(listSheet(record.draw, { ...record, contacts }));
  const ledger = free(yield* ofSheet(3, ledgerSheetInSteps(record.draw, record.layout)));
  const belongs = { list: list.name, ledger: ledger.name };
  const { name } = free(recordSheet(record, belongs));
  const before = earlier ? [...earlier.record.entries, ...earlier.missing] : [];
  yield 4;
  const entries = appendEntry(before, drawDeed(record, { ...belongs, record: name }, replaced));
  const content = recordSheet(record, belongs, earlier ? [] : entries);
  return {
    plan,
    list,
    ledger,
    record: { ...content, name },
    mark: `replaced-${entries.filter(isDrawEntry).length}`,
    entries: entries.slice(earlier?.record.entries.length ?? 0),
  };
}

/** Steps of one sheet. */
function* ofSheet<Value>(sheet: number, steps: Steps<Value>): Generator<number, Value, undefined> {
  for (;;) {
    yield sheet;
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function drawDeed(record: DrawRecord, sheets: DrawSheets, replaced: readonly SheetTable[]): Deed {
  const { draw, items, drawnAt, drawnBy, witness, redrawReason, earlier, announced } = record;
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
    ...(replaced.length === 0 ? {} : { marks: replaced.map(({ sheet }) => sheet) }),
    factsFingerprint: factsFingerprint(factsOf(record)),
  } as const;
  return { at: drawnAt, by: drawnBy, witness, act };
}

function namesWith({ record }: PeriodSheets, { draw }: Pick<DrawRecord, 'draw'>): ActNames {
  return actNames([...record.lists.map(({ recorded }) => recorded.population), draw.population]);
}
