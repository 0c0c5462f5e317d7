import type { JSX } from 'react';
import { DefaultButton, Link } from 'office-ui-fabric-react';
import { profileDifferences } from '../../../app/profileDifferences';
import type { ListedProfile } from '../../../app/profileStore';
import type { Profile } from '../../../domain/profile/profile';
import { paneProfileText } from '../../../text/pane/paneProfileText';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import type { OwnProfile } from '../../state/paneState';
import { StateNotice } from '../../common/StateNotice';

const text = paneProfileText;

export interface OwnProfileNoticeProps {
  readonly own: OwnProfile | null;
  /** The chosen profile as the list has it. */
  readonly listed: ListedProfile | null;
  readonly onRevert: () => void;
  /** Keeps it in the workbook, under the name that it has. Without it there is another way here. */
  readonly onSave?: (profile: Profile) => void;
  /** True while it is being kept. */
  readonly busy?: boolean;
}

/**
 * Says that the rules in force are not those of the list: what differs, and the way back. Nothing
 * where they are the same.
 */
export function OwnProfileNotice({
  own,
  listed,
  onRevert,
  onSave,
  busy = false,
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
      actions={
        <>
          {onSave !== undefined && (
            <DefaultButton
              text={busy ? profileEditorText.saving : profileEditorText.save}
              disabled={busy}
              onClick={() => onSave(own.profile)}
            />
          )}
          {listed !== null && <Link onClick={onRevert}>{text.revert}</Link>}
        </>
      }
    >
      <p>{text.ownHint[own.origin]}</p>
      {listed !== null && differences.length > 0 && (
        <details className="fold">
          <summary>{text.differences(listed.profile.name, differences.length)}</summary>
          <ul className="differences">
            {differences.map(({ rule, before, after }, index) => (
              <li key={index}>
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
