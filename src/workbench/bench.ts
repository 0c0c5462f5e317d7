import { bookText } from '../text/bookText';
import { workbenchText } from '../text/workbenchText';
import { askAboutKept } from './askAboutKept';
import type { BenchCommands, BenchPage } from './benchPage';
import { BookDesk } from './bookDesk';
import { downloadWorkbook } from './downloadWorkbook';
import { KeptBooks, type KeptBook } from './keptBooks';

/** The workbook that the bench opens with, beside the page. */
const samplePath = 'samples/qinglan-county.xlsx';

/**
 * Starts the bench on its page: shows the sample workbook with the pane beside it and answers the
 * page's commands.
 * @returns the commands, once the sample is shown
 */
export async function startBench(page: BenchPage): Promise<BenchCommands> {
  const books = new KeptBooks('workbench');
  const desk = new BookDesk(page, {
    books,
    put: async (shown) => {
      const fileName = shown.fileName();
      await shown.save((bytes) => Promise.resolve(downloadWorkbook(bytes, fileName)));
      const charts = bookText.chartsInFile(shown.chartSheets());
      page.notify('info', workbenchText.saved(fileName) + charts);
      return true;
    },
  });

  /** Offers what pages before this one kept and did not save. */
  const offerKept = async (left: readonly KeptBook[]): Promise<void> => {
    for (const book of left) {
      const answer = await askAboutKept(book);
      if (answer === 'later') return;
      if (answer === 'restore') return void (await desk.restore(book));
      await books.drop(book.id);
    }
  };

  const showSample = async (): Promise<void> => {
    const response = await fetch(samplePath);
    if (response.ok) {
      await desk.open(new Uint8Array(await response.arrayBuffer()), bookText.sampleFileName);
      return;
    }
    await desk.openBlank();
    page.notify('warning', workbenchText.sampleFailed);
  };

  const commands: BenchCommands = {
    open: (file) =>
      desk.turn(async () => desk.open(new Uint8Array(await file.arrayBuffer()), file.name)),
    save: () => desk.turn(() => desk.save()),
    print: () => desk.turn(() => desk.print()),
    sample: () => desk.turn(showSample),
    blank: () => desk.turn(() => desk.openBlank()),
  };
  await commands.sample();
  void desk.booksLeft().then((left) => {
    if (left.length > 0) void desk.turn(() => offerKept(left));
  });
  return commands;
}
