import { resolveHelpers } from '../../../src/reading/entry/resolveHelpers';
import type { Answers } from '../../../src/reading/question';
import { aProfile, anInspector, anInspectorRegister } from '../../support/register';

const helper = { auxiliary: true };
const register = anInspectorRegister([
  anInspector('F-1', { ...helper, name: '王芳', licences: ['F-1', 'F-9'] }),
  anInspector('F-2', { ...helper, name: '李强', licences: [], unit: '一中队' }),
  anInspector('F-3', { ...helper, name: '李强', licences: [], unit: '二中队' }),
  anInspector('F-4', { ...helper, name: '赵六', active: false }),
  anInspector('Z-1', { name: '钱七' }),
]);
const resolve = (helpers: readonly string[], answers: Answers = {}, auxiliaries = 1) => {
  const base = aProfile();
  const profile = { ...base, team: { ...base.team, helpers, auxiliaries } };
  const resolved = resolveHelpers(profile, register, answers);
  return {
    ...resolved,
    helpers: resolved.profile.team.helpers,
    isSame: resolved.profile === profile,
  };
};

test('whom a draw knows by name or id stays as it is written', () => {
  const named = ['王 芳', 'f-1', '李强', 'F-3'];
  expect(resolve(named)).toMatchObject({ helpers: named, isSame: true, questions: [] });
});

test('another licence, and a name with a remark, mean the person', () => {
  expect(resolve(['F-9', '王芳（司机）', '李强(F-2)'])).toMatchObject({
    helpers: ['F-1', 'F-1', 'F-2'],
    isSame: false,
    questions: [],
  });
});

test('who is no auxiliary, or has left, is asked about; until then nobody is meant', () => {
  const { helpers, questions, isSame } = resolve(['王芳', ' 钱 七 ', '赵六']);
  expect(helpers).toEqual(['王芳', '钱 七', '赵六']);
  expect(isSame).toBe(false);
  expect(questions).toEqual([
    expect.objectContaining({
      list: 'helpers',
      entry: ' 钱 七 ',
      owner: '',
      sheet: '检查人员',
      cell: '',
      header: '',
    }),
    expect.objectContaining({ entry: '赵六' }),
  ]);
  expect(questions[0]?.choices.slice(0, 3)).toEqual(['王芳', '李强（一中队）', '李强（二中队）']);
  const answers = { [questions[0]?.id ?? '']: '李强（二中队）' };
  expect(resolve(['王芳', ' 钱 七 ', '赵六'], answers).helpers).toEqual(['王芳', 'F-3', '赵六']);
});

test('each of twenty is asked about, of more all at once', () => {
  const names = Array.from({ length: 21 }, (_, at) => `孙${String.fromCharCode(0x5000 + at)}`);
  expect(resolve(names.slice(1)).questions).toHaveLength(20);
  expect(resolve(names).questions).toHaveLength(1);
});

test('nobody is asked where no team takes helpers, or none are picked', () => {
  expect(resolve(['赵六'], {}, 0)).toMatchObject({ isSame: true, questions: [] });
  expect(resolve([])).toMatchObject({ isSame: true, questions: [] });
});
