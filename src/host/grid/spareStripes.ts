import type { Injector } from '@univerjs/core';
import { SheetRangeThemeModel } from '@univerjs/sheets';

/**
 * Spares Univer a look at every row of a sheet whenever one row gets a height, is hidden, shown or
 * deleted: it counts the rows that are seen for the stripes of its themes, whether there are any or
 * not. Here it begins to count with the first stripes.
 */
export function spareStripes(injector: Injector): void {
  const model = injector.get(SheetRangeThemeModel);
  const register = model.registerRangeThemeRule.bind(model);
  const count = model.refreshSheetRowVisibleFuncSet.bind(model);
  let hasStripes = false;
  model.registerRangeThemeRule = (...stripes) => {
    hasStripes = true;
    register(...stripes);
  };
  model.refreshSheetRowVisibleFuncSet = (...sheet) => {
    if (hasStripes) count(...sheet);
  };
}
