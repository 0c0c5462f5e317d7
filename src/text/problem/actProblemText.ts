import type { ActDetail } from '../../domain/act/actProblem';
import { type Words } from './words';

/** Why an act cannot be done. */
export const actProblemWords: Words<ActDetail> = {
  'act-unlisted': (problem) =>
    `企业“${problem.name}”不在现行名单里，或已被换下。请核对企业名称、代码。`,
  'act-unassigned': (problem) => `检查人员“${problem.name}”在现行名单里没有任务，不需要改派。`,
  'seat-unfilled': (problem) =>
    `企业“${problem.enterprise}”里“${problem.inspector}”的位置没有人能接替：其余人员要么已在组内，要么因区域、回避、持证等规则不能派。请调整检查人员或把这一家补抽。`,
  'act-reason-missing': () => '没有理由。名单确定后不得随意变更，请写明理由再办。',
  'act-person-unknown': (problem) =>
    `检查人员里没有“${problem.name}”，或有几个同名的。请写姓名或执法证号，现有：${problem.known.join('、')}。`,
  'substitute-none': (problem) =>
    `企业“${problem.name}”没有可以补上的：同一范围里的企业都已抽中或不参加抽取。请不补抽，另行说明。`,
};
