import type { Clause } from '../../domain/profile/profile';

/**
 * No document says how many inspectors make a team, so all presets take the least that the law
 * allows.
 */
export const teamClause: Clause = {
  number: '《中华人民共和国行政处罚法》第四十二条',
  text: '行政处罚应当由具有行政执法资格的执法人员实施。执法人员不得少于两人，法律另有规定的除外。',
  chosen: true,
};
