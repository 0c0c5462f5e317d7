import {
  LifecycleService,
  LifecycleStages,
  LogLevel,
  Plugin,
  Univer,
  UniverInstanceType,
  type Injector,
} from '@univerjs/core';
import { PluginTurns } from '../../src/workbench/pluginTurns';

const happened: string[] = [];

class First extends Plugin {
  static override pluginName = 'FIRST';

  declare protected readonly _injector: Injector;

  override onReady(): void {
    happened.push('first ready');
  }

  override onRendered(): void {
    happened.push('first rendered');
  }

  override onSteady(): void {
    happened.push('first steady');
  }
}

class Second extends First {
  static override pluginName = 'SECOND';

  override onReady(): void {
    happened.push('second ready');
  }

  override onRendered(): void {
    happened.push('second rendered');
  }

  override onSteady(): void {
    happened.push('second steady');
  }
}

/** A Univer of both plugins that is ready, and its stages. */
function ready(turns: PluginTurns): { readonly univer: Univer; readonly stages: LifecycleService } {
  happened.length = 0;
  const univer = new Univer({ logLevel: LogLevel.SILENT });
  for (const plugin of [First, Second]) univer.registerPlugin(turns.paced(plugin));
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {});
  return { univer, stages: univer.__getInjector().get(LifecycleService) };
}

const others = (): Promise<void> => new Promise((go) => setTimeout(go));

test('plugins are set up in their order, not before others had their turn, and stage after stage', async () => {
  const turns = new PluginTurns();
  void turns.rendered.then(() => happened.push('all rendered'));
  const { univer, stages } = ready(turns);
  expect(happened).toEqual(['first ready', 'second ready']);
  happened.length = 0;
  stages.stage = LifecycleStages.Rendered;
  stages.stage = LifecycleStages.Steady;
  expect(happened).toEqual([]);
  await others();
  expect(happened.filter((each) => each !== 'all rendered')).toEqual([
    'first rendered',
    'second rendered',
    'first steady',
    'second steady',
  ]);
  expect(happened.indexOf('all rendered')).toBeGreaterThan(happened.indexOf('second rendered'));
  univer.dispose();
});

test('of a spreadsheet that is taken off nothing more is set up', async () => {
  const turns = new PluginTurns();
  const { univer, stages } = ready(turns);
  happened.length = 0;
  stages.stage = LifecycleStages.Rendered;
  turns.dispose();
  await others();
  expect(happened).toEqual([]);
  univer.dispose();
});
