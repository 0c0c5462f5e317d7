import { useId, type JSX } from 'react';
import { DefaultButton, Link } from 'office-ui-fabric-react';
import type { Place } from '../../../domain/ground/problem';
import type { Question } from '../../../reading/question';
import { paneText } from '../../../text/pane/paneText';
import { choiceText } from '../../../text/question/choiceText';
import { questionText } from '../../../text/question/questionText';
import { ChoiceDropdown } from './ChoiceDropdown';
import type { Asking } from './useAsking';

/** More choices than this go into a drop-down. */
const BUTTONS = 3;

export interface QuestionItemProps {
  readonly question: Question;
  readonly asking: Asking;
}

/** One question with the jump to its cells, and its choices: the press of one answers it. */
export function QuestionItem({ question, asking }: QuestionItemProps): JSX.Element {
  const wordsId = useId();
  const { id, choices } = question;
  const answer = (choice: string): void => asking.answer(id, choice);
  const places = question.kind === 'same' ? [question, question.other] : [question];
  return (
    <li role="group" aria-labelledby={wordsId}>
      <p>
        <span id={wordsId}>{questionText(question)}</span>{' '}
        {places.map((place) => (
          <PlaceLink key={`${place.sheet} ${place.cell}`} place={place} onShow={asking.show} />
        ))}
      </p>
      {choices.length > BUTTONS ? (
        <ChoiceDropdown
          labelledBy={wordsId}
          options={choices.map((choice) => ({ key: choice, text: choiceText(question, choice) }))}
          onChoose={answer}
        />
      ) : (
        <div className="question-choices">
          {choices.map((choice) => (
            <DefaultButton
              key={choice}
              className="remedy"
              text={choiceText(question, choice)}
              aria-describedby={wordsId}
              onClick={() => answer(choice)}
            />
          ))}
        </div>
      )}
    </li>
  );
}

export interface PlaceLinkProps {
  readonly place: Place;
  readonly onShow: (place: Place) => void;
}

/** The jump to a cell; nothing where there is none. */
export function PlaceLink({ place, onShow }: PlaceLinkProps): JSX.Element | null {
  const { sheet, cell } = place;
  if (sheet === '') return null;
  return (
    <Link
      className="question-place"
      aria-label={paneText.pane.showPlace(sheet, cell)}
      onClick={() => onShow({ sheet, cell })}
    >
      {cell === '' ? paneText.pane.show : paneText.pane.showCell(cell)}
    </Link>
  );
}
