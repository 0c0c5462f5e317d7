import type { Task } from '../draw/draw';
import type { CurrentTask } from './periodRecord';

/**
 * The tasks of a draw before anything happens to them.
 *
 * @example
 * asDrawn([{ unit: { id: 'A' } }]) // → [{ unit: { id: 'A' }, status: 'standing', replaces: '', reason: '' }]
 */
export function asDrawn(tasks: readonly Task[]): readonly CurrentTask[] {
  return tasks.map((task): CurrentTask => ({
    ...task,
    status: 'standing',
    replaces: '',
    reason: '',
  }));
}
