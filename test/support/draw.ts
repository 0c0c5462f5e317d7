import type { CurrentTask } from '../../src/domain/act/periodRecord';
import type { Draw, Method, Seed, Ticket } from '../../src/domain/draw/draw';
import { drawPeriod } from '../../src/domain/draw/drawPeriod';
import { parseSeed } from '../../src/domain/draw/ticket/seed';
import type { Population } from '../../src/domain/population/population';
import { LAYOUT, type DrawRecord } from '../../src/domain/record/drawRecord';
import { aPoolInspector, aPopulation, aProfile, aUnit, poolInspectors, units } from './register';

export function aSeed(text = '314159'): Seed {
  const seed = parseSeed(text);
  if (seed === null) throw new Error('a test needs a seed');
  return seed;
}

/**
 * Ten key and twenty general units, one of them stopped, and six inspectors, two of them namesakes.
 */
export function smallPopulation(): Population {
  const [first, second, ...others] = poolInspectors(6);
  if (first === undefined || second === undefined) throw new Error('there are six');
  const condition = { field: 'permitClass', is: ['key'] } as const;
  return aPopulation({
    profile: aProfile({
      categoryRules: [{ category: 'key', any: [condition] }],
      plans: {
        key: { quota: { kind: 'percent', percent: 25, per: 'quarter' }, coverageYears: 1 },
        general: { quota: { kind: 'count', count: 4, per: 'quarter' } },
      },
    }),
    units: [
      ...units(10, {
        category: 'key',
        reason: { by: 'rule', rule: 0, condition },
        region: '城关镇',
        visits: 0,
      }),
      ...units(19),
      aUnit('=HYPERLINK("http://x")', {
        name: '=1+1',
        exclusion: 'suspended',
        visits: 2,
        creditCode: '007',
      }),
    ],
    inspectors: [
      { ...first, name: '王芳' },
      { ...second, name: '王芳', recusals: ['企业general-3', '企业key-1'] },
      ...others,
    ],
  });
}

export function aDraw(
  population = smallPopulation(),
  method: Method = 'sha256',
  seed = aSeed(),
): Draw {
  const { draw, problems } = drawPeriod(population, seed, method);
  if (draw === null) throw new Error(JSON.stringify(problems));
  return draw;
}

export function aRecord(draw = aDraw(), changes: Partial<DrawRecord> = {}): DrawRecord {
  return {
    draw,
    seedSource: { kind: 'witnessed' },
    drawnBy: '赵一',
    witness: '钱二',
    drawnAt: '2026年1月5日 9:30',
    enterpriseSheet: '检查对象',
    inspectorSheet: '检查人员',
    warnings: ['甲', '乙'],
    items: null,
    leftOut: { closed: 2, deregistered: 0, inactive: 1 },
    answers: ['「名录」C4：“备注”一列不用'],
    earlier: [],
    redrawReason: '',
    program: '试验 1.0',
    due: { date: '2026-03-31', tentative: false },
    contacts: {},
    plan: null,
    layout: LAYOUT,
    ...changes,
  };
}

/** A task of a list as it stands, for 甲 and 乙. */
export function aCurrentTask(id: string, changes: Partial<CurrentTask> = {}): CurrentTask {
  return {
    unit: aUnit(id),
    ticket: `0.${id}` as Ticket,
    lead: aPoolInspector('甲'),
    assists: [aPoolInspector('乙')],
    auxiliaries: [],
    directed: [],
    joint: { internal: [], external: [] },
    status: 'standing',
    replaces: '',
    reason: '',
    ...changes,
  };
}
