/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import {
  done,
  sheetEnding,
  useDeed,
  type Course,
  type Ending,
  type Perform,
} from '../../../src/taskpane/state/useDeed';
import { busy } from '../paneFixture';

/** A pane that does what it is asked, and remembers when the workbook was read. */
function fakePane(): { readonly perform: Perform; readonly read: jest.Mock<Promise<void>> } {
  const read = jest.fn(() => Promise.resolve());
  return { read, perform: (deed) => void deed(read) };
}

/** Something under way that ends when it is told to. */
function open(): {
  readonly act: (course: Course<number>) => Promise<Ending<string>>;
  readonly course: () => Course<number>;
  readonly end: (ending: Ending<string>) => Promise<void>;
} {
  let course: Course<number> | null = null;
  let end: (ending: Ending<string>) => void = () => undefined;
  return {
    act: (given) => {
      course = given;
      return new Promise((resolve) => (end = resolve));
    },
    course: () => {
      if (course === null) throw new Error('not started');
      return course;
    },
    end: (ending) =>
      act(async () => {
        end(ending);
        await new Promise((resolve) => setTimeout(resolve, 0));
      }),
  };
}

function render() {
  const pane = fakePane();
  const { result, unmount } = renderHook(() => useDeed<string, number>(pane.perform));
  return { ...pane, unmount, now: () => result.current };
}

test('goes from idle over busy to done, with its progress', async () => {
  const { now, read } = render();
  const deed = open();
  expect(now().deed).toEqual({ status: 'idle' });
  act(() => now().start(deed.act));
  expect(now().deed).toEqual({ status: 'busy', progress: null, cancelling: false });
  act(() => deed.course().onProgress(0.5));
  expect(now().deed).toEqual({ status: 'busy', progress: 0.5, cancelling: false });
  await deed.end(done('sheet'));
  expect(now().deed).toEqual({ status: 'done', value: 'sheet' });
  expect(read).not.toHaveBeenCalled();
});

test('progress that comes after the end is ignored', async () => {
  const { now } = render();
  const deed = open();
  act(() => now().start(deed.act));
  await deed.end({ status: 'cancelled' });
  act(() => deed.course().onProgress(1));
  expect(now().deed).toEqual({ status: 'cancelled' });
});

test('why it failed is kept until it is forgotten', async () => {
  const { now, read } = render();
  const deed = open();
  const then = jest.fn();
  act(() => now().start(deed.act, { reread: true, then }));
  await deed.end({ status: 'failed', problems: [busy] });
  expect(now().deed).toEqual({ status: 'failed', problems: [busy] });
  act(() => now().reset());
  expect(now().deed).toEqual({ status: 'idle' });
  expect(read).not.toHaveBeenCalled();
  expect(then).not.toHaveBeenCalled();
});

test('what is under way is not forgotten', async () => {
  const { now } = render();
  const deed = open();
  act(() => now().start(deed.act));
  act(() => now().reset());
  expect(now().deed.status).toBe('busy');
  await deed.end(done('sheet'));
  expect(now().deed.status).toBe('done');
});

test('of two the one started last is heard of', async () => {
  const { now } = render();
  const first = open();
  const second = open();
  act(() => now().start(first.act));
  act(() => now().start(second.act));
  act(() => first.course().onProgress(1));
  expect(now().deed).toEqual({ status: 'busy', progress: null, cancelling: false });
  await second.end(done('second'));
  await first.end(done('first'));
  expect(now().deed).toEqual({ status: 'done', value: 'second' });
});

test('cancelling is passed on, and the end is what the program says', async () => {
  const { now } = render();
  const deed = open();
  act(() => now().start(deed.act));
  act(() => now().cancel());
  expect(deed.course().signal.aborted).toBe(true);
  expect(now().deed).toMatchObject({ status: 'busy', cancelling: true });
  await deed.end(done('too late to stop'));
  expect(now().deed).toEqual({ status: 'done', value: 'too late to stop' });
});

test('the workbook is read again before anyone is told, and only where it was done', async () => {
  const { now, read } = render();
  const deed = open();
  const then = jest.fn(() => expect(read).toHaveBeenCalledTimes(1));
  act(() => now().start(deed.act, { reread: true, then }));
  await deed.end(done('sheet'));
  expect(read).toHaveBeenCalledTimes(1);
  expect(then).toHaveBeenCalledWith('sheet');
});

test('a screen that is gone asks to stop; what was done still has its consequence', async () => {
  const { now, unmount } = render();
  const deed = open();
  const then = jest.fn();
  act(() => now().start(deed.act, { then }));
  unmount();
  expect(deed.course().signal.aborted).toBe(true);
  await deed.end(done('sheet'));
  expect(then).toHaveBeenCalledWith('sheet');
});

test('a sheet that was not written failed', () => {
  expect(sheetEnding({ sheet: '抽查方案', problems: [] })).toEqual(
    done({ sheet: '抽查方案', problems: [] }),
  );
  expect(sheetEnding({ sheet: null, problems: [busy] })).toEqual({
    status: 'failed',
    problems: [busy],
  });
});
