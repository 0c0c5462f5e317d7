import type { JSX } from 'react';
import { DefaultButton } from 'office-ui-fabric-react';
import { paneFunctionText as text } from '../../text/pane/paneFunctionText';
import { WrittenNotice } from '../common/WrittenNotice';
import { sheetEnding, useDeed, type NewSheet } from '../state/useDeed';
import type { Pane } from '../state/usePane';

export interface FunctionSectionProps {
  readonly pane: Pick<Pane, 'actions' | 'app' | 'perform' | 'working'>;
}

/** The functions that formulas can use, and a sheet that shows each of them. */
export function FunctionSection({ pane }: FunctionSectionProps): JSX.Element {
  const { actions, app, perform, working } = pane;
  const { deed, start } = useDeed<NewSheet>(perform);
  return (
    <section className="fields">
      <h3>{text.heading}</h3>
      <p className="hint">{text.hint}</p>
      <DefaultButton
        className="apart"
        text={deed.status === 'busy' ? text.writing : text.write}
        disabled={working}
        onClick={() => start(async () => sheetEnding(await app.writeFunctionSheet()))}
      />
      <WrittenNotice deed={deed} written={text.written} onShow={actions.show} />
    </section>
  );
}
