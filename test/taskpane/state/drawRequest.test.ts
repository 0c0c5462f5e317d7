import { prepareDraw, type Preparation } from '../../../src/app/prepareDraw';
import { drawRequest, missingParts } from '../../../src/taskpane/state/drawRequest';
import { EMPTY_DRAFT, type DrawDraft } from '../../../src/taskpane/state/drawDraft';
import { tangshanGaoxin2024 } from '../../../src/text/preset/tangshanGaoxin2024';
import { scanOf, today, withoutAssumed } from '../paneFixture';

const period = { year: 2026, quarter: 1 } as const;
const scan = scanOf();

function preparationOf(resultSheets: readonly string[] = []): Preparation {
  const preparation = prepareDraw({ ...scan, resultSheets }, tangshanGaoxin2024, period);
  if (preparation === null) throw new Error('the fixture has both registers');
  return preparation;
}

const preparation = preparationOf();

function draftOf(change: Partial<DrawDraft> = {}): DrawDraft {
  return {
    ...EMPTY_DRAFT,
    seeds: { witnessed: ' 123 ', public: '', generated: '' },
    seedsFor: preparation.fingerprint,
    ...change,
  };
}

test('a seed is all that a first draw needs', () => {
  expect(missingParts(draftOf(), preparation)).toEqual([]);
  expect(missingParts(draftOf({ seedsFor: 'another fingerprint' }), preparation)).toEqual(['seed']);
});

test('a public number needs its source', () => {
  expect(missingParts(draftOf({ seedKind: 'public' }), preparation)).toEqual([
    'seed',
    'publicSource',
  ]);
});

test('a second draw of a period needs a reason', () => {
  expect(missingParts(draftOf(), preparationOf(['抽取记录 2026Q1']))).toEqual(['redrawReason']);
});

test('the request says which sheets, whose rules, which fingerprint and which seed', () => {
  const request = drawRequest(draftOf({ drawnBy: ' 王芳 ' }), scan, preparation, today());
  expect({ ...request, choice: withoutAssumed(request.choice ?? {}) }).toEqual({
    choice: { enterprise: '检查对象名录库', inspector: '执法人员' },
    profile: tangshanGaoxin2024,
    period,
    on: '2025-12-31',
    expectedFingerprint: preparation.fingerprint,
    seed: ' 123 ',
    seedSource: { kind: 'witnessed' },
    method: 'sha256',
    drawnBy: '王芳',
    witness: '',
    drawnAt: '2026年1月5日 09:30',
    redrawReason: '',
  });
});

test('the source of a public number goes into the request', () => {
  const draft = draftOf({ seedKind: 'public', publicSource: ' 福彩3D 第2026005期 ' });
  expect(drawRequest(draft, scan, preparation, today()).seedSource).toEqual({
    kind: 'public',
    source: '福彩3D 第2026005期',
  });
});
