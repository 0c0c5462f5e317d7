import { Component, type ReactNode } from 'react';
import { PrimaryButton } from 'office-ui-fabric-react';
import { paneText } from '../../text/pane/paneText';
import { StateNotice } from './StateNotice';

interface PaneErrorBoundaryState {
  readonly failed: boolean;
}

/**
 * Shows a notice in place of a pane that met a programmer fault; opening it again starts afresh.
 * React has this only as a class.
 */
export class PaneErrorBoundary extends Component<
  { readonly children: ReactNode },
  PaneErrorBoundaryState
> {
  override state: PaneErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): PaneErrorBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="body">
        <StateNotice
          kind="error"
          title={paneText.notice.crashed.title}
          actions={
            <PrimaryButton
              text={paneText.notice.crashed.again}
              onClick={() => this.setState({ failed: false })}
            />
          }
        >
          {paneText.notice.crashed.body}
        </StateNotice>
      </main>
    );
  }
}
