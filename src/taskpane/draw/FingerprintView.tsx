import { useState, type JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import { hashGroups } from '../../domain/ground/hashGroups';
import { paneDrawText } from '../../text/pane/paneDrawText';
import { copyText } from '../common/copyText';
import { PaneIcon } from '../common/icons';

/**
 * The 64 hex digits in groups of four, as they are read out and compared, with a button that copies
 * them.
 */
export function FingerprintView({ fingerprint }: { readonly fingerprint: string }): JSX.Element {
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(
    null,
  );
  const groups = hashGroups(fingerprint);
  const copy = async (): Promise<void> =>
    setCopied({ text: fingerprint, done: await copyText(fingerprint) });
  return (
    <div className="fingerprint">
      <div className="line">
        <span className="label">{paneDrawText.fingerprint}</span>
        <span>
          <span role="status" className="hint">
            {copied?.text === fingerprint &&
              (copied.done ? paneDrawText.copied : paneDrawText.copyFailed)}
          </span>{' '}
          <Link onClick={() => void copy()}>
            <PaneIcon name="copy" /> {paneDrawText.copy}
          </Link>
        </span>
      </div>
      <code aria-label={fingerprint}>
        {groups.map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </code>
    </div>
  );
}
