import type { RuleLine } from '../../src/domain/population/ruleLines';
import type { Question } from '../../src/reading/question';
import { mattersTo } from '../../src/reading/ruleQuestions';

const lines = (...fields: string[]) =>
  [{ register: 'enterprise', fields }] as unknown as RuleLine[];

test.each<[Partial<Question>, readonly string[], boolean]>([
  [{ kind: 'sheet', choices: ['part', 'none'] }, [], true],
  [{ kind: 'sheet', choices: ['suspended', 'none'] }, [], true],
  [{ kind: 'sheet', choices: ['records', 'none'] }, [], false],
  [{ kind: 'sheet', choices: ['records', 'none'] }, ['visits'], true],
  [{ kind: 'entry', list: { listed: 'production' } }, [], true],
  [{ kind: 'entry', list: { listed: 'positiveList' } }, [], false],
])('%j by rules of %j: %s', (question, fields, matters) => {
  expect(mattersTo(question as Question, lines(...fields))).toBe(matters);
});
