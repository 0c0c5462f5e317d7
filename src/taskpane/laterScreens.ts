import { laterScreen } from './component/laterScreen';

/**
 * Screens that no clerk sees first, and all that only they need: fetched behind the first screen,
 * so that the pane shows sooner.
 */

const profileStep = laterScreen(async () => (await import('./step/ProfileStep')).ProfileStep);
const drawStep = laterScreen(async () => (await import('./step/DrawStep')).DrawStep);
const resultStep = laterScreen(async () => (await import('./step/ResultStep')).ResultStep);
const editorPanel = laterScreen(async () => (await import('./step/EditorPanel')).EditorPanel);
const exchangePanel = laterScreen(async () => (await import('./step/ExchangePanel')).ExchangePanel);
const healthPanel = laterScreen(async () => (await import('./step/HealthPanel')).HealthPanel);
const changesPanel = laterScreen(async () => (await import('./step/ChangesPanel')).ChangesPanel);
const checkTab = laterScreen(async () => (await import('./tab/CheckTab')).CheckTab);
const publishTab = laterScreen(async () => (await import('./tab/PublishTab')).PublishTab);
const settingsTab = laterScreen(async () => (await import('./tab/SettingsTab')).SettingsTab);

export const ProfileStep = profileStep.Screen;
export const DrawStep = drawStep.Screen;
export const ResultStep = resultStep.Screen;
export const EditorPanel = editorPanel.Screen;
export const ExchangePanel = exchangePanel.Screen;
export const HealthPanel = healthPanel.Screen;
export const ChangesPanel = changesPanel.Screen;
export const CheckTab = checkTab.Screen;
export const PublishTab = publishTab.Screen;
export const SettingsTab = settingsTab.Screen;

const all = [
  profileStep,
  drawStep,
  resultStep,
  editorPanel,
  exchangePanel,
  healthPanel,
  changesPanel,
  checkTab,
  publishTab,
  settingsTab,
];

/** Fetches them all. */
export async function fetchLaterScreens(): Promise<void> {
  await Promise.all(all.map(({ fetch }) => fetch()));
}
