import { useEffect, useState, type JSX } from 'react';
import { programVersion } from '../../app/programVersion';
import { paneUpdateText as text } from '../../text/pane/paneUpdateText';
import { StateNotice } from '../common/StateNotice';
import { serverVersion } from './serverVersion';

export interface UpdateNoticeProps {
  /** Address of the pane's own script. */
  readonly script: string;
  readonly ask?: typeof serverVersion;
}

/** That the pane is not the one that the server has: Excel has kept an older one. */
export function UpdateNotice({
  script,
  ask = serverVersion,
}: UpdateNoticeProps): JSX.Element | null {
  const [newer, setNewer] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask(script).then((version) => {
      if (wanted && version !== programVersion) setNewer(version);
    });
    return () => {
      wanted = false;
    };
  }, [script, ask]);
  if (newer === null) return null;
  return (
    // A part of its own of the page, by which screen readers find it.
    <aside aria-label={text.title}>
      <StateNotice kind="info" title={text.title}>
        {text.body(programVersion, newer)}
      </StateNotice>
    </aside>
  );
}
