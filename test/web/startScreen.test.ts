/** @jest-environment jsdom */
import { webText } from '../../src/text/webText';
import type { RecentFile } from '../../src/web/recentFiles';
import { startScreen, type StartCommands } from '../../src/web/startScreen';
import type { KeptBook } from '../../src/workbench/keptBooks';

const text = webText.start;
const commands = {
  open: jest.fn(),
  openRecent: jest.fn(),
  forgetRecent: jest.fn(),
  sample: jest.fn(),
  blank: jest.fn(),
  restore: jest.fn(),
  drop: jest.fn(),
} satisfies StartCommands;
const screen = startScreen(commands);
const button = (label: string): HTMLButtonElement => {
  const all = [...screen.root.querySelectorAll('button')];
  const found = all.find(({ textContent }) => textContent?.startsWith(label));
  if (!found) throw new Error(`no button ${label}`);
  return found;
};
const file = (id: number, name: string): RecentFile => ({ id, name, at: id, handle: null });

test('the last workbook can be opened once there is one', () => {
  screen.setBusy(false);
  expect(button(text.last).disabled).toBe(true);
  screen.showRecent([file(2, '名录.xlsx')]);
  button(text.last).click();
  expect(commands.openRecent).toHaveBeenCalledWith(file(2, '名录.xlsx'));
  expect(button(text.last).textContent).toContain('名录.xlsx');
});

test('files before it are listed where there are several', () => {
  expect(screen.root.querySelector<HTMLElement>('.recent')?.hidden).toBe(true);
  screen.showRecent([file(2, '名录.xlsx'), file(1, '去年.et')]);
  button('去年.et').click();
  expect(commands.openRecent).toHaveBeenLastCalledWith(file(1, '去年.et'));
});

test('what was not saved stands above, to be taken back or dropped', () => {
  const book: KeptBook = { id: 'a', fileName: '没存.xlsx', bytes: new Uint8Array(), at: 0 };
  screen.showKept([book]);
  expect(screen.root.querySelector('.kept')?.textContent).toContain('没存.xlsx');
  button(text.restore).click();
  button(text.drop).click();
  expect(commands.restore).toHaveBeenCalledWith(book);
  expect(commands.drop).toHaveBeenCalledWith(book);
  screen.showKept([]);
  expect(screen.root.querySelector<HTMLElement>('.kept')?.hidden).toBe(true);
});

test('nothing can be pressed while something is being opened', () => {
  screen.setBusy(true);
  expect([...screen.root.querySelectorAll('button')].every(({ disabled }) => disabled)).toBe(true);
});
