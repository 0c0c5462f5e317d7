import type { JSX } from 'react';
import { DefaultButton, Link } from 'office-ui-fabric-react';
import type { SelfCheck as Check } from '../../app/selfCheck';
import { paneSelfCheckText as text } from '../../text/pane/paneSelfCheckText';
import { downloadFile } from '../common/downloadFile';
import { FailureNotice } from '../common/FailureNotice';
import { StateNotice } from '../common/StateNotice';
import { doneIf, useDeed } from '../state/useDeed';
import type { Pane } from '../state/usePane';

export interface SelfCheckProps {
  readonly pane: Pick<Pane, 'actions' | 'app' | 'perform' | 'working'>;
}

/** Tries what this Excel does, and offers what was found as a file. */
export function SelfCheck({ pane }: SelfCheckProps): JSX.Element {
  const { actions, app, perform, working } = pane;
  const { deed, start } = useDeed<Check>(perform);
  const check = (): void =>
    start(async () => {
      const { check: found, problems } = await app.selfCheck();
      return doneIf(found, problems);
    });
  return (
    <>
      <p className="hint">{text.hint}</p>
      <DefaultButton
        className="apart"
        text={deed.status === 'busy' ? text.checking : text.start}
        disabled={working}
        onClick={check}
      />
      {deed.status === 'failed' && (
        <FailureNotice title={text.failed} problems={deed.problems} onShow={actions.show} />
      )}
      {deed.status === 'done' && (
        <div role="status">
          <StateNotice
            kind={deed.value.differences.length === 0 ? 'success' : 'warning'}
            title={
              deed.value.differences.length === 0
                ? text.same(deed.value.count)
                : text.different(deed.value.count, deed.value.differences.length)
            }
          >
            <p>{text.sendIt}</p>
            <Link onClick={() => downloadFile(deed.value.file, 'application/json', text.fileName)}>
              {text.save}
            </Link>
          </StateNotice>
        </div>
      )}
    </>
  );
}
