import type {
  ConflictDetail,
  Excluded,
  DemandSubject,
  RegionShortage,
} from '../../domain/feasibility/conflictDetail';
import type { ExclusionReason } from '../../domain/population/population';
import { categoryText, exclusionText } from '../term/codeText';
import { averageText } from '../term/numberText';
import { monthsText, perText, staffBaseText } from '../grammar/quotaText';
import { placeText, wrapped, type Words } from './words';

const REGIONS_SHOWN = 3;

/** What each conflict says, without its place and its full stop: the numbers, and what to do. */
const conflictWords: Words<ConflictDetail> = {
  'cap-below-quota': (conflict) => capText(conflict),
  'no-repeat-below-quota': (conflict) =>
    `${subjectText(conflict.subject)} ${conflict.units} 家不重复抽查，今年还要抽 ${conflict.needed} 家次，最多还能抽 ${conflict.possible} 家次。请降低抽查数，或允许重复`,
  'coverage-above-quota': (conflict) =>
    `${subjectText(conflict.subject)}要求${yearsText(conflict.years)}，可抽的有 ${conflict.pool} 家，按抽查数只能抽 ${conflict.reached} 家。已按覆盖要求加抽；请提高抽查数，或延长覆盖年限`,
  'coverage-out-of-reach': (conflict) =>
    `${subjectText(conflict.subject)}要求${yearsText(conflict.years)}，今年应查的对象里有不能抽的${excludedText(conflict.excluded)}，覆盖不到。复产后请改生产状态，或让停产企业参加抽取`,
  'months-without-quarter': (conflict) =>
    conflict.fault === 'empty'
      ? `${subjectText(conflict.subject)}的时间段“${monthsText(conflict.months)}”不含任何月份，哪个季度都不会抽。请核对月份`
      : `${subjectText(conflict.subject)}只在${monthsText(conflict.months)}抽查，时间已过，还有 ${conflict.undone} 家次没有抽。请延长时间段`,
  'staff-quota-exceeds-category': (conflict) =>
    `${subjectText(conflict.subject)}按 1:${conflict.each}（${staffBaseText(conflict.base)} ${conflict.staff} 人）${conflict.per === 'year' ? '全年' : perText(conflict.per)}应抽 ${conflict.due} 家，多于全部 ${conflict.total} 家。已按 ${conflict.total} 家计；请核对比例`,
  'directed-empty': (conflict) =>
    `定向抽查“${conflict.name}”没有符合条件的检查对象。请核对条件和名录里的相应列`,
  'directed-inspectors-too-few': (conflict) =>
    `定向抽查“${conflict.name}”符合条件的持证人员只有 ${conflict.inspectors} 人，每组需要 ${conflict.teamSize} 人。请放宽人员条件，或补充人员`,
  'directed-people-apart': (conflict) =>
    `${namesText(conflict.names, conflict.units)}同时属于定向抽查${conflict.draws.map((name) => `“${name}”`).join('、')}，能派的人员里没有 ${conflict.teamSize} 人都符合各项的人员条件，也凑不成各项至少一人的 ${conflict.teamSize} 人一组，抽中就派不出组。请放宽人员条件，或把其中一项的“重合企业”填“否”`,
  'region-inspectors-too-few': (conflict) =>
    `${conflict.rule === 'same' ? '按“本区域”派组' : '按“跨区域”派组'}，${regionsText(conflict.regions)}，每组需要 ${conflict.teamSize} 人。请放宽区域规则，或补充人员`,
  'recusal-leaves-too-few': (conflict) =>
    `${namesText(conflict.names, conflict.units)}回避之后可派的不足 ${conflict.teamSize} 人，抽中就派不出组。请核对回避关系，或补充人员`,
  'last-pair-unavoidable': (conflict) =>
    `${namesText(conflict.names, conflict.units)}除了上次同去的人，凑不成 ${conflict.teamSize} 人一组。请允许上次的搭档再去，或补充人员`,
  'expertise-unmatched': (conflict) =>
    `有 ${conflict.units} 家的行业类别和污染类型没有对应专长的主办人员可派（${conflict.expertise.map((each) => (each === '' ? '未填' : each)).join('；')}）。请补填业务专长，或改为“优先”`,
  'departments-too-few': (conflict) =>
    `每组 ${conflict.teamSize} 人须来自不同科室，${departmentsText(conflict.regions)}。请补填人员的科室，或取消这一条`,
  'auxiliaries-too-few': (conflict) =>
    `每组要配 ${conflict.needed} 名辅助人员，名录里只有 ${conflict.auxiliaries} 名。请补充人员，或减少名额`,
  'joint-without-department': (conflict) =>
    conflict.share !== 'external'
      ? `${conflict.share === 'any' ? '部门联合' : '部门内联合'}要占 ${conflict.percent}%，检查人员里没有其他科室可以参加。请补填人员的科室，或在方案里写明参加的科室`
      : `跨部门联合要占 ${conflict.percent}%，方案里没有写参加的部门。请写明参加的部门`,
  'inspectors-overloaded': (conflict) =>
    `照此全年检查要 ${conflict.seats} 人次，持证人员 ${conflict.inspectors} 人，每人约 ${averageText(conflict.seats, conflict.inspectors)} 次，超过每人每年 ${conflict.limit} 次的合理工作量。请降低抽查数，或补充人员`,
  'weight-not-positive': (conflict) =>
    `第 ${conflict.rule} 条权重是 ${conflict.factor}，权重必须大于 0。不应检查的请设为免检`,
};

