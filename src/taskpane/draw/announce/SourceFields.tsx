import type { JSX } from 'react';
import { Dropdown, ResponsiveMode, TextField } from 'office-ui-fabric-react';
import { paneAnnounceText } from '../../../text/pane/paneAnnounceText';
import { seedSources, SOURCE_KEYS, type SourceKey } from '../../../text/term/seedSources';
import { beginSource, type SourceDraft } from './sourceDraft';

const text = paneAnnounceText;

export interface SourceFieldsProps {
  readonly label: string;
  readonly draft: SourceDraft;
  readonly onChange: (draft: SourceDraft) => void;
}

/** What a seed will come from: one of the usual sources with its issue, day and place. */
export function SourceFields({ label, draft, onChange }: SourceFieldsProps): JSX.Element {
  const template = seedSources[draft.key];
  const fill = (change: Partial<SourceDraft>): void => onChange({ ...draft, ...change });
  const isFree = draft.key === 'other';
  return (
    <div className="fields" role="group" aria-label={label}>
      <Dropdown
        label={label}
        responsiveMode={ResponsiveMode.large}
        selectedKey={draft.key}
        options={SOURCE_KEYS.map((key) => ({ key, text: seedSources[key].label }))}
        onChange={(_, option) => option && onChange(beginSource(option.key as SourceKey))}
      />
      <p className="hint">{template.hint}</p>
      {template.hasIssue && (
        <TextField
          label={isFree ? text.name : text.issue}
          placeholder={isFree ? text.namePlaceholder : text.issuePlaceholder}
          autoComplete="off"
          value={draft.issue}
          onChange={(_, value) => fill({ issue: value ?? '' })}
        />
      )}
      <div className="pair">
        <TextField
          label={text.day}
          type="date"
          value={draft.day}
          onChange={(_, value) => fill({ day: value ?? '' })}
        />
        <TextField
          label={text.time}
          type="time"
          value={draft.time}
          onChange={(_, value) => fill({ time: value ?? '' })}
        />
      </div>
      {template.hasPlace && (
        <TextField
          label={text.place}
          value={draft.place}
          onChange={(_, value) => fill({ place: value ?? '' })}
        />
      )}
      <TextField
        label={text.how}
        multiline
        autoAdjustHeight
        rows={2}
        resizable={false}
        value={draft.writing}
        onChange={(_, value) => fill({ writing: value ?? '' })}
      />
    </div>
  );
}
