import '../fabricConfig';
import { createRoot } from 'react-dom/client';
import { checkOf, selfCheck, tryWhileEditing } from '../../app/selfCheck';
import { paneText } from '../../text/pane/paneText';
import { StateNotice } from '../common/StateNotice';
import { registerPaneIcons } from '../common/icons';
import { PaneFrame } from '../PaneFrame';
import { SelfCheckPage } from './SelfCheckPage';
import './selfcheck.css';

/** The page of `npm run selfcheck`, which stands in Excel instead of the pane. */
async function start(place: HTMLElement): Promise<void> {
  registerPaneIcons();
  const root = createRoot(place);
  const { host } = await Office.onReady();
  root.render(
    <PaneFrame>
      {host === Office.HostType.Excel ? (
        <SelfCheckPage app={{ checkOf, selfCheck, tryWhileEditing }} />
      ) : (
        <StateNotice kind="info" title={paneText.notice.outside.title} />
      )}
    </PaneFrame>,
  );
}

const place = document.getElementById('root');
if (place !== null) void start(place);
