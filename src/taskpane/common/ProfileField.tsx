import type { JSX } from 'react';
import {
  Dropdown,
  DropdownMenuItemType,
  ResponsiveMode,
  type IDropdownOption,
} from 'office-ui-fabric-react';
import type { ListedProfile } from '../../app/profileStore';
import { paneProfileText } from '../../text/pane/paneProfileText';
import type { OwnProfile } from '../state/paneState';
import { profileKey } from '../state/profileChoice';

const text = paneProfileText;

/** The key of what is in no list. */
const UNKEPT = '-unkept';

export interface ProfileFieldProps {
  readonly profiles: readonly ListedProfile[];
  /** The chosen one. */
  readonly listed: ListedProfile | null;
  /** What is in force in its place; null for nothing. */
  readonly own: OwnProfile | null;
  /** Given the key of a profile, see profileKey. */
  readonly onChoose: (key: string) => void;
}

/** Whose rules are in force, under the name that the draw would bear. */
export function ProfileField({ profiles, listed, own, onChoose }: ProfileFieldProps): JSX.Element {
  return (
    <Dropdown
      label={text.profile}
      placeholder={text.choose}
      responsiveMode={ResponsiveMode.large}
      selectedKey={own !== null ? UNKEPT : listed === null ? null : profileKey(listed)}
      options={[
        ...(own === null ? [] : [{ key: UNKEPT, text: own.profile.name }]),
        ...profileOptions(profiles),
      ]}
      onChange={(_, option) => option && option.key !== UNKEPT && onChoose(String(option.key))}
    />
  );
}

/** The bureau's own profiles first, then the built-in ones; headings only where there are both. */
function profileOptions(profiles: readonly ListedProfile[]): IDropdownOption[] {
  const options = (source: ListedProfile['source']): IDropdownOption[] =>
    profiles
      .filter((each) => each.source === source)
      .map((each) => ({ key: profileKey(each), text: each.profile.name }));
  const heading = (key: string, words: string): IDropdownOption => ({
    key,
    text: words,
    itemType: DropdownMenuItemType.Header,
  });
  const own = options('sheet');
  const presets = options('preset');
  return own.length === 0
    ? presets
    : [heading('-own', text.ownProfiles), ...own, heading('-presets', text.presets), ...presets];
}
