import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';

/**
 * Stands in front of Univer's commands.
 *
 * @param take carries out what it takes; returns whether there is nothing left for Univer to do
 */
export function takeCommands(
  injector: Injector,
  take: (id: string, params: object) => boolean,
): IDisposable {
  const commands = injector.get(ICommandService);
  const execute = commands.executeCommand.bind(commands);
  const syncExecute = commands.syncExecuteCommand.bind(commands);
  commands.executeCommand = (async (id, params, options) =>
    take(id, params ?? {}) || (await execute(id, params, options))) as typeof execute;
  commands.syncExecuteCommand = ((id, params, options) =>
    take(id, params ?? {}) || syncExecute(id, params, options)) as typeof syncExecute;
  return {
    dispose() {
      commands.executeCommand = execute;
      commands.syncExecuteCommand = syncExecute;
    },
  };
}
