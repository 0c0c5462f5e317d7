import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import type { HostBridge } from './bridge';
import { provideDom } from './minimalDom';
import type { RequirementSets } from './requirementSets';

declare global {
  /** Defined by shim.js. */
  var __startEmbeddedOffice: (requirementSets: RequirementSets, address: string) => void;
}

/** Public in Microsoft's library but missing from its types. */
interface BridgedLibrary {
  readonly HostBridge: { init(bridge: HostBridge): void };
}

/** Microsoft's library, evaluated once: it cannot be undone. */
let library: object | null = null;

/**
 * Makes `Office`, `Excel` and `OfficeExtension` globals of this realm and connects them with a
 * workbook. Another call connects them with another workbook instead. Works with and without a DOM,
 * and inside Jest.
 *
 * @returns when Office is ready
 */
export async function loadOffice(bridge: HostBridge): Promise<void> {
  if (library) Object.assign(globalThis, library);
  else {
    provideDom();
    for (const file of officeFiles()) evaluate(readFileSync(file, 'utf8'));
    library = { Office, Excel, OfficeExtension };
  }
  (OfficeExtension as unknown as BridgedLibrary).HostBridge.init(bridge);
  globalThis.__startEmbeddedOffice(bridge.requirementSets, bridge.address);
  await Office.onReady();
}

/**
 * Our stand-in for office.js, then Microsoft's library; found from the packages, as the caller may
 * have been bundled elsewhere.
 */
function officeFiles(): string[] {
  const library = nodeModule
    .createRequire(import.meta.url)
    .resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  const root = join(dirname(library), '../../../..');
  return [join(root, 'src/host/transport/office/shim.js'), library];
}

/**
 * As a script, so that its declarations become global; indirectly, so that it is Jest's realm that
 * they belong to.
 */
function evaluate(script: string): void {
  (0, eval)(script);
}
