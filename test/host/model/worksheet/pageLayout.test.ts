import { openTestExcel, type TestExcel } from '../../../support/excel';

let excel: TestExcel;
beforeAll(async () => {
  excel = await openTestExcel();
});
afterAll(() => {
  excel.dispose();
});

test('a sheet is set up for printing, and the file saver finds how', async () => {
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('Sheet1');
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.paperSize = Excel.PaperType.a4;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintMargins('Centimeters', { left: 2.54, right: 1.27 });
    pageLayout.setPrintArea('A1:F20');
    pageLayout.setPrintTitleRows('$1:$3');
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
    pageLayout.load('orientation,zoom,leftMargin,rightMargin,topMargin');
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      leftMargin: 72,
      rightMargin: 36,
      topMargin: 54,
    });
    expect(titles.address).toBe('Sheet1!1:3');
  });
  const { pageLayout } =
    excel.host.state().extras.sheets.sheet1 ?? excel.host.grid.extrasOf('sheet1');
  expect(pageLayout).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    centerHorizontally: true,
    printArea: 'A1:F20',
    printTitleRows: '1:3',
  });
  expect(pageLayout.headersFooters.all.centerFooter).toBe('第 &P 页，共 &N 页');
});

test.each([{ scale: 5 }, { scale: 100, horizontalFitToPages: 1 }, {}])(
  'a zoom of %j is refused',
  async (zoom) => {
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').pageLayout.zoom = zoom;
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
);
