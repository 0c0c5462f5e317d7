import { LocaleType, LogLevel, Univer, type IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-conditional-formatting/facade';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-note/facade';
import '@univerjs/sheets-numfmt/facade';
import { newSheetSize } from './grid/defaultSize';
import { embedExcel, type EmbeddedExcel, type EmbedOptions } from './embeddedExcel';
import { disposeUniver } from './grid/disposeUniver';
import { followFormats } from './grid/followFormats';
import { provideIdleCallbacks } from './transport/idleCallbacks';
import { provideMessageChannel } from './transport/messageChannel';

export interface HeadlessOptions extends EmbedOptions {
  /** Changed as the workbook is. Default: one empty sheet, `Sheet1`. */
  readonly workbook?: Partial<IWorkbookData>;
}

/**
 * Opens a workbook without any user interface, in Node or in a page.
 *
 * @returns the workbook behind a bridge; `dispose` ends Univer with it, without which Node would
 *   not exit
 */
export function openHeadlessExcel(options: HeadlessOptions = {}): EmbeddedExcel {
  provideIdleCallbacks();
  provideMessageChannel();
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  const { NO_CALCULATION, WHEN_EMPTY } = CalculationMode;
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    // Looks for formulas without results, cell by cell.
    initialFormulaComputing: options.hasFormulas === false ? NO_CALCULATION : WHEN_EMPTY,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  const univerAPI = FUniver.newAPI(univer);
  univerAPI.createWorkbook(options.workbook ?? emptyWorkbook());
  const excel = embedExcel({ univer, univerAPI }, options);
  const following = followFormats(excel.grid, univer.__getInjector());
  return {
    ...excel,
    dispose() {
      following.dispose();
      excel.dispose();
      disposeUniver(univer);
    },
  };
}

/** Made anew each time: Univer works on the object itself. */
function emptyWorkbook(): Partial<IWorkbookData> {
  const size = newSheetSize(null);
  const sheet = { id: 'sheet1', name: 'Sheet1', rowCount: 1000, columnCount: 26, ...size };
  return {
    id: 'workbook',
    name: 'workbook.xlsx',
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: sheet },
  };
}
