import type { JSX, ReactNode } from 'react';
import { PaneIcon, type IconName } from './icons';

export type NoticeKind = 'success' | 'info' | 'warning' | 'error';

export interface StateNoticeProps {
  readonly kind: NoticeKind;
  readonly title: string;
  /** What happened and what to do. */
  readonly children?: ReactNode;
  /** The ways on, as buttons. */
  readonly actions?: ReactNode;
}

const ICONS: Readonly<Record<NoticeKind, IconName>> = {
  success: 'success',
  info: 'info',
  warning: 'warning',
  error: 'error',
};

/**
 * A state of the pane in one sentence, with its way on. Warnings and errors are read out at once.
 */
export function StateNotice({ kind, title, children, actions }: StateNoticeProps): JSX.Element {
  return (
    <section
      className={`notice notice-${kind}`}
      role={kind === 'error' || kind === 'warning' ? 'alert' : 'note'}
    >
      <PaneIcon name={ICONS[kind]} />
      <div className="notice-text">
        <strong>{title}</strong>
        {children !== undefined && <div className="notice-body">{children}</div>}
        {actions !== undefined && <div className="notice-actions">{actions}</div>}
      </div>
    </section>
  );
}
