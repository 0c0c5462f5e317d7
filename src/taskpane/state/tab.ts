/**
 * What the pane is for, in the order in which the clerk comes to it: drawing, reviewing,
 * publishing, and what is set up once.
 */
export const TABS = ['draw', 'check', 'publish', 'settings'] as const;
export type Tab = (typeof TABS)[number];
