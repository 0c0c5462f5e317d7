import type { JSX } from 'react';
import { PrimaryButton } from 'office-ui-fabric-react';
import { paneResultText as text } from '../../../text/pane/paneResultText';
import type { ShownResult } from '../../state/shownResult';
import type { Pane } from '../../state/usePane';
import { StepFrame } from '../StepFrame';
import { LostLists } from './LostLists';
import { ShownList } from './ShownList';

export interface ResultStepProps {
  /** null where the workbook holds no list any more: then that is said, and nothing offered. */
  readonly shown: ShownResult | null;
  readonly pane: Pick<Pane, 'actions' | 'app' | 'clock' | 'run' | 'state'>;
}

/** Fourth step: what of the lists is gone, and the list as it stands today. */
export function ResultStep({ shown, pane }: ResultStepProps): JSX.Element {
  const { actions } = pane;
  const footer =
    shown === null ? (
      <PrimaryButton text={text.lost.anew} onClick={() => actions.goTo('draw')} />
    ) : (
      <PrimaryButton
        text={text.print}
        onClick={() => actions.show({ sheet: shown.sheets.record, cell: '' })}
      />
    );
  return (
    <StepFrame step="result" pane={pane} footer={footer}>
      <LostLists pane={pane} />
      {shown !== null && <ShownList shown={shown} pane={pane} />}
    </StepFrame>
  );
}
