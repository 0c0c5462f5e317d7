import type { DrawRequest } from '../../src/app/runDraw';
import { findPreset } from '../../src/text/preset/presets';

/**
 * A request as the pane makes it, by the rules of 西平 2024; what rules look for and do not find is
 * taken as not being there.
 */
export function aDrawRequest(changes: Partial<DrawRequest> = {}): DrawRequest {
  const profile = findPreset('xiping-2024');
  if (profile === null) throw new Error('the preset is built in');
  return {
    choice: {},
    assumeNone: true,
    profile,
    period: { year: 2026, quarter: 1 },
    expectedFingerprint: null,
    seed: '20260105',
    seedSource: { kind: 'witnessed' },
    method: 'sha256',
    drawnBy: '赵一',
    witness: '钱二',
    drawnAt: '2026年1月5日 9:30',
    redrawReason: '',
    ...changes,
  };
}
