/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { programVersion } from '../../../src/app/programVersion';
import { serverVersion } from '../../../src/taskpane/help/serverVersion';
import { UpdateNotice } from '../../../src/taskpane/help/UpdateNotice';
import { news } from '../../../src/text/newsText';
import { aboutText, paneHelpText, tourText } from '../../../src/text/pane/paneHelpText';
import { paneUpdateText } from '../../../src/text/pane/paneUpdateText';
import { failOnComplaints, press, renderPane, showTab } from '../renderPane';

failOnComplaints();

const HELP = '使用说明';
const mark = (): HTMLElement => screen.getByRole('button', { name: HELP });
const tour = (): HTMLElement | null => screen.queryByRole('dialog', { name: tourText.label });

describe('help', () => {
  test('opens below its heading with a picture, takes the focus and gives it back', async () => {
    await renderPane();
    expect(mark().getAttribute('aria-expanded')).toBe('false');
    await press(HELP);
    const { title, lines, captions } = paneHelpText.topics.register;
    const card = screen.getByRole('region', { name: title });
    expect(mark().getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(mark().getAttribute('aria-controls') ?? '')).toBe(
      card.parentElement,
    );
    for (const line of lines) within(card).getByText(line);
    within(card).getByRole('img', { name: paneHelpText.picture(captions) });
    expect(document.activeElement).toBe(card);
    fireEvent.keyDown(card, { key: 'Escape' });
    expect(screen.queryByRole('region', { name: title })).toBeNull();
    expect(document.activeElement).toBe(mark());
    await press(HELP);
    await press(paneHelpText.close);
    expect(document.activeElement).toBe(mark());
  });

  test.each([
    ['核查', 'check'],
    ['公示', 'publish'],
    ['设置', 'settings'],
  ] as const)('of %s is its own', async (tab, topic) => {
    await renderPane();
    await showTab(tab);
    await press(HELP);
    screen.getByRole('region', { name: paneHelpText.topics[topic].title });
  });

  test('of the second step is its own', async () => {
    await renderPane();
    await press('下一步：方案');
    await press(HELP);
    screen.getByRole('region', { name: paneHelpText.topics.profile.title });
  });
});

describe('the tour', () => {
  test('comes by itself the first time, a bubble for each step, and leaves the focus alone', async () => {
    const { memory } = await renderPane({}, undefined, undefined, { tour: '' });
    expect(document.activeElement).toBe(document.body);
    expect(memory.recallShown('tour')).toBe('shown');
    for (const { title } of Object.values(tourText.bubbles)) {
      within(tour()!).getByText(title);
      await press(title === tourText.bubbles.result.title ? tourText.end : tourText.next);
    }
    expect(tour()).toBeNull();
  });

  test('can be skipped, and does not come again', async () => {
    await renderPane({}, undefined, undefined, { tour: '' });
    await press(tourText.skip);
    expect(tour()).toBeNull();
  });

  test('does not come to a clerk who has seen it', async () => {
    await renderPane();
    expect(tour()).toBeNull();
  });

  test('starts again from the help of any tab', async () => {
    await renderPane();
    await showTab('公示');
    await press(HELP);
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: paneHelpText.tour }));
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    within(tour()!).getByText(tourText.bubbles.register.title);
    expect(screen.getByRole('tab', { name: '抽取' }).getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(tour()!, { key: 'Escape' });
    expect(tour()).toBeNull();
  });
});

describe('what changed', () => {
  const title = new RegExp(`^已更新到 ${programVersion.replaceAll('.', '\\.')}`);

  test('is told once after an update', async () => {
    const { memory } = await renderPane({}, undefined, undefined, { version: '0.0.9' });
    screen.getByText(title);
    screen.getByText(news[0].items[0] ?? '');
    expect(memory.recallShown('version')).toBe(programVersion);
    await press('关闭');
    expect(screen.queryByText(title)).toBeNull();
  });

  test.each([programVersion, ''])('is not told where %p was here before', async (version) => {
    const { memory } = await renderPane({}, undefined, undefined, { version });
    expect(screen.queryByText(title)).toBeNull();
    expect(memory.recallShown('version')).toBe(programVersion);
  });

  test('stands under 设置 › 关于', async () => {
    await renderPane();
    await showTab('设置');
    screen.getByText(`双随机抽查 ${programVersion}`);
    for (const item of news[0].items) screen.getByText(item);
  });
});

describe('an update on the server', () => {
  const asked: string[] = [];
  const answering = (content: string, status = 200): typeof fetch =>
    ((address: URL, { cache }: RequestInit) => {
      asked.push(`${address.href} ${cache ?? ''}`);
      return Promise.resolve({
        ok: status === 200,
        json: () => Promise.resolve(JSON.parse(content) as unknown),
      });
    }) as never;
  const script = 'https://host/ssj/taskpane.12345678.js';

  test('is read beside the script of the pane, past every cache', async () => {
    expect(await serverVersion(script, answering('{"version":"9.9.9","kept":[]}'))).toBe('9.9.9');
    expect(asked).toEqual(['https://host/ssj/version.json no-store']);
  });

  test('is not known where the server does not answer, or not with a version', async () => {
    expect(await serverVersion(script, answering('', 404))).toBeNull();
    expect(await serverVersion(script, answering('<html>'))).toBeNull();
    expect(await serverVersion(script, answering('{"version":1}'))).toBeNull();
    expect(await serverVersion(script, () => Promise.reject(new Error('offline')))).toBeNull();
  });

  test.each([
    ['9.9.9', true],
    [programVersion, false],
    [null, false],
  ])('%s is told: %s', async (version, told) => {
    render(<UpdateNotice script={script} ask={() => Promise.resolve(version)} />);
    await act(() => Promise.resolve());
    expect(screen.queryByText(paneUpdateText.title) !== null).toBe(told);
  });
});

test('关于 says whose the add-in is, and that it is not Microsoft’s', async () => {
  await renderPane();
  await showTab('设置');
  screen.getByText(aboutText.copyright);
  expect(aboutText.copyright).toContain('Microsoft 不负责');
});
