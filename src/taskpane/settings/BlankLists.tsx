import type { JSX } from 'react';
import { DefaultButton } from 'office-ui-fabric-react';
import { paneBlankText as text } from '../../text/pane/paneBlankText';
import { WrittenNotice } from '../common/WrittenNotice';
import { sheetEnding, useDeed, type NewSheet } from '../state/useDeed';
import type { Pane } from '../state/usePane';

export interface BlankListsProps {
  readonly pane: Pick<Pane, 'actions' | 'app' | 'perform' | 'working'>;
  /** Whether blank lists are of use; what was written is said all the same. */
  readonly offered?: boolean;
}

/** Blank lists for a bureau that has none, to be filled in. */
export function BlankLists({
  pane: { actions, app, perform, working },
  offered = true,
}: BlankListsProps): JSX.Element {
  const { deed, start } = useDeed<NewSheet>(perform);
  const write = (): void =>
    start(async () => sheetEnding(await app.writeBlanks()), { reread: true });
  return (
    <>
      {offered && (
        <section className="fields">
          <h3>{text.heading}</h3>
          <p className="hint">{text.hint}</p>
          <DefaultButton
            className="apart"
            text={deed.status === 'busy' ? text.writing : text.write}
            disabled={working}
            onClick={write}
          />
        </section>
      )}
      <WrittenNotice deed={deed} written={text.written} onShow={actions.show} />
    </>
  );
}
