import { connectClient } from '../host/client/connectClient';
import type { EmbeddedExcel } from '../host/embeddedExcel';
import { cutLink, type CutLink } from './cutLink';
import { endPane, showPane } from './showPane';

let connected: CutLink | null = null;

/** Shows the pane in an element, on a workbook, in place of the pane on the workbook before. */
export function connectPane(place: HTMLElement, { link }: EmbeddedExcel): void {
  endPane();
  connected?.cut();
  connected = cutLink(link);
  connectClient(connected);
  showPane(place);
}
