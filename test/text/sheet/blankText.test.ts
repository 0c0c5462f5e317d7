import { blankColumns, blankPrompt } from '../../../src/text/sheet/blankText';

test.each(Object.entries(blankColumns))('columns of %s fit what Excel takes', (_, columns) => {
  expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length);
  for (const column of columns) {
    expect(blankPrompt.title(column).length).toBeLessThanOrEqual(32);
    expect(blankPrompt.text(column).length).toBeLessThanOrEqual(255);
    expect((column.list ?? []).join(',').length).toBeLessThanOrEqual(255);
  }
});
