import { COMMANDS, giveCommand } from './command';

/** What Excel waits for before it takes the next command. */
interface ActionEvent {
  readonly completed: () => void;
}

/**
 * Gives Excel the code of the commands in the ribbon, the menu of a cell and shortcuts.json. Each ends with the pane
 * in sight, at what the command is about or at what has to be answered first.
 */
export function associateActions(): void {
  // Types say that it is there; an Excel without commands has none.
  const actions = Office.actions as typeof Office.actions | undefined;
  const show = (event?: ActionEvent): void => void showPane().finally(() => event?.completed());
  // By keys; the ribbon's button needs no code.
  actions?.associate('Ssj.open', show);
  for (const command of COMMANDS)
    actions?.associate(`Ssj.${command}`, (event?: ActionEvent) => {
      giveCommand(command);
      show(event);
    });
}

/** The workbench has the pane in sight always, and nothing to show it by. */
async function showPane(): Promise<void> {
  const addin = Office.addin as typeof Office.addin | undefined;
  await addin?.showAsTaskpane();
}
