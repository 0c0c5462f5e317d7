import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import {
  DataValidationModel,
  UpdateDataValidationMutation,
  UpdateRuleType,
  type IUpdateDataValidationMutationParams,
} from '@univerjs/data-validation';

/**
 * Lets a list whose source moves still take empty cells: Univer then says anew what the list holds,
 * and nothing of empty cells, which it takes for a no.
 */
export function keepBlanks(injector: Injector): IDisposable {
  return injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== UpdateDataValidationMutation.id) return;
    const { unitId, subUnitId, ruleId, payload } = params as IUpdateDataValidationMutationParams;
    if (payload.type !== UpdateRuleType.SETTING || 'allowBlank' in payload.payload) return;
    const rule = injector.get(DataValidationModel).getRuleById(unitId, subUnitId, ruleId);
    if (rule?.allowBlank !== undefined) payload.payload.allowBlank = rule.allowBlank;
  });
}
