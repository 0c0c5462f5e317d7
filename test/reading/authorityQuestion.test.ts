import { ownNames, ownAuthority } from '../../src/domain/population/ownAuthority';
import { bureauRecords } from '../../src/reading/authorityQuestion';
import { NONE, type Answers } from '../../src/reading/question';
import { answerText } from '../../src/text/question/answerText';
import { choiceText } from '../../src/text/question/choiceText';
import { questionText } from '../../src/text/question/questionText';
import { aCheck } from '../support/register';

const named = (...authorities: string[]) =>
  authorities.map((authority, index) =>
    aCheck('1', `2026-0${index + 1}-05`, 'routine', authority === '' ? {} : { authority }),
  );
const LOCAL = '青岚县生态环境局';
const records = named('', LOCAL, `${LOCAL}执法大队`, '县应急管理局', LOCAL);
const county = (...names: string[]) => ({ names, branching: '' });
const read = (answers: Answers = {}, names: readonly string[] = ['西平分局']) =>
  bureauRecords(records, county(...names), answers);

test('a bureau that none of the named authorities is like is asked for, the most frequent first', () => {
  const { question } = read();
  if (question === null) throw new Error('it is asked');
  expect(question.choices).toEqual([LOCAL, `${LOCAL}执法大队`, '县应急管理局', NONE]);
  expect(questionText(question)).toBe(
    '4 条检查记录写明了检查单位（“青岚县生态环境局”、“青岚县生态环境局执法大队”、“县应急管理局”），与本局已知的名称（西平分局）都对不上。哪一个是本局？其他部门的检查不算本局已完成的抽查和覆盖，只计入检查次数的上限。',
  );
  expect(question.choices.map((choice) => choiceText(question, choice))).toEqual([
    '“青岚县生态环境局”是本局',
    '“青岚县生态环境局执法大队”是本局',
    '“县应急管理局”是本局',
    '都不是本局',
  ]);
  expect(questionText({ ...question, kind: 'authority', known: [], count: 4 })).toContain(
    '方案没有填制定机关，检查人员也没有填单位',
  );
});

test('while it is open all are its own; answered, its own lose the name and the others keep it', () => {
  const { question } = read();
  const id = question?.id ?? '';
  const left = (answers: Answers) => read(answers).records.map(({ authority = '' }) => authority);
  expect(left({})).toEqual(['', '', '', '', '']);
  expect(left({ [id]: LOCAL })).toEqual(['', '', '', '县应急管理局', '']);
  expect(left({ [id]: NONE })).toEqual(records.map(({ authority = '' }) => authority));
  const answered = read({ [id]: LOCAL }).question;
  if (answered === null) throw new Error('it is still told');
  expect(answerText(answered)).toBe(
    '检查记录的检查单位：“青岚县生态环境局”是本局，其余按其他部门计',
  );
});

test('nothing is asked where one name is known, or none is written', () => {
  expect(read({}, ['青岚县生态环境局']).question).toBeNull();
  expect(bureauRecords(named('', ''), county(), {}).question).toBeNull();
});

test('another authority on the list, or another name of the bureau, is another question', () => {
  const { question } = read();
  expect(
    bureauRecords([...records, ...named('市监局')], county('西平分局'), {}).question?.id,
  ).not.toBe(question?.id);
  expect(read({}, ['东平分局']).question?.id).not.toBe(question?.id);
});

test('the branches of a city’s bureau are bureaus of their own, and asked about where there are no others', () => {
  const city = '青岚市生态环境局';
  const bureau = ownNames({ authority: city, level: 'city' }, [{ unit: '辐射科' }]);
  const isOwn = ownAuthority(bureau);
  expect([city, `${city}执法支队`, `${city}辐射科`, '辐射科', ''].map(isOwn)).toEqual(
    Array(5).fill(true),
  );
  expect([`${city}岚水分局`, `${city} 岚水分局`, '岚水分局'].map(isOwn)).toEqual(
    Array(3).fill(false),
  );
  const atBranch = ownNames({ authority: city, level: 'city' }, [{ unit: `${city}岚水分局` }]);
  expect(ownAuthority(atBranch)(`${city}岚水分局`)).toBe(true);
  expect(ownAuthority(ownNames({ authority: city, level: 'county' }, []))(`${city}岚水分局`)).toBe(
    true,
  );
  const branches = named(`${city}岚水分局`, `${city}青溪分局`);
  expect(bureauRecords(branches, bureau, {}).question?.choices).toContain(`${city}岚水分局`);
  expect(bureauRecords([...branches, ...named(city)], bureau, {}).question).toBeNull();
});
