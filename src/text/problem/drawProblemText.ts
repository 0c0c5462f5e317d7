import type { DrawDetail, TeamPreference, TeamRule } from '../../domain/draw/drawProblem';
import { categoryText } from '../term/codeText';
import { stepsText } from '../grammar/quotaText';
import { excludedText } from './conflictText';
import { LONGEST_TYPED, type TypedField } from '../../domain/ground/typedText';
import { seedProblemWords } from './seedText';
import { harmlessText, placeText, type Words } from './words';

/** What is typed beside the seed. */
const typedWords: Readonly<Record<TypedField, string>> = {
  drawnBy: '抽取人',
  by: '经办人',
  witness: '见证人',
  reason: '理由',
  source: '种子来源',
  place: '种子公布的地方',
  writing: '种子的写法',
};

/** Why a draw cannot be made, or not as preferred. */
export const drawProblemWords: Words<DrawDetail> = {
  'nothing-to-draw': (problem) =>
    `${placeText(problem)}本期没有要抽的：${problem.reasons.map(reasonText).join('；') || '名录里没有企业，方案也没有定抽查数'}。${problem.reasons.some(({ total, steps }) => total > 0 && steps.some(({ kind }) => kind !== 'none')) ? '与预想不同的，请核对方案。' : '请核对名录的企业分类和方案。'}`,
  'batch-beyond': (problem) =>
    `${placeText(problem)}${demandText(problem)}每年抽查 ${problem.batches} 批，这次是今年的第 ${problem.drawn} 批。多抽的一批不在方案之内，请核对批次或方案${harmlessText(problem)}。`,
  'quota-exceeds-pool': (problem) =>
    `${placeText(problem)}${categoryText(problem.category)}类应抽 ${problem.quota} 家，可抽 ${problem.pool} 家${excludedText(problem.excluded)}。请降低抽查比例、放宽检查次数上限，或核对生产状态。`,
  'directed-exceeds-pool': (problem) =>
    `${placeText(problem)}定向抽查“${problem.name}”应抽 ${problem.quota} 家，可抽 ${problem.pool} 家${excludedText(problem.excluded)}。请降低抽查数，或放宽条件${problem.severity === 'warning' ? '；本期可以继续抽取' : ''}。`,
  'inspectors-too-few': (problem) =>
    `${placeText(problem)}有效持证的检查人员只有 ${problem.licensed} 人，每组需要 ${problem.teamSize} 人。请补充持证人员，或核对执法证号与有效期。`,
  'team-impossible': (problem) =>
    `${placeText(problem)}“${problem.enterprise}”派不出 ${problem.teamSize} 人一组：${teamFactText(problem.rule, problem.eligible)}。${teamRemedyText(problem.rule)}`,
  'team-preference-unmet': (problem) =>
    `${placeText(problem)}“${problem.enterprise}”${preferenceText(problem.preference)}`,
  'inspectors-left-over': (problem) =>
    `${placeText(problem)}固定分组后，${problem.names.map((name) => `“${name}”`).join('、')}没有编入小组，本期不派任务。请调整每组人数，或补充检查人员；可以继续抽取。`,
  ...seedProblemWords,
  'typed-too-long': ({ field, length }) =>
    `${typedWords[field]}有 ${length.toLocaleString('en-US')} 个字，最多 ${LONGEST_TYPED.toLocaleString('en-US')} 个。请只写要点，其余另附。`,
};

type Nothing = Extract<DrawDetail, { readonly code: 'nothing-to-draw' }>['reasons'][number];

function reasonText({ total, steps, ...demand }: Nothing): string {
  return `${demandText(demand)}${total === 0 ? '没有企业' : ` ${total} 家：${stepsText(steps).replaceAll('；', '，')}`}`;
}

function demandText({ category, name = '' }: Pick<Nothing, 'category' | 'name'>): string {
  return category === undefined ? `定向抽查“${name}”` : `${categoryText(category)}类`;
}

function teamFactText(rule: TeamRule, eligible: number): string {
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

function teamRemedyText(rule: TeamRule): string {
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
      return '没有派到业务专长相符的主办人员，已按其他规则派组。请核对业务专长和行业类别；可以继续抽取。';
    case 'joint':
      return '是部门内联合检查，但派出的人员都来自同一科室。请补充其他科室的人员，或由该科室另派；可以继续抽取。';
    case 'auxiliaries':
      return '辅助人员不够，已按现有人员派出。请补充辅助人员，或减少每组人数；可以继续抽取。';
  }
}
