import * as fc from 'fast-check';
import {
  PACES,
  playbackReducer,
  startPlayback,
  type Playback,
  type PlaybackAction,
} from '../../../src/taskpane/present/playback';
import { assertReaching } from '../../support/assertReaching';

const after = (state: Playback, ...actions: PlaybackAction[]): Playback =>
  actions.reduce(playbackReducer, state);

const tick: PlaybackAction = { type: 'ticked' };

test('units are shown one by one and then the complete result', () => {
  const shown = [1, 2, 3, 4].map((ticks) =>
    after(startPlayback(3, false), ...Array.from({ length: ticks }, () => tick)),
  );
  expect(shown.map(({ shown: count, status }) => [count, status])).toEqual([
    [1, 'playing'],
    [2, 'playing'],
    [3, 'playing'],
    [3, 'finished'],
  ]);
});

test('while it is paused nothing comes by itself', () => {
  const paused = after(startPlayback(3, false), tick, { type: 'toggled' }, tick, tick);
  expect(paused).toMatchObject({ shown: 1, status: 'paused' });
  expect(after(paused, { type: 'toggled' }, tick).shown).toBe(2);
});

test('steps by hand pause, go back as far as the first, and forward into the result', () => {
  const one = after(startPlayback(2, false), { type: 'forward' });
  expect(one).toMatchObject({ shown: 1, status: 'paused' });
  expect(after(one, { type: 'back' }, { type: 'back' }).shown).toBe(0);
  expect(after(one, { type: 'forward' }, { type: 'forward' }).status).toBe('finished');
});

test('the result can be asked for at any time, and left again', () => {
  const end = after(startPlayback(5, false), tick, { type: 'finished' });
  expect(end).toMatchObject({ shown: 5, status: 'finished' });
  expect(after(end, { type: 'back' })).toMatchObject({ shown: 5, status: 'paused' });
  expect(after(end, { type: 'restarted' })).toMatchObject({ shown: 0, status: 'playing' });
});

test('less motion waits for someone to start, and no units have nothing to wait for', () => {
  expect(startPlayback(3, true).status).toBe('paused');
  expect(startPlayback(0, false).status).toBe('finished');
});

test('pages stay within the pages that there are', () => {
  const end = after(startPlayback(90, false), { type: 'finished' });
  const turn = (by: 1 | -1): PlaybackAction => ({ type: 'pageTurned', by, pages: 3 });
  expect(after(end, turn(-1)).page).toBe(0);
  expect(after(end, turn(1), turn(1), turn(1)).page).toBe(2);
});

test('whatever is pressed, no more units are shown than there are, and the result has them all', () => {
  const action = fc.oneof(
    fc.constantFrom<PlaybackAction>(
      tick,
      { type: 'toggled' },
      { type: 'forward' },
      { type: 'back' },
      { type: 'finished' },
      { type: 'restarted' },
    ),
    fc.constantFrom(...PACES).map((pace): PlaybackAction => ({ type: 'paceChosen', pace })),
    fc.constantFrom<PlaybackAction>(
      { type: 'pageTurned', by: 1, pages: 2 },
      { type: 'pageTurned', by: -1, pages: 2 },
    ),
  );
  assertReaching({ 'some units': 2, 'the result': 10 }, (reach) =>
    fc.property(fc.nat({ max: 6 }), fc.array(action, { maxLength: 40 }), (total, actions) => {
      const state = after(startPlayback(total, false), ...actions);
      expect(state.shown).toBeGreaterThanOrEqual(0);
      expect(state.shown).toBeLessThanOrEqual(total);
      if (state.status === 'finished') {
        expect(state.shown).toBe(total);
        reach('the result');
      } else if (state.shown > 0) reach('some units');
    }),
  );
});
