import type { JSX } from 'react';
import { ProgressIndicator } from 'office-ui-fabric-react';
import type { DrawStage } from '../../app/runDraw';
import { paneText } from '../../text/pane/paneText';
import { useFocusOnMount } from './useFocusOnMount';

export interface ProgressViewProps {
  readonly stage: DrawStage;
  /** Of the whole draw, 0 to 1. */
  readonly fraction: number;
}

/** How far the draw is: the stage in words, and the percent of the whole. */
export function ProgressView({ stage, fraction }: ProgressViewProps): JSX.Element {
  const frame = useFocusOnMount<HTMLDivElement>();
  return (
    <div ref={frame} tabIndex={-1} className="progress">
      <ProgressIndicator
        label={
          <span className="line">
            <span>{paneText.draw.stages[stage]}</span>
            <span className="number">{paneText.draw.percent(Math.round(fraction * 100))}</span>
          </span>
        }
        ariaValueText={paneText.draw.percent(Math.round(fraction * 100))}
        description={paneText.draw.runningHint}
        percentComplete={fraction}
      />
    </div>
  );
}
