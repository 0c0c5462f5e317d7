import { laterScreen } from './component/laterScreen';

/**
 * Screens that no clerk sees first, and all that only they need: fetched behind the first screen, so that the pane shows sooner.
 */

const drawStep = laterScreen(async () => (await import('./step/DrawStep')).DrawStep);
const resultStep = laterScreen(async () => (await import('./step/ResultStep')).ResultStep);
const editorPanel = laterScreen(async () => (await import('./step/EditorPanel')).EditorPanel);
const exchangePanel = laterScreen(async () => (await import('./step/ExchangePanel')).ExchangePanel);
const healthPanel = laterScreen(async () => (await import('./step/HealthPanel')).HealthPanel);

export const DrawStep = drawStep.Screen;
export const ResultStep = resultStep.Screen;
export const EditorPanel = editorPanel.Screen;
export const ExchangePanel = exchangePanel.Screen;
export const HealthPanel = healthPanel.Screen;

/** Fetches them all. */
export async function fetchLaterScreens(): Promise<void> {
  await Promise.all([drawStep, resultStep, editorPanel, exchangePanel, healthPanel].map(({ fetch }) => fetch()));
}
