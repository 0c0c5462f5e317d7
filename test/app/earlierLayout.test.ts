import { substitute } from '../../src/app/changeList';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import type * as DrawRecords from '../../src/domain/record/drawRecord';
import { closeBook, drawn, record, scan } from '../support/drawnBook';
import { aDrawRequest } from '../support/drawRequest';

// As the program drew when its sheets had the layout before this one.
jest.mock('../../src/domain/record/drawRecord', () => ({
  ...jest.requireActual<typeof DrawRecords>('../../src/domain/record/drawRecord'),
  LAYOUT: 2,
}));

afterEach(closeBook);

test('a draw in the form of the layout before verifies, its list changed too', async () => {
  await drawn();
  const [list] = (await record()).lists;
  expect(list?.recorded.facts?.layout).toBe(2);
  const clean = { differences: [], problems: [] };
  expect(await verifyWorkbook()).toMatchObject(clean);
  const enterprise = list?.recorded.tasks[0]?.id ?? '';
  const outcome = await substitute({
    period: aDrawRequest().period,
    scan: await scan(),
    enterprise,
    reason: '停产',
    at: '2026年2月3日 9:00',
    by: '赵一',
    witness: '',
  });
  expect(outcome).toMatchObject({ kind: 'done' });
  expect(await verifyWorkbook()).toMatchObject(clean);
});
