import { useState, type JSX, type ReactNode } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { Profile } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { sections, type SectionKey } from '../../../text/sheet/profileSheetText';
import { SectionWords } from './SectionWords';

const text = profileEditorText;

export interface EditorSectionProps {
  readonly section: SectionKey;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** How many rules it has; null where that says nothing. */
  readonly count: number | null;
  readonly profile: Profile;
  readonly onChange: (profile: Profile) => void;
  /** The fields of the section; null for one that has words only. */
  readonly children: ReactNode;
}

/**
 * A section of the profile as its sheet has it, to be folded and unfolded: its fields, and, where the
 * clerk asks for it, all of it in words.
 */
export function EditorSection({
  section,
  open,
  onToggle,
  count,
  profile,
  onChange,
  children,
}: EditorSectionProps): JSX.Element {
  const [writes, setWrites] = useState(children === null);
  // What was typed and does not count yet must outlive the folding.
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) setWasOpen(true);
  const { title } = sections[section];
  return (
    <section className="editor-section" data-section={section}>
      <h3>
        <button type="button" className="section-title" aria-expanded={open} onClick={onToggle}>
          <span>
            <span className="section-mark" aria-hidden="true" />
            {title}
          </span>
          {count !== null && <span className="hint">{text.count(count)}</span>}
        </button>
      </h3>
      {wasOpen && (
        <div className="section-body" hidden={!open}>
          {!writes && children}
          {children !== null && (
            <Link
              className="apart"
              aria-label={text.sectionMode(title, writes)}
              onClick={() => setWrites(!writes)}
            >
              {text.mode(writes)}
            </Link>
          )}
          {writes && <SectionWords section={section} profile={profile} onChange={onChange} />}
        </div>
      )}
    </section>
  );
}
