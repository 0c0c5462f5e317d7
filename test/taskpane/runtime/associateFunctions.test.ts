import { associateFunctions } from '../../../src/taskpane/runtime/associateFunctions';

type Run = (...given: unknown[]) => Promise<unknown[][]>;

class FunctionError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

function associated(): ReadonlyMap<string, Run> {
  const found = new Map<string, Run>();
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, run: Run) => void found.set(id, run),
      Error: FunctionError,
    },
  });
  associateFunctions();
  return found;
}

test('Excel is given the code of each function, and gets cells from it', async () => {
  const functions = associated();
  expect([...functions.keys()]).toEqual([
    'QUOTA',
    'STAFFQUOTA',
    'COVERAGE',
    'TICKET',
    'WORKDAY',
    'CREDITCODE',
    'CHECKS',
  ]);
  const context = { functionName: 'QUOTA' };
  expect(await functions.get('QUOTA')?.([[61], [null]], [[0.25]], null, context)).toEqual([
    [16],
    [''],
  ]);
  expect(await functions.get('CREDITCODE')?.([['91350100M000100Y43']], context)).toEqual([
    ['正确'],
  ]);
});

test('faults are errors of Excel with their sentence, in a cell or of the whole', async () => {
  const functions = associated();
  const [[cell] = []] = (await functions.get('QUOTA')?.([['很多']], [[0.25]], null, {})) ?? [];
  expect(cell).toMatchObject({ code: '#VALUE!', message: '“企业数”应为不小于 0 的整数' });
  await expect(functions.get('TICKET')?.([['']], [['A-1']], null, {})).rejects.toMatchObject({
    code: '#VALUE!',
    message: expect.stringContaining('还没有填种子') as string,
  });
});
