import type { JSX } from 'react';
import { paneText } from '../../text/pane/paneText';
import { STEPS, type Step } from '../state/paneState';
import type { Readiness, StepMark } from '../state/readiness';

export interface StepBarProps {
  readonly ready: Pick<Readiness, 'marks' | 'reachable'>;
  readonly disabled: boolean;
  readonly onStep: (step: Step) => void;
}

/**
 * The four steps with their states. A state shows as a sign and as words, never as a colour alone.
 */
export function StepBar({ ready, disabled, onStep }: StepBarProps): JSX.Element {
  return (
    <nav className="steps" aria-label={paneText.step.navigation}>
      <ol>
        {STEPS.map((step, index) => {
          const mark = ready.marks[step];
          return (
            <li key={step}>
              <button
                type="button"
                className={`step step-${mark}`}
                aria-current={mark === 'current' ? 'step' : undefined}
                disabled={disabled || !ready.reachable[step]}
                title={paneText.step.marks[mark]}
                onClick={() => onStep(step)}
              >
                <span className="step-sign" aria-hidden="true">
                  {sign(mark, index + 1)}
                </span>
                {paneText.step.names[step]}
                <span className="unseen">{paneText.step.marks[mark]}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function sign(mark: StepMark, place: number): string {
  if (mark === 'done') return '✓';
  return mark === 'blocked' ? '!' : String(place);
}
