import { presentText } from '../../../text/pane/presentText';
import { connectPane } from './connectPane';
import { presentPage, type PresentPage } from './presentPage';
import type { PageMessage } from '../messages';
import './present.css';

async function start(place: HTMLElement): Promise<void> {
  document.title = presentText.title;
  let say: ((message: PageMessage) => void) | null = null;
  const page: PresentPage = presentPage(place, (message) => say?.(message));
  say = await connectPane(({ view }) => page.show(view));
  if (say === null) page.show({ stage: 'lost' });
  else say({ type: 'ready' });
}

const place = document.getElementById('present');
if (place !== null) void start(place);
