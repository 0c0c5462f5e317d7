import type { JSX, ReactNode } from 'react';
import { Customizer, ThemeContext } from 'office-ui-fabric-react';
import { theme } from '../../src/taskpane/theme';

const settings = { theme };

/**
 * Gives what is shown the pane's theme, the same one each time. ThemeProvider makes a copy for each
 * mount; Fluent keeps its classes by theme, so every mount of a test file would have them worked out
 * anew, and after fifty Fluent ceases to keep any.
 */
export function PaneTheme({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <ThemeContext.Provider value={theme}>
      <Customizer settings={settings}>{children}</Customizer>
    </ThemeContext.Provider>
  );
}
