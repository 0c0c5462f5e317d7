import type { QuestionProblemDetail } from '../../reading/question';
import { choiceText, questionText } from '../question/questionText';
import { placeText, type Words } from './words';

/** Questions: those that stop a draw, and what was answered. */
export const questionProblemWords: Words<QuestionProblemDetail> = {
  'question-open': (problem) =>
    `${placeText(problem)}${questionText(problem.question)}回答之前不能抽取。`,
  'question-answered': ({ question, ...problem }) =>
    `${placeText(problem)}${questionText(question)}已回答：${choiceText(question, question.answer ?? '')}。`,
};
