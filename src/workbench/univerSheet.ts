import { LocaleType, LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import type { IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { SheetsFindReplaceController } from '@univerjs/sheets-find-replace';
import { IDialogService, UniverUIPlugin } from '@univerjs/ui';
import { startTransition } from 'react';
import { disposeUniver } from '../host/grid/disposeUniver';
import { PluginTurns } from './pluginTurns';
import { univerLocale } from './univerLocale';
import { enginePlugins, sheetPlugins } from './univerPlugins';

/** A live spreadsheet on the page, showing one workbook. */
export interface UniverSheet {
  readonly univer: Univer;
  readonly univerAPI: FUniver;
  /** Resolves when it is drawn and can be worked in; never where it is taken off before. */
  readonly drawn: Promise<void>;
  /** Takes the spreadsheet off the page and frees what it holds. */
  dispose(): void;
}

/**
 * Builds the Chinese spreadsheet inside an element and shows a workbook in it.
 * @param container an empty element that fills the place the spreadsheet shall have
 * @param workbook the workbook's content in Univer's own form
 */
export function createUniverSheet(
  container: HTMLElement,
  workbook: Partial<IWorkbookData>,
): UniverSheet {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: univerLocale },
    logLevel: LogLevel.ERROR,
  });
  const turns = new PluginTurns();
  // React draws Univer's page in pieces then, others having their turn in between.
  startTransition(() => {
    for (const plugin of enginePlugins) univer.registerPlugin(turns.paced(plugin));
    univer.registerPlugin(UniverUIPlugin, { container, ribbonType: 'simple' });
    for (const plugin of sheetPlugins) univer.registerPlugin(turns.paced(plugin));
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbook);
  });
  const univerAPI = FUniver.newAPI(univer);
  // Univer waits seconds for the first, and makes the second with the first dialog, which it misses: Ctrl+F
  // would do nothing.
  const injector = univer.__getInjector();
  injector.get(SheetsFindReplaceController);
  injector.get(IDialogService);
  return {
    univer,
    univerAPI,
    drawn: turns.rendered,
    dispose() {
      turns.dispose();
      disposeUniver(univer);
    },
  };
}
