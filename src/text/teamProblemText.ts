import type { ProblemDetail, TeamPreference, TeamRule } from '../domain/problem';

type TeamProblem = Extract<
  ProblemDetail,
  { readonly code: 'team-impossible' | 'team-preference-unmet' | 'inspectors-left-over' }
>;

/**
 * Why an enterprise gets no team, or another one than the profile prefers: the fact and what to do.
 *
 * @param problem of a draw's teams
 */
export function teamProblemText(problem: TeamProblem): string {
  switch (problem.code) {
    case 'team-impossible':
      return `“${problem.enterprise}”派不出 ${problem.teamSize} 人一组：${factText(problem.rule, problem.eligible)}。${remedyText(problem.rule)}`;
    case 'team-preference-unmet':
      return `“${problem.enterprise}”${preferenceText(problem.preference)}`;
    case 'inspectors-left-over':
      return `固定分组后，${problem.names.map((name) => `“${name}”`).join('、')}没有编入小组，本期不派任务。请调整每组人数，或补充检查人员；不影响抽取。`;
  }
}

function factText(rule: TeamRule, eligible: number): string {
  switch (rule) {
    case 'size':
      return `检查人员只有 ${eligible} 人`;
    case 'licence':
      return `只留有效持证人员后只有 ${eligible} 人可派`;
    case 'region':
      return `按区域规则筛选后只有 ${eligible} 人可派`;
    case 'recusal':
      return `回避后只有 ${eligible} 人可派`;
    case 'directed':
      return `按定向抽查的人员范围筛选后只有 ${eligible} 人可派`;
    case 'expertise':
      return '可派的人里没有一人的业务专长与它的行业类别或污染类型相符，不能主办';
    case 'departments':
      return `要求组员来自不同科室，最多只能凑到 ${eligible} 人`;
    case 'pair':
      return `上次同去的两人不再同组，最多只能凑到 ${eligible} 人`;
    case 'fixed':
      return '没有一个固定小组全组都可以派去';
  }
}

function remedyText(rule: TeamRule): string {
  switch (rule) {
    case 'size':
      return '请补充检查人员。';
    case 'licence':
      return '请补充持证人员，或核对执法证号与有效期。';
    case 'region':
      return '请补充该区域可派的人员，核对行政区域，或放宽区域规则。';
    case 'recusal':
      return '请核对回避企业与回避人员，或补充可派的人员。';
    case 'directed':
      return '请放宽定向抽查的人员条件，或补充符合条件的人员。';
    case 'expertise':
      return '请核对业务专长和企业的行业类别、污染类型，或改为“优先”。';
    case 'departments':
      return '请核对人员的科室，或取消不同科室搭配的要求。';
    case 'pair':
      return '请补充可派的人员，或取消上次两人不再同组的要求。';
    case 'fixed':
      return '请改为每项任务单独编组，或核对回避与区域。';
  }
}

function preferenceText(preference: TeamPreference): string {
  switch (preference) {
    case 'expertise':
      return '没有派到业务专长相符的主办人员，已按其他规则派组。请核对业务专长和行业类别；不影响抽取。';
    case 'joint':
      return '是部门内联合检查，但派出的人员都来自同一科室。请补充其他科室的人员，或由该科室另派；不影响抽取。';
    case 'auxiliaries':
      return '辅助人员不够，已按现有人员派出。请补充辅助人员，或减少每组人数；不影响抽取。';
  }
}
