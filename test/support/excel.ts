import { openHeadlessExcel, type HeadlessOptions } from '../../src/host/headless';
import type { EmbeddedExcel } from '../../src/host/embeddedExcel';
import { connectClient } from '../../src/host/client/connectClient';
import { ActionType, type QueryRequest } from '../../src/host/protocol/wire';
import type { Reply } from '../../src/host/transport/link';
import { loadOffice } from '../../src/host/transport/nodeOffice';
import { REQUIREMENT_SETS, type RequirementSets } from '../../src/host/transport/requirementSets';

/** Of an Excel that refuses all requests while a cell is being edited, those that would wait too. */
export const REFUSING_SETS: RequirementSets = Object.fromEntries(
  Object.entries(REQUIREMENT_SETS).filter(([name]) => name !== 'DelayForCellEdit'),
);

/** What went between the add-in and the host. */
export interface Wire {
  /** Round trips, those that clean up after Excel.run left out. */
  readonly requests: number;
  /** All requests, those that clean up too. */
  readonly log: readonly QueryRequest[];
  readonly replies: readonly Reply[];
  /** Starts counting anew. */
  reset(): void;
}

/** A workbook that the add-in's code can work on. */
export interface TestExcel {
  readonly host: EmbeddedExcel;
  readonly wire: Wire;
  /**
   * While true the host answers as Excel does while the user types into a cell: not to requests that
   * wait for its end, and to others with a refusal.
   */
  setEditing(editing: boolean): void;
  /** Ends the host; to be called when the tests of a file are over, or Jest does not end. */
  dispose(): void;
}

/** The library that `Excel` is: our own, or Microsoft's, which the add-in has in Excel. */
export type Client = 'own' | 'microsoft';

declare global {
  /** Set by jest.config.js. */
  var excelClient: Client;
}

export interface TestExcelOptions extends HeadlessOptions {
  /** Default: that of Jest's project. */
  readonly client?: Client;
}

/**
 * Opens a workbook and makes `Office`, `Excel` and `OfficeExtension` globals that work on it. In
 * any Jest environment. One at a time: the globals belong to the workbook opened last.
 *
 * @param options the workbook, what goes beyond it, limits and the client; default one empty sheet,
 *   `Sheet1`, and small requests alone
 */
export async function openTestExcel({
  client = globalThis.excelClient,
  ...options
}: TestExcelOptions = {}): Promise<TestExcel> {
  provideMessageChannel();
  const wire = new RecordedWire();
  let isEditing = false;
  const host = openHeadlessExcel({
    isEditing: () => isEditing,
    limits: 'small',
    ...options,
    observer: wire,
  });
  if (client === 'own') connectClient(host.link);
  else await loadOffice(host.bridge);
  return {
    host,
    wire,
    setEditing(editing) {
      isEditing = editing;
    },
    dispose: () => {
      host.dispose();
    },
  };
}

class RecordedWire implements Wire {
  log: QueryRequest[] = [];
  replies: Reply[] = [];

  get requests(): number {
    return this.log.filter((body) => !isCleanUp(body)).length;
  }

  request(request: QueryRequest): void {
    this.log.push(request);
  }

  reply(reply: Reply): void {
    this.replies.push(reply);
  }

  reset(): void {
    this.log = [];
    this.replies = [];
  }
}

/** The client drops the ranges that a run has used after the run is over. */
export function isCleanUp({ Actions }: QueryRequest): boolean {
  const isRemoval = (name: string | undefined): boolean => name === '_RemoveReference';
  return (
    Actions.some(({ Name }) => isRemoval(Name)) &&
    Actions.every(
      ({ ActionType: type, Name }) => type === ActionType.Instantiate || isRemoval(Name),
    )
  );
}

/** Univer's formula engine needs one; jsdom has none, and Node's would keep the process alive. */
function provideMessageChannel(): void {
  globalThis.MessageChannel = TimerChannel as unknown as typeof MessageChannel;
}

class TimerPort {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  other: TimerPort | null = null;

  postMessage(data: unknown): void {
    setTimeout(() => this.other?.onmessage?.({ data }), 0);
  }

  start(): void {
    return undefined;
  }

  close(): void {
    this.onmessage = null;
  }
}

class TimerChannel {
  readonly port1 = new TimerPort();
  readonly port2 = new TimerPort();

  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}
