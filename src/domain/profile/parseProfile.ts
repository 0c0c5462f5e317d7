/**
 * Whether plain data, from a file or from a sheet, is a profile: everything that the language asks
 * for is there and nothing else.
 */

import { CATEGORIES, type Category } from '../register/category';
import { conditionShape, inspectorConditionShape } from './parseCondition';
import { demandShape, directedDemandShape, percentShape } from './parseDemand';
import {
  type Demand,
  type CategoryRule,
  type Clause,
  type Deadline,
  type DeadlineRule,
  type DirectedDraw,
  type ExemptionRule,
  type JointShare,
  type Profile,
  type RatioTarget,
  type TeamRules,
  type WeightRule,
} from './profile';
import { DEADLINE_EVENTS } from './deadlineRule';
import { capShape } from './parseCap';
import { earlierCap, withEarlierCap, type EarlierProfile } from './earlierCap';
import {
  failed,
  yesNo,
  isObject,
  list,
  literallyTrue,
  number,
  object,
  oneOf,
  optional,
  record,
  text,
  whole,
  type Shape,
  type ProfileFault,
  type Report,
} from '../ground/shape';

/** Weights smaller than this would leave a unit out rather than draw it less often. */
const LEAST_FACTOR = 0.001;
const MOST_FACTOR = 1000;
const MOST_PEOPLE = 20;

const clause = optional(text(1));
const span = oneOf(['quarter', 'year']);
const conditions = list(conditionShape, 1);

const deadlineRules: Readonly<Record<DeadlineRule['kind'], Shape<DeadlineRule>>> = {
  day: object<Extract<DeadlineRule, { kind: 'day' }>>({
    kind: oneOf(['day']),
    month: oneOf([
      ...([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const),
      ...(['first-of-quarter', 'last-of-quarter', 'each'] as const),
    ]),
    day: whole(1, 31),
  }),
  'working-days': object<Extract<DeadlineRule, { kind: 'working-days' }>>({
    kind: oneOf(['working-days']),
    days: whole(-250, 250),
    from: oneOf(DEADLINE_EVENTS),
  }),
  'calendar-days': object<Extract<DeadlineRule, { kind: 'calendar-days' }>>({
    kind: oneOf(['calendar-days']),
    days: whole(-365, 365),
    from: oneOf(DEADLINE_EVENTS),
  }),
};

const deadlineRule: Shape<DeadlineRule> = (value, path, report) => {
  if (!isObject(value)) return failed(report, path, 'type');
  const kind = oneOf(['day', 'working-days', 'calendar-days'])(value.kind, `${path}.kind`, report);
  return kind && deadlineRules[kind](value, path, report);
};

const joint = optional(
  object<JointShare>({ percent: percentShape, per: span, departments: list(text(1)), clause }),
);

const profile = object<EarlierProfile>({
  id: text(1),
  name: text(1),
  authority: text(),
  document: text(),
  level: oneOf(['county', 'city']),
  clauses: record(object<Clause>({ number: text(), text: text(1), chosen: optional(yesNo) })),
  classifyBy: oneOf(['register', 'rules']),
  categoryRules: list(
    object<CategoryRule>({
      category: oneOf(CATEGORIES),
      any: conditions,
      must: optional(yesNo),
      clause,
    }),
  ),
  otherwise: oneOf(CATEGORIES),
  plans: object<Record<Category, Demand>>({
    key: demandShape,
    special: demandShape,
    general: demandShape,
    offsite: demandShape,
  }),
  directed: optional(
    list(
      object<DirectedDraw>({
        id: text(1),
        name: text(1),
        units: conditionShape,
        inspectors: optional(inspectorConditionShape),
        shared: optional(literallyTrue),
        plan: directedDemandShape,
      }),
      1,
    ),
  ),
  cap: earlierCap,
  caps: optional(list(capShape, 1)),
  weights: optional(
    list(
      object<WeightRule>({ factor: number(LEAST_FACTOR, MOST_FACTOR), any: conditions, clause }),
      1,
    ),
  ),
  exemptions: optional(list(object<ExemptionRule>({ name: text(1), any: conditions, clause }), 1)),
  suspendedInPool: yesNo,
  team: object<TeamRules>({
    size: whole(2, MOST_PEOPLE),
    region: oneOf(['any', 'same', 'cross']),
    auxiliaries: optional(whole(0, MOST_PEOPLE)),
    helpers: optional(list(text(1), 1)),
    expertise: optional(oneOf(['prefer', 'require'])),
    mixedDepartments: optional(yesNo),
    fixed: optional(yesNo),
    noRepeatPair: optional(yesNo),
    restAfterClean: optional(whole(1, MOST_PEOPLE)),
    levelled: optional(yesNo),
    clause,
  }),
  joint: optional(jointShape),
  targets: optional(
    list(
      object<RatioTarget>({
        what: oneOf(['credit-graded', 'items', 'publication']),
        percent: percentShape,
        per: span,
        clause,
      }),
      1,
    ),
  ),
  deadlines: optional(
    list(
      object<Deadline>({
        what: oneOf([
          'draw',
          'finish',
          'records',
          'statistics',
          'upload',
          'publish',
          'annual-plan',
          'list',
        ]),
        rule: deadlineRule,
        clause,
      }),
      1,
    ),
  ),
});

function jointShape(
  value: unknown,
  path: string,
  report: Report,
): NonNullable<Profile['joint']> | undefined {
  const taken = object<NonNullable<Profile['joint']>>({
    internal: joint,
    external: joint,
    any: joint,
  })(value, path, report);
  return taken !== undefined && Object.keys(taken).length === 0
    ? failed(report, path, 'too-few')
    : taken;
}

/**
 * A profile of plain data. Texts lose the white space at their ends, and the one cap of earlier
 * versions becomes the first of the caps; nothing else is changed. Lists that say nothing are to be
 * left out.
 *
 * @param value what JSON.parse gave, or what a sheet says
 * @returns the profile, or null with everything that keeps the data from being one
 *
 * @example
 * parseProfile([]) // → { profile: null, faults: [{ path: '', code: 'type' }] }
 */
export function parseProfile(value: unknown): {
  readonly profile: Profile | null;
  readonly faults: readonly ProfileFault[];
} {
  const faults: ProfileFault[] = [];
  const report: Report = (path, code) => faults.push({ path, code });
  const taken = profile(value, '', report);
  if (taken !== undefined) reportReferences(taken, report);
  return {
    profile: taken !== undefined && faults.length === 0 ? withEarlierCap(taken) : null,
    faults,
  };
}

/** Clauses that are cited stand in the profile, and ids are told apart. */
function reportReferences(taken: Profile, report: Report): void {
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) value.forEach((each, index) => visit(each, `${path}.${index}`));
    else if (isObject(value)) {
      for (const [key, each] of Object.entries(value)) {
        const own = path === '' ? key : `${path}.${key}`;
        if (key === 'clause' && typeof each === 'string' && !Object.hasOwn(taken.clauses, each))
          report(own, 'unknown-clause');
        else if (own !== 'clauses') visit(each, own);
      }
    }
  };
  visit(taken, '');
  const ids = new Set<string>();
  (taken.directed ?? []).forEach(({ id }, index) => {
    if (ids.has(id)) report(`directed.${index}.id`, 'duplicate');
    ids.add(id);
  });
}
