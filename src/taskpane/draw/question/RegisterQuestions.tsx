import type { JSX } from 'react';
import type { Preparation } from '../../../app/prepareDraw';
import type { WorkbookScan } from '../../../app/scanWorkbook';
import { mattersTo } from '../../../reading/ruleQuestions';
import type { PaneActions } from '../../state/paneActions';
import { AnsweredQuestions } from './AnsweredQuestions';
import { OpenQuestions } from './OpenQuestions';
import { isOfRules } from './ruleState';
import { useAsking } from './useAsking';

export interface RegisterQuestionsProps {
  readonly scan: WorkbookScan;
  /** null while no profile is chosen: then what matters to every profile is asked. */
  readonly preparation: Preparation | null;
  readonly actions: Pick<PaneActions, 'answer' | 'answerAll' | 'show'>;
}

/** What reading the lists could not know and matters to the draw. */
export function RegisterQuestions({
  scan,
  preparation,
  actions,
}: RegisterQuestionsProps): JSX.Element {
  const asking = useAsking(actions);
  const questions =
    preparation?.questions.filter((each) => !isOfRules(each)) ??
    scan.questions.filter((each) => mattersTo(each, []));
  return (
    <>
      <OpenQuestions questions={questions} asking={asking} />
      <AnsweredQuestions questions={questions} asking={asking} />
    </>
  );
}
