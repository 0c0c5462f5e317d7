import type { IWorkbookData, Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { WorkbookEvents } from './event/workbookEvents';
import { addFunctions, functionNamespaces, type AddedFunction } from './grid/addedFunctions';
import type { Box } from './grid/box';
import type { OwnChange } from './grid/cellChange';
import { contentOf } from './grid/cellValue';
import { endCircularNames } from './grid/circularNames';
import { watchChanges } from './grid/changes';
import { compareCellsDirectly } from './grid/cellComparisons';
import { correctEdate } from './grid/edate';
import { followCopies } from './grid/sheetCopies';
import { followLines } from './grid/followLines';
import { followSheetNames } from './grid/followSheetNames';
import { Grid } from './grid/grid';
import { Jobs } from './grid/jobs';
import { keepBlanks } from './grid/keepBlanks';
import { keepFormats } from './grid/keepFormats';
import { keepOwnFormulas } from './grid/ownFormulas';
import { defaultWorkbookExtras, type WorkbookExtras } from './grid/sheetExtras';
import { snapshotOf } from './grid/snapshot';
import { spareFormulas } from './grid/spareFormulas';
import { spareStripes } from './grid/spareStripes';
import { spillsOf, takeSpills } from './grid/spills';
import { tableBox, tableId } from './grid/tables';
import { AddinInternalService } from './model/addinInternalService';
import type { ModelContext } from './model/modelContext';
import { Range, rangeAreas } from './model/range/range';
import { filterOver, shownFilter } from './model/table/shownFilter';
import { Workbook } from './model/workbook';
import type { FilterPlace } from './model/worksheet/filterPlace';
import { Worksheet } from './model/worksheet/worksheet';
import { Engine } from './protocol/engine';
import { inCellEditMode } from './protocol/hostError';
import { ActionType, type Action } from './protocol/wire';
import { createBridge, type HostBridge } from './transport/bridge';
import { NO_LIMITS, SMALL_LIMITS, WEB_LIMITS } from './transport/limits';
import { createLink, type HostLink, type WireObserver } from './transport/link';
import { REQUIREMENT_SETS, type RequirementSets } from './transport/requirementSets';

const LIMITS = { none: NO_LIMITS, small: SMALL_LIMITS, web: WEB_LIMITS };

/** A running Univer with one workbook open, with or without a user interface. */
export interface UniverPieces {
  readonly univer: Univer;
  readonly univerAPI: FUniver;
}

export interface EmbedOptions {
  /** What the workbook's file says beyond what Univer keeps. */
  readonly extras?: WorkbookExtras;
  /** Whether any cell holds a formula; absent where that is not known. */
  readonly hasFormulas?: boolean;
  /**
   * `web` refuses what is too large for Excel on the web, `small` what a slow Excel takes long for;
   * default none.
   */
  readonly limits?: keyof typeof LIMITS;
  /**
   * Whether the user has a cell open for typing: Excel then refuses every request that does not
   * ask to wait.
   */
  readonly isEditing?: () => boolean;
  /** Whether somebody looks at the workbook through Univer; default not. */
  readonly isSeen?: boolean;
  /**
   * Lets the page have its turn where work has gone on for long: requests are then carried out with
   * pauses. Absent where there is no page.
   */
  readonly pause?: () => Promise<void>;
  /** Told when a request of the add-in begins, and when it has been carried out. */
  readonly onRequest?: (isUnderWay: boolean) => void;
  /** Called when the add-in selects cells: Excel brings them into sight. */
  readonly reveal?: (box: Box) => void;
  /** Versions that this Excel declares; default `REQUIREMENT_SETS`. */
  readonly requirementSets?: RequirementSets;
  /** What an add-in adds to the functions of formulas; default none. */
  readonly functions?: readonly AddedFunction[];
  readonly observer?: WireObserver;
}

/** The workbook as it is now, for saving at once: it changes with the workbook. */
export interface WorkbookState {
  readonly snapshot: IWorkbookData;
  readonly extras: WorkbookExtras;
  /** Whether cells of a sheet may have changed since the workbook was opened. */
  readonly isTouched: (sheetId: string) => boolean;
}

/** A spreadsheet that an add-in can work with as with Excel. */
export interface EmbeddedExcel extends UniverPieces {
  /** For a client of our own. */
  readonly link: HostLink;
  /** For Microsoft's client, `OfficeExtension.HostBridge.init`: on the link, in place of our own. */
  readonly bridge: HostBridge;
  readonly grid: Grid;
  /** What the user can take back; null where nobody looks. */
  readonly jobs: Jobs | null;
  readonly events: WorkbookEvents;
  readonly engine: Engine;
  /**
   * The filter whose buttons a sheet shows.
   *
   * @throws HostError ItemNotFound when the sheet has been deleted
   */
  shownFilter(sheetId: string): FilterPlace;
  /** The filter that belongs over cells. */
  filterOver(sheetId: string, box: Box): FilterPlace;
  /** Resolves when the requests that were sent by now have been carried out. */
  settled(): Promise<unknown>;
  state(): WorkbookState;
  /** Lets go of Univer, which remains the caller's. */
  dispose(): void;
}

/** Properties that are written at once, after all cells before them. */
const LINES = new Set(['columnWidth', 'rowHeight', 'columnHidden', 'rowHidden']);

/** Whether an action may be one that the grid holds back. */
function isWriteOfCells({ ActionType: type, Name }: Action): boolean {
  const sets = type === ActionType.SetProperty || type === ActionType.Update;
  return (sets && !LINES.has(Name)) || type === ActionType.Instantiate;
}

/** Puts the host that an add-in talks to behind a running Univer. */
export function embedExcel(
  { univer, univerAPI }: UniverPieces,
  options: EmbedOptions = {},
): EmbeddedExcel {
  const {
    extras = defaultWorkbookExtras(),
    isEditing = () => false,
    isSeen = false,
    requirementSets = REQUIREMENT_SETS,
    functions = [],
    observer,
    pause,
  } = options;
  const limits = LIMITS[options.limits ?? 'none'];
  const injector = univer.__getInjector();
  const onChanged = (change: OwnChange): void => {
    events.report(change, true);
  };
  const grid = new Grid(univerAPI, extras, injector, isSeen, onChanged, options.hasFormulas);
  extras.functionNamespaces = functionNamespaces(functions);
  correctEdate(injector);
  compareCellsDirectly();
  const circles = endCircularNames(injector);
  spareFormulas(grid, injector, isSeen);
  spareStripes(injector);
  const jobs = isSeen ? new Jobs(grid, injector) : null;
  grid.jobs = jobs;
  const connection = createLink({
    process: (request) => engine.process(request),
    limits,
    requirementSets,
    observer,
    isEditing,
  });
  const events = new WorkbookEvents(
    connection.sendEvents,
    (sheetId, box) => contentOf(grid.cells(sheetId)[box.firstRow]?.[box.firstColumn]),
    (sheetId) =>
      (extras.sheets[sheetId]?.tables ?? []).map((table) => ({
        id: tableId(table),
        box: tableBox(table),
      })),
  );
  const context: ModelContext = {
    grid,
    maxCellsPerRange: limits.rangeCells,
    events,
    changedCells: (reference) => events.changedCells.find(reference),
    worksheet: (sheetId) => new Worksheet(context, sheetId),
    range: (sheetId, box) => new Range(context, sheetId, box),
    rangeAreas: (sheetId, boxes) => rangeAreas(context, sheetId, boxes),
  };
  const engine = new Engine({
    root: new Workbook(context),
    newObject: (className) =>
      className === AddinInternalService.className ? new AddinInternalService() : null,
    beforeRequest: () => {
      options.onRequest?.(true);
      events.hold();
      jobs?.requestBegins();
      if (isEditing()) throw inCellEditMode();
    },
    beforeAction:
      pause &&
      (async (action) => {
        if (!isWriteOfCells(action)) await grid.flushInParts(pause);
        await pause();
      }),
    beforeQuery: async () => {
      await grid.settle();
      await grid.evaluations.run(grid.workbook.getId());
    },
    afterRequest: async () => {
      try {
        if (pause) await grid.flushInParts(pause);
        await grid.settle();
      } finally {
        grid.evaluations.forget();
        events.release();
        jobs?.requestEnds();
        options.onRequest?.(false);
      }
    },
    register: (target, method, className) => events.registrations.call(target, method, className),
  });
  const added = addFunctions(injector, functions);
  grid.calculation.mode = extras.calculationMode ?? 'Automatic';
  if (extras.spills) takeSpills(grid, extras.spills);
  const following = followLines(grid, injector);
  const naming = followSheetNames(grid, injector);
  const keeping = keepFormats(grid, injector, isSeen);
  const blanks = keepBlanks(injector);
  // Before others hear of it.
  const copying = followCopies(grid, injector);
  const owning = keepOwnFormulas(grid, injector);
  const watching = watchChanges(grid, injector, (change) => {
    if (change.kind === 'selection' && grid.isOwnEdit) options.reveal?.(change.box);
    events.report(change, grid.isOwnEdit);
  });
  return {
    univer,
    univerAPI,
    link: connection.link,
    bridge: createBridge(connection.link, pause),
    grid,
    jobs,
    events,
    engine,
    shownFilter: (sheetId) => shownFilter(context, sheetId),
    filterOver: (sheetId, box) => filterOver(context, sheetId, box),
    settled: connection.settled,
    state() {
      return {
        snapshot: snapshotOf(grid),
        extras: { ...extras, spills: spillsOf(grid) },
        isTouched: (sheetId) => grid.touched.has(sheetId),
      };
    },
    dispose() {
      connection.disconnect();
      watching.dispose();
      added.dispose();
      circles.dispose();
      following.dispose();
      naming.dispose();
      keeping.dispose();
      blanks.dispose();
      owning.dispose();
      copying.dispose();
      grid.calculation.dispose();
      grid.evaluations.dispose();
      jobs?.dispose();
      grid.touched.dispose();
      grid.shown?.dispose();
    },
  };
}
