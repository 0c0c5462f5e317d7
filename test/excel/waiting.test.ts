import { waitFor, watchWaiting } from '../../src/excel/waiting';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('only what takes long is told, once for all that takes long together', async () => {
  const told: boolean[] = [];
  const end = watchWaiting((isWaiting) => told.push(isWaiting));
  const after = (milliseconds: number): Promise<void> =>
    waitFor(new Promise((resolve) => setTimeout(resolve, milliseconds)));

  const quick = after(2900);
  await jest.advanceTimersByTimeAsync(3000);
  await quick;
  expect(told).toEqual([]);

  const long = [after(4000), after(6000)];
  await jest.advanceTimersByTimeAsync(3100);
  expect(told).toEqual([true]);
  await jest.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([true]);
  await jest.advanceTimersByTimeAsync(2000);
  await Promise.all(long);
  expect(told).toEqual([true, false]);
  end();
});
