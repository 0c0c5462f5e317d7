/** What plainTeams.ts asks of single people. */

import type { PoolInspector, Unit } from '../../population/population';
import { recusalKey } from '../../population/recusal';
import type { TeamRules } from '../../profile/profile';

/** With a licence, and not only as a helper. */
export function mayLead({ licensed, auxiliary }: PoolInspector): boolean {
  return licensed && !auxiliary;
}

/** Of those without a licence, all or those whom the profile names. */
export function mayHelp({ id, name, auxiliary }: PoolInspector, { helpers }: TeamRules): boolean {
  return auxiliary && (helpers === undefined || isNamed(helpers, id, name));
}

/** The rules that concern one person and one enterprise: region and recusal. */
export function mayGo(person: PoolInspector, unit: Unit, { region }: TeamRules): boolean {
  return (
    (region === 'any' || (person.region === unit.region) === (region === 'same')) &&
    !isNamed(person.recusals, unit.id, unit.name, unit.creditCode) &&
    !isNamed(unit.recusals, person.id, person.name)
  );
}

/** Whether one of some texts names someone or something by one of its names. */
export function isNamed(texts: readonly string[], ...names: string[]): boolean {
  const keys = names.map(recusalKey).filter((key) => key !== '');
  return texts.some((text) => keys.includes(recusalKey(text)));
}
