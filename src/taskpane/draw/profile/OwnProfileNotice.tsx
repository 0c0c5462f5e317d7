import type { JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { ListedProfile } from '../../../app/profileStore';
import { paneProfileText } from '../../../text/pane/paneProfileText';
import { profileDifferences } from '../../../text/pane/profileDifferenceText';
import type { OwnProfile } from '../../state/paneState';
import { StateNotice } from '../../common/StateNotice';

const text = paneProfileText;

export interface OwnProfileNoticeProps {
  readonly own: OwnProfile | null;
  /** The chosen profile as the list has it. */
  readonly listed: ListedProfile | null;
  readonly onRevert: () => void;
}

/**
 * Says that the rules in force are not those of the list: what differs, and the way back. Nothing
 * where they are the same.
 */
export function OwnProfileNotice({
  own,
  listed,
  onRevert,
}: OwnProfileNoticeProps): JSX.Element | null {
  if (own === null) return null;
  const differences =
    own.origin === 'changed' && listed !== null
      ? profileDifferences(listed.profile, own.profile)
      : [];
  return (
    <StateNotice
      kind="info"
      title={
        own.origin === 'changed'
          ? text.own.changed
          : text.ownTitle(text.own[own.origin], own.profile.name)
      }
      actions={listed !== null && <Link onClick={onRevert}>{text.revert}</Link>}
    >
      <p>{text.ownHint[own.origin]}</p>
      {listed !== null && differences.length > 0 && (
        <details className="fold">
          <summary>{text.differences(listed.profile.name, differences.length)}</summary>
          <ul className="differences">
            {differences.map(({ rule, before, after }) => (
              <li key={rule}>
                {rule}
                <span className="hint">{text.difference(before, after)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </StateNotice>
  );
}
