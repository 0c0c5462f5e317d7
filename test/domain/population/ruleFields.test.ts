import { lineFields, missingFields } from '../../../src/domain/population/ruleFields';
import type { RuleLine } from '../../../src/domain/population/ruleLines';

test('fields of lines are told by register, each once and in their order', () => {
  const lines = [
    { register: 'enterprise', fields: ['credit', 'name'], missing: ['credit'] },
    { register: 'inspector', fields: ['specialty'], missing: [] },
    { register: 'enterprise', fields: ['name', '=占地'], missing: ['credit', '=占地'] },
  ] as unknown as readonly RuleLine[];
  expect(lineFields(lines)).toEqual({
    enterprise: ['credit', 'name', '=占地'],
    inspector: ['specialty'],
  });
  expect(missingFields(lines)).toEqual({ enterprise: ['credit', '=占地'], inspector: [] });
});
