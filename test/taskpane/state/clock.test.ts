import { periodName } from '../../../src/domain/calendar/period';
import { currentPeriod } from '../../../src/taskpane/state/clock';

test('quarters begin in January, April, July and October', () => {
  const quarters = Array.from({ length: 12 }, (_, month) =>
    periodName(currentPeriod(new Date(2026, month, 1))),
  );
  expect(quarters).toEqual(
    [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4].map((quarter) => `2026Q${quarter}`),
  );
});
