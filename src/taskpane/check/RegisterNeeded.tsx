import type { JSX } from 'react';
import { DefaultButton } from 'office-ui-fabric-react';
import { paneTabText } from '../../text/pane/paneTabText';
import type { Pane } from '../state/usePane';
import { StateNotice } from '../common/StateNotice';

export interface RegisterNeededProps {
  readonly pane: Pick<Pane, 'actions' | 'showTab'>;
}

/** Stands in place of what needs the registers, where they were not recognised. */
export function RegisterNeeded({ pane }: RegisterNeededProps): JSX.Element {
  const text = paneTabText.needRegister;
  const go = (): void => {
    pane.actions.goTo('register');
    pane.showTab('draw');
  };
  return (
    <StateNotice
      kind="info"
      title={text.title}
      actions={<DefaultButton text={text.go} onClick={go} />}
    >
      {text.body}
    </StateNotice>
  );
}
