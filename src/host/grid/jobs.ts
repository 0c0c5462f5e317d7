import {
  BooleanNumber,
  CommandType,
  ICommandService,
  IUndoRedoService,
  type IDisposable,
  type IMutationInfo,
  type IUndoRedoItem,
  type Injector,
} from '@univerjs/core';
import { ExtrasChange } from './extrasChange';
import type { Grid } from './grid';
import type { JobNotes, Step } from './jobStep';
import { SheetAdded } from './sheetAdded';

const REPEAT = 'host.command.take-job-back';

/**
 * What the add-in does, gathered into steps that the user takes back as one: all that happens from
 * `open` to `close`, else what one request does. What becomes of a new sheet goes with the sheet.
 */
export class Jobs implements JobNotes, IDisposable {
  #steps: Step[] = [];
  readonly #added = new Map<string, SheetAdded>();
  #extras: ExtrasChange | null = null;
  #activeSheet = '';
  #isOpen = false;
  #requests = 0;
  readonly #done: Job[] = [];
  readonly #watching: IDisposable[];

  constructor(
    private readonly grid: Grid,
    private readonly injector: Injector,
  ) {
    const commands = injector.get(ICommandService);
    const undoRedo = injector.get(IUndoRedoService);
    const note = (item: IUndoRedoItem): boolean => {
      // The editors of cells are workbooks of their own to Univer, and follow the cell in sight.
      const isOfWorkbook = item.unitID === grid.workbook.getId();
      if (!isOfWorkbook || !this.isRecording || !grid.isOwnEdit) return false;
      this.#noteMutations(item);
      return true;
    };
    // What Univer can take back by itself, of what the add-in asked of it, becomes a step as well.
    // Asked for before it is replaced, it would stay what it was for all who ask for it later.
    undoRedo.pushUndoRedo = function (this: IUndoRedoService, item) {
      if (!note(item))
        (Object.getPrototypeOf(this) as IUndoRedoService).pushUndoRedo.call(this, item);
    };
    this.#watching = [
      commands.registerCommand({
        id: REPEAT,
        type: CommandType.COMMAND,
        handler: (_, params) => {
          const { job, way } = params as { readonly job: number; readonly way: 'back' | 'again' };
          this.#done[job]?.turn(way);
          return true;
        },
      }),
    ];
  }

  get isRecording(): boolean {
    return this.#extras !== null;
  }

  isNew(sheetId: string): boolean {
    return this.#added.has(sheetId);
  }

  /** All requests until `close` are one job. */
  open(): void {
    this.#isOpen = true;
  }

  close(): void {
    this.#isOpen = false;
    this.#finish();
    // A request that is still under way, such as one that cleans up, is for itself.
    if (this.#requests > 0) this.#begin();
  }

  requestBegins(): void {
    this.#requests += 1;
    if (!this.isRecording) this.#begin();
  }

  requestEnds(): void {
    this.#requests -= 1;
    if (!this.#isOpen && this.#requests === 0) this.#finish();
  }

  /** Takes up a part of the job under way. */
  note(step: Step): void {
    if (this.isRecording && (step.sheetId === null || !this.isNew(step.sheetId)))
      this.#steps.push(step);
  }

  noteSheet(sheetId: string): void {
    if (!this.isRecording) return;
    const step = new SheetAdded(this.grid, sheetId);
    this.#added.set(sheetId, step);
    this.#steps.push(step);
  }

  dispose(): void {
    for (const each of this.#watching) each.dispose();
  }

  #noteMutations({ undoMutations, redoMutations }: IUndoRedoItem): void {
    const isOfNew = ({ params }: IMutationInfo): boolean => {
      const { subUnitId, sheetId, sheet } = params as MutationPlace;
      return this.isNew(subUnitId ?? sheetId ?? sheet?.id ?? '');
    };
    const commands = this.injector.get(ICommandService);
    const back = undoMutations.filter((each) => !isOfNew(each));
    const again = redoMutations.filter((each) => !isOfNew(each));
    if (back.length + again.length === 0) return;
    let next = back;
    this.note({
      sheetId: null,
      turn() {
        for (const { id, params } of next) commands.syncExecuteCommand(id, params);
        next = next === back ? again : back;
      },
    });
  }

  #begin(): void {
    this.#extras = new ExtrasChange(this.grid.extras);
    this.#activeSheet = this.grid.workbook.getActiveSheet().getSheetId();
  }

  #finish(): void {
    const extras = this.#extras;
    if (extras === null) return;
    extras.end();
    const steps = this.#steps.filter(
      (step) => !(step instanceof SheetAdded) || this.grid.sheet(step.sheetId) !== null,
    );
    this.#steps = [];
    this.#added.clear();
    this.#extras = null;
    // What an add-in only remembers is nothing that a user would see go.
    if (steps.length === 0 && !extras.isSeen) return;
    const job = this.#done.push(new Job(this.grid, { steps, extras }, this.#activeSheet)) - 1;
    const mutation = (way: 'back' | 'again'): IMutationInfo[] => [
      { id: REPEAT, params: { job, way } },
    ];
    this.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: this.grid.workbook.getId(),
      undoMutations: mutation('back'),
      redoMutations: mutation('again'),
    });
  }
}

/** Where a mutation of Univer says what sheet it is about. */
interface MutationPlace {
  readonly subUnitId?: string;
  readonly sheetId?: string;
  readonly sheet?: { readonly id?: string };
}

/** A job that is over. */
class Job {
  constructor(
    private readonly grid: Grid,
    private readonly done: { readonly steps: readonly Step[]; readonly extras: ExtrasChange },
    private readonly activeBefore: string,
  ) {}

  turn(way: 'back' | 'again'): void {
    const { grid } = this;
    const { steps, extras } = this.done;
    grid.flush();
    // A sheet that is shown should not be the one that goes; where it stood may be hidden until then.
    if (way === 'back') this.#activate();
    extras.turn(() => {
      for (const step of way === 'back' ? [...steps].reverse() : steps) step.turn();
    });
    if (way === 'back') this.#activate();
    // Univer calculates what is seen; for the add-in it is done before its next question.
    grid.calculation.markAllDirty();
  }

  #activate(): void {
    const sheet = this.grid.sheet(this.activeBefore);
    if (sheet && sheet.getSheet().getConfig().hidden !== BooleanNumber.TRUE)
      this.grid.workbook.setActiveSheet(sheet);
  }
}
