import { ICommandService, type Injector, type Workbook, type Worksheet } from '@univerjs/core';

const SELECT = 'sheet.operation.set-selections';

/**
 * Lets Univer's commands work on any sheet. Many of them, and more of what goes along with them, such
 * as formulas and names after deleted rows, mean the sheet that is shown whatever they are told; and
 * they select the cells that they have changed, which shows their sheet.
 */
export class CommandTarget {
  #sheet: Worksheet | null = null;
  #steered: Workbook | null = null;

  constructor(injector: Injector) {
    const commands = injector.get(ICommandService);
    const execute = commands.syncExecuteCommand.bind(commands);
    commands.syncExecuteCommand = ((id, params, options) => {
      if (this.#sheet === null) return execute(id, params, options);
      if (id === SELECT) return true;
      // Mutations name their sheet, and who shows the workbook asks then which one is to be drawn.
      return id.includes('.command.')
        ? execute(id, params, options)
        : this.#on(null, () => execute(id, params, options));
    }) as typeof commands.syncExecuteCommand;
  }

  /**
   * @param act carries out commands: to them the sheet is the one that is shown, and what they select
   *   is not selected
   */
  on<Result>(workbook: Workbook, sheetId: string, act: () => Result): Result {
    if (this.#steered !== workbook) {
      this.#steered = workbook;
      const shown = workbook.getActiveSheet.bind(workbook);
      workbook.getActiveSheet = () => this.#sheet ?? (shown(true) as Worksheet);
    }
    return this.#on(workbook.getSheetBySheetId(sheetId) ?? null, act);
  }

  #on<Result>(sheet: Worksheet | null, act: () => Result): Result {
    const outer = this.#sheet;
    this.#sheet = sheet;
    try {
      return act();
    } finally {
      this.#sheet = outer;
    }
  }
}