/** The same as sentences; a warning says that the draw of this period goes on. */
export const conflictProblemWords: Words<ConflictDetail> = wrapped(
  conflictWords,
  (words, problem) =>
    `${placeText(problem)}${words}${problem.severity === 'warning' ? '；本期可以继续抽取' : ''}。`,
);

/** Whose demand it is: 重点类; 定向抽查“汽修”. */
export function subjectText(subject: DemandSubject): string {
  return subject.kind === 'category'
    ? `${categoryText(subject.category)}类`
    : `定向抽查“${subject.name}”`;
}

/** How many units are out of the pool, by the reason: （停产 2 家）. Empty without any. */
export function excludedText(excluded: Excluded): string {
  const parts = (Object.entries(excluded) as [ExclusionReason, number][]).map(
    ([reason, count]) => `${exclusionText(reason)} ${count} 家`,
  );
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
}

/** The interval within which every unit is visited: 每年至少 1 次. */
function yearsText(years: number): string {
  return years === 1 ? '每年至少 1 次' : `每 ${years} 年至少 1 次`;
}

function capText({
  subject,
  units,
  cap,
  needed,
  possible,
  rate,
}: Extract<ConflictDetail, { code: 'cap-below-quota' }>): string {
  const whose = `${subjectText(subject)} ${units} 家`;
  if (rate !== null && rate.yearly > cap) {
    return `${whose}${perText(rate.per)} ${rate.times} 次共需 ${rate.yearly} 次/年，超过每年 ${cap} 次上限。请提高上限，或降低频次`;
  }
  return `${whose}今年还要抽 ${needed} 家次，按每家每年 ${cap} 次的上限最多还能抽 ${possible} 家次。请提高上限，或降低抽查数`;
}

function namesText(names: readonly string[], count: number): string {
  const listed = names.map((name) => `“${name}”`).join('、');
  return count > names.length ? `${listed}等 ${count} 家` : listed;
}

function regionsText(regions: readonly RegionShortage[]): string {
  const listed = regions
    .slice(0, REGIONS_SHOWN)
    .map(({ region, units, available }) => `${regionText(region)} ${units} 家可派 ${available} 人`)
    .join('、');
  return regions.length > REGIONS_SHOWN ? `${listed}等 ${regions.length} 个区域` : listed;
}

/** Without a region rule there is one group of all people, and no region to name. */
function departmentsText(regions: readonly RegionShortage[]): string {
  const [first] = regions;
  if (regions.length === 1 && first?.region === '') return `可派人员只有 ${first.available} 个科室`;
  const listed = regions
    .slice(0, REGIONS_SHOWN)
    .map(({ region, available }) => `${regionText(region)}可派人员只有 ${available} 个科室`)
    .join('、');
  return regions.length > REGIONS_SHOWN ? `${listed}等 ${regions.length} 个区域` : listed;
}

function regionText(region: string): string {
  return region === '' ? '未填区域的' : region;
}
