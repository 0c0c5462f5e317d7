import { bookText } from '../text/bookText';
import { workbenchText } from '../text/workbenchText';
import { createBenchPage } from './benchPage';
import { isFramedByOthers } from './framing';
import { takeInSpreadsheet } from './takeInSpreadsheet';

/**
 * The page shows at once; the spreadsheet, which is large, follows. The buttons stay disabled until
 * it is there.
 */
const root = document.getElementById('bench');
if (!root) throw new Error('The page has no element #bench.');

if (isFramedByOthers(window)) root.append(bookText.framed);
else start(root);

function start(place: HTMLElement): void {
  const page = createBenchPage(place, {
    open: (file) => bench.then(({ open }) => open(file)),
    save: () => bench.then(({ save }) => save()),
    print: () => bench.then(({ print }) => print()),
    sample: () => bench.then(({ sample }) => sample()),
    blank: () => bench.then(({ blank }) => blank()),
  });
  page.setBusy(true);

  const bench = takeInSpreadsheet()
    .then(() => import(/* webpackChunkName: 'spreadsheet' */ './bench'))
    .then(({ startBench }) => startBench(page));
  bench.catch((error: unknown) => {
    page.notify('error', workbenchText.startFailed);
    throw error;
  });
}
