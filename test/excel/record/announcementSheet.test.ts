import { announcementSheet } from '../../../src/excel/record/announcementSheet';
import { cellLooks } from '../../../src/excel/writing/cellLook';
import { pageScale } from '../../../src/excel/writing/pageSize';
import { anAnnouncement } from '../../support/announcement';

test('抽取公告 is printed at 10 points or more, across a page of A4', () => {
  const entry = anAnnouncement();
  for (const entries of [[], [entry]]) {
    const sheet = announcementSheet(entry, { entries, isReplaced: false });
    const { columnIndex, columnCount } = sheet.printArea;
    const columnWidths = sheet.columnWidths.slice(columnIndex, columnIndex + columnCount);
    const scale = pageScale({ columnWidths, orientation: sheet.orientation }) / 100;
    expect(sheet.orientation).toBe('portrait');
    expect(scale * cellLooks.value.size).toBeGreaterThanOrEqual(10);
    // Nor is it made smaller to stand on one page.
    expect(sheet.fitsOnePage).not.toBe(true);
  }
});
