import { useRef, type JSX } from 'react';
import { DefaultButton, Link } from 'office-ui-fabric-react';
import type { HistoryFile } from '../../app/historyFile';
import { paneSettingsText } from '../../text/pane/paneSettingsText';
import { paneText } from '../../text/pane/paneText';
import { ProblemItems } from '../common/ProblemItems';
import { StateNotice } from '../common/StateNotice';
import { WrittenNotice } from '../common/WrittenNotice';
import { done, sheetEnding, useDeed, type NewSheet } from '../state/useDeed';
import type { Pane } from '../state/usePane';

const text = paneSettingsText.history;

/** What a file of another quarter holds. */
interface OpenedFile extends HistoryFile {
  readonly fileName: string;
}

export interface HistorySectionProps {
  readonly pane: Pick<Pane, 'actions' | 'app' | 'perform' | 'state' | 'working'>;
}

/**
 * Draws of earlier quarters that stand in another file: looked at first, then kept in this
 * workbook.
 */
export function HistorySection({ pane }: HistorySectionProps): JSX.Element {
  const { app, actions, working } = pane;
  const input = useRef<HTMLInputElement>(null);
  const reading = useDeed<OpenedFile>(pane.perform);
  const keeping = useDeed<NewSheet>(pane.perform);
  const opened = reading.deed.status === 'done' ? reading.deed.value : null;
  const useful = opened?.periods.some(({ current }) => current !== null) === true;

  const isOver = keeping.deed.status === 'done' || keeping.deed.status === 'failed';

  const open = (file: File): void => {
    keeping.reset();
    reading.start(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return done({ fileName: file.name, ...(await app.readHistoryFile(bytes, file.name)) });
    });
  };
  const keep = (file: OpenedFile): void => {
    const { scan } = pane.state;
    const taken = [...(scan?.sheetNames ?? []), ...(scan?.resultSheets ?? [])];
    keeping.start(async () => sheetEnding(await app.keepHistory(file, file.fileName, taken)), {
      reread: true,
    });
  };

  return (
    <section className="fields">
      <h3>{text.heading}</h3>
      <p className="hint">{text.hint}</p>
      <DefaultButton
        className="apart"
        text={reading.deed.status === 'busy' ? text.reading : text.choose}
        disabled={working}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        className="unseen"
        type="file"
        aria-label={text.choose}
        tabIndex={-1}
        accept=".xlsx"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) open(file);
          // The same file can be chosen again after it was corrected.
          currentTarget.value = '';
        }}
      />
      {opened !== null && !useful && (
        <StateNotice kind="warning" title={text.nothing}>
          <p>{text.nothingBody}</p>
          <ProblemItems problems={opened.problems} onShow={actions.show} />
        </StateNotice>
      )}
      {opened !== null && useful && !isOver && (
        <StateNotice
          kind="info"
          title={text.found(opened.fileName)}
          actions={
            <DefaultButton
              text={keeping.deed.status === 'busy' ? text.keeping : text.keep}
              disabled={working}
              onClick={() => keep(opened)}
            />
          }
        >
          <ul>
            {opened.periods.map(({ period, current }) => (
              <li key={paneText.pane.period(period)}>
                {text.period(
                  paneText.pane.period(period),
                  current?.tasks.filter(({ status }) => status === 'standing').length ?? 0,
                )}
              </li>
            ))}
          </ul>
          <ProblemItems problems={opened.problems} onShow={actions.show} />
        </StateNotice>
      )}
      <WrittenNotice
        deed={keeping.deed}
        written={text.done}
        failed={text.failed}
        onShow={actions.show}
      />
      {keeping.deed.status === 'failed' && opened !== null && (
        <Link onClick={() => keep(opened)}>{paneText.pane.retry}</Link>
      )}
    </section>
  );
}
