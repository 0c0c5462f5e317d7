import './fabricConfig';
import './common/common.css';
import { StrictMode, type JSX, type ReactNode } from 'react';
import { ThemeProvider } from 'office-ui-fabric-react';
import { PaneErrorBoundary } from './common/PaneErrorBoundary';
import { themeVariables } from './theme';
import { usePaneTheme } from './usePaneTheme';

/** What stands around the pane wherever it is shown: its theme, and what catches its faults. */
export function PaneFrame({ children }: { readonly children: ReactNode }): JSX.Element {
  const theme = usePaneTheme();
  return (
    <StrictMode>
      <ThemeProvider theme={theme} className="pane" style={themeVariables(theme)}>
        <PaneErrorBoundary>{children}</PaneErrorBoundary>
      </ThemeProvider>
    </StrictMode>
  );
}
