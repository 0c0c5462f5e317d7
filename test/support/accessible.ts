import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe {
  readonly axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
}

/**
 * What axe-core holds against a page as it is shown now: the rule, the element, and what is wrong
 * with it. The source is evaluated by the browser's own tools, so that the page's policy needs no
 * exception.
 *
 * @param without selectors of what is not ours
 */
export async function accessFaults(
  frame: Frame | Page,
  without: readonly string[] = [],
): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  return frame.evaluate(async (exclude) => {
    const { axe } = window as unknown as WithAxe;
    const { violations } = await axe.run(
      { include: [['body']], exclude: exclude.map((each) => [each]) },
      // The pane is a frame of Excel's; what stands around it is not asked.
      { iframes: false, resultTypes: ['violations'] },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, any, all, none }) =>
          `${id}: ${target.join(' ')} ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`,
      ),
    );
  }, without);
}
