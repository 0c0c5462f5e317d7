import type { JSX } from 'react';
import { DefaultButton } from 'office-ui-fabric-react';
import { paneTabText } from '../../text/pane/paneTabText';
import type { Pane } from '../state/usePane';
import { StateNotice } from './StateNotice';

export interface ListNeededProps {
  readonly pane: Pane;
}

/** Stands in place of what needs a list of the quarter, where none was drawn. */
export function ListNeeded({ pane }: ListNeededProps): JSX.Element {
  const text = paneTabText.needList;
  return (
    <StateNotice
      kind="info"
      title={text.title(pane.state.period)}
      actions={<DefaultButton text={text.go} onClick={() => pane.showTab('draw')} />}
    >
      {text.body}
    </StateNotice>
  );
}
