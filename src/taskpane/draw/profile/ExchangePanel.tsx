import { useRef, useState, type JSX } from 'react';
import { DefaultButton, Link, PrimaryButton, TextField } from 'office-ui-fabric-react';
import type { Problem } from '../../../text/problem/problemText';
import type { Profile } from '../../../domain/profile/profile';
import { paneDrawText } from '../../../text/pane/paneDrawText';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { ProblemItems } from '../../common/ProblemItems';
import { StateNotice } from '../../common/StateNotice';
import { downloadFile } from '../../common/downloadFile';
import { copyText } from '../../common/copyText';
import { PaneIcon } from '../../common/icons';
import type { PaneApp } from '../../paneApp';
import type { Pane } from '../../state/usePane';
import { PanelFrame } from '../PanelFrame';

const text = profileEditorText.exchange;

export interface ExchangePanelProps {
  readonly pane: Pick<Pane, 'actions' | 'app'>;
  /** The profile in force; null where none is chosen yet. */
  readonly profile: Profile | null;
}

/** Brings a profile in from a file or a text, and gives the one in force out as either. */
export function ExchangePanel({ pane, profile }: ExchangePanelProps): JSX.Element {
  return (
    <PanelFrame
      heading={text.heading}
      back={text.back}
      onBack={() => pane.actions.openPanel('none')}
    >
      <Import pane={pane} />
      <h3>{text.exportHeading}</h3>
      {profile === null ? (
        <p className="hint">{text.nothing}</p>
      ) : (
        <Export key={profile.name} app={pane.app} profile={profile} />
      )}
    </PanelFrame>
  );
}

type ImportResult = { readonly name: string } | { readonly problems: readonly Problem[] };

function Import({ pane: { app, actions } }: Pick<ExchangePanelProps, 'pane'>): JSX.Element {
  const [words, setWords] = useState('');
  const [result, setResult] = useState<ImportResult | null>(null);
  const use = (content: string): void => {
    const { profile, problems } = app.importProfile(content);
    setResult(profile === null ? { problems } : { name: profile.name });
    if (profile !== null) actions.useImported(profile);
  };
  return (
    <>
      <h3>{text.importHeading}</h3>
      <p className="hint">{text.importHint}</p>
      <FileButton
        onText={(content) => {
          setWords(content);
          use(content);
        }}
      />
      <TextField
        label={text.paste}
        multiline
        rows={3}
        spellCheck={false}
        value={words}
        onChange={(_, value) => setWords(value ?? '')}
      />
      <PrimaryButton text={text.use} disabled={words.trim() === ''} onClick={() => use(words)} />
      <div role="status">
        {result !== null && 'name' in result && (
          <StateNotice kind="success" title={text.imported(result.name)} />
        )}
      </div>
      {result !== null && 'problems' in result && (
        <StateNotice kind="error" title={text.importFailed}>
          <ProblemItems problems={result.problems} onShow={actions.show} />
        </StateNotice>
      )}
    </>
  );
}

/**
 * The browser's own file field speaks the language of the browser, so a button of ours stands in
 * front of it.
 */
function FileButton({ onText }: { readonly onText: (content: string) => void }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <DefaultButton text={text.file} onClick={() => input.current?.click()} />
      <input
        ref={input}
        className="unseen"
        type="file"
        aria-label={text.file}
        tabIndex={-1}
        accept=".json,.txt,application/json,text/plain"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          void file?.text().then(onText);
          // The same file can be chosen again after it was corrected.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

function Export({
  app,
  profile,
}: {
  readonly app: Pick<PaneApp, 'exportProfile'>;
  readonly profile: Profile;
}): JSX.Element {
  const [offered, setOffered] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const words = app.exportProfile(profile);
  return (
    <>
      <p className="hint">{text.exportHint(profile.name)}</p>
      <DefaultButton
        text={text.download}
        onClick={() => {
          downloadFile(words, 'application/json', text.fileName(profile.name));
          setOffered(true);
        }}
      />
      {offered && (
        <>
          <p role="status">{text.fallback}</p>
          <TextField
            ariaLabel={text.exported}
            multiline
            readOnly
            rows={4}
            spellCheck={false}
            value={words}
          />
          <p>
            <Link onClick={() => void copyText(words).then(setCopied)}>
              <PaneIcon name="copy" /> {text.copy}
            </Link>{' '}
            <span role="status" className="hint">
              {copied !== null && (copied ? paneDrawText.copied : text.copyFailed)}
            </span>
          </p>
        </>
      )}
    </>
  );
}
