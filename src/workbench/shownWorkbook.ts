import { embedExcel } from '../host/embeddedExcel';
import type { OpenedWorkbook } from '../host/file/openWorkbookFile';
import { saveWorkbookFile } from '../host/file/saveWorkbookFile';
import type { HostBridge } from '../host/transport/bridge';
import { createUniverSheet } from './univerSheet';

declare global {
  interface Window {
    /** Where the pane's stand-in for office.js finds its Excel: on the window around it. */
    __excelHostBridge?: HostBridge;
  }
}

/** The workbook on the page: its spreadsheet, and the embedded Excel that gives the task pane access to it. */
export interface ShownWorkbook {
  readonly fileName: string;
  /** The workbook as it is now, as the bytes of an .xlsx file; a cell still being typed in is entered first. */
  readonly save: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Whether saving now would give another file than the one opened or saved last. */
  readonly hasUnsavedChanges: () => Promise<boolean>;
  /** Takes the workbook off the page; a pane that still speaks to it gets no more answers. */
  readonly dispose: () => void;
}

/** Shows a workbook in an empty element and makes it the one that the pane, once loaded anew, works with. */
export function showWorkbook(place: HTMLElement, opened: OpenedWorkbook): ShownWorkbook {
  const sheet = createUniverSheet(place, opened.snapshot);
  const workbook = sheet.univerAPI.getActiveWorkbook();
  const excel = embedExcel(sheet, { extras: opened.extras, isEditing: () => workbook?.isCellEditing() ?? false });
  window.__excelHostBridge = excel.bridge;
  let safe = opened.bytes;
  const currentBytes = async (): Promise<Uint8Array<ArrayBuffer>> => {
    await workbook?.endEditingAsync(true);
    const { snapshot, extras } = excel.state();
    return saveWorkbookFile(opened, snapshot, extras);
  };
  return {
    fileName: opened.fileName,
    async save() {
      const bytes = await currentBytes();
      safe = bytes;
      return bytes;
    },
    // The same workbook always gives the same bytes.
    hasUnsavedChanges: async () => !sameBytes(await currentBytes(), safe),
    dispose() {
      excel.dispose();
      sheet.dispose();
    },
  };
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || (one.length === other.length && one.every((byte, index) => byte === other[index]));
}
