import { withBook } from '../../src/cli/openBook';

test('the terminal’s Excel has notes, and says no more than it has', async () => {
  const supported: boolean[] = [];
  const result = await withBook('samples/qinglan-county.xlsx', () => {
    for (const version of ['1.9', '1.18', '1.19', '2.0'])
      supported.push(Office.context.requirements.isSetSupported('ExcelApi', version));
    return Promise.resolve({ exitCode: 0, lines: [], json: {} });
  });
  expect(result.exitCode).toBe(0);
  expect(supported).toEqual([true, true, false, false]);
});
