import { useEffect, useState, type JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import { programVersion } from '../../app/programVersion';
import { news } from '../../text/newsText';
import { aboutText as text } from '../../text/pane/paneHelpText';
import { paneText } from '../../text/pane/paneText';
import { StateNotice } from '../common/StateNotice';
import type { Memory } from '../state/memory';
import { NewsList } from './NewsList';

export interface NewsNoticeProps {
  readonly memory: Memory;
}

/** What changed, once after an update. */
export function NewsNotice({ memory }: NewsNoticeProps): JSX.Element | null {
  const [shown, setShown] = useState(() => isUpdate(memory.recallShown('version')));
  useEffect(() => memory.keepShown('version', programVersion), [memory]);
  if (!shown) return null;
  return (
    <StateNotice
      kind="info"
      title={text.newsTitle(programVersion)}
      actions={<Link onClick={() => setShown(false)}>{paneText.pane.close}</Link>}
    >
      <NewsList items={news[0].items} />
      <p className="hint">{text.later}</p>
    </StateNotice>
  );
}

/** What is here first is no update. */
function isUpdate(former: string | null): boolean {
  return former !== null && former !== '' && former !== programVersion;
}
