import { startTransition, useState } from 'react';
import type { PaneActions } from '../../state/paneActions';

/** What a screen with questions gives to its lists of them. */
export interface Asking extends Pick<PaneActions, 'answer' | 'answerAll' | 'show'> {
  /** How often something was answered, or an answer taken back, on this screen. */
  readonly times: number;
}

/**
 * Counts answers, so that the list of open questions can take the focus: what was pressed is gone
 * with its question.
 */
export function useAsking({
  answer,
  answerAll,
  show,
}: Pick<PaneActions, 'answer' | 'answerAll' | 'show'>): Asking {
  const [times, setTimes] = useState(0);
  // With what follows from the answer, which is worked out first.
  const count = (): void => startTransition(() => setTimes((before) => before + 1));
  return {
    times,
    show,
    answer: (id, choice) => {
      answer(id, choice);
      count();
    },
    answerAll: (answers) => {
      answerAll(answers);
      count();
    },
  };
}
