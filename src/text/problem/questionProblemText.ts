import type { QuestionProblemDetail } from '../../reading/question';
import { answerText } from '../question/answerText';
import { questionText } from '../question/questionText';
import { placeText, type Words } from './words';

/** Questions: those that stop a draw, and what was answered. */
export const questionProblemWords: Words<QuestionProblemDetail> = {
  'question-open': (problem) =>
    `${placeText(problem)}${questionText(problem.question)}回答之前不能抽取。`,
  'question-answered': ({ question, ...problem }) =>
    `${placeText(problem)}${answerText(question)}（经办人回答）。`,
};
