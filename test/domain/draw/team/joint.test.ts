import { chooseJointTasks } from '../../../../src/domain/draw/team/joint';
import type { Ticket } from '../../../../src/domain/draw/draw';
import type { JointShare, Profile } from '../../../../src/domain/profile/profile';
import { aPoolInspector } from '../../../support/register';

const ids = Array.from({ length: 10 }, (_, index) => `e${index}`);
const inspectors = [
  aPoolInspector('a', { department: '水科' }),
  aPoolInspector('b', { department: '大气科' }),
];
const share = (percent: number, departments: readonly string[] = []): JointShare => ({
  percent,
  per: 'quarter',
  departments,
});
/** e0 has the lowest ticket of either kind, e9 that of joint-any. */
const ticketOf = (text: string): Ticket => {
  const [id = '', name] = text.split('|');
  const number = Number(id.slice(1));
  return `0.${name === 'joint-any' ? 9 - number : number}00000000000000` as Ticket;
};

function jointOf(joint: Profile['joint']) {
  const chosen = chooseJointTasks(ids, joint, inspectors, ticketOf);
  return {
    internal: ids.filter((id) => chosen.internal(id) !== null),
    external: ids.flatMap((id) => chosen.external(id).map((name) => `${id} ${name}`)),
  };
}

test('60 % of ten are six: three are joint already, and three are added', () => {
  // 30 % inside: e0 to e2; 20 % outside: e0 and e1, the same tasks
  expect(
    jointOf({ internal: share(30), external: share(20, ['水利局']), any: share(60, ['税务局']) }),
  ).toEqual({
    internal: ['e0', 'e1', 'e2'],
    external: ['e0 水利局', 'e1 水利局', 'e7 税务局', 'e8 税务局', 'e9 税务局'],
  });
});

test('what is joint already may be enough', () => {
  expect(jointOf({ internal: share(60), any: share(60) }).internal).toHaveLength(6);
});

test('without names the departments of the people and the named partners take turns', () => {
  // 大气科, 水科, 水利局: e9 and e6 inside, e8 and e5 inside, e7 outside
  expect(jointOf({ external: share(10, ['水利局']), any: share(60) })).toEqual({
    internal: ['e5', 'e6', 'e8', 'e9'],
    external: ['e0 水利局', 'e7 水利局'],
  });
});

test('where nobody can join nothing is joint', () => {
  const alone = chooseJointTasks(ids, { any: share(60) }, [aPoolInspector('a')], ticketOf);
  expect(ids.filter((id) => alone.internal(id) !== null)).toEqual([]);
});
