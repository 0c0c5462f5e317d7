/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { FakeBehaviour } from '../../paneFixture';
import {
  choose,
  failOnComplaints,
  isDisabled,
  NEXT_DRAW,
  NEXT_PROFILE,
  press,
  renderPane,
  type RenderedPane,
} from '../../renderPane';
import { askingScan, readingQuestions } from './questionFixture';

failOnComplaints();

/** A pane over lists that leave open what only the clerk can say; answers count as in reading. */
function renderAsking(
  profileId?: string,
  scan: FakeBehaviour['scan'] = askingScan,
): Promise<RenderedPane> {
  const behaviour: FakeBehaviour = {
    scan,
    later: {
      chooseRegisters: (before, _, choice) => ({
        ...before,
        choice,
        questions: readingQuestions(choice.answers),
      }),
    },
  };
  return renderPane(behaviour, profileId);
}

const asked = (): HTMLElement => screen.getByRole('region', { name: /个问题要请您回答$/ });
const item = (name: RegExp): HTMLElement => within(asked()).getByRole('group', { name });

async function pressIn(name: RegExp, button: string): Promise<void> {
  await act(async () => {
    fireEvent.click(within(item(name)).getByRole('button', { name: button }));
    await Promise.resolve();
  });
}

test('the first step asks what reading could not know, the most harmful first', async () => {
  await renderAsking();
  const groups = within(asked()).getAllByRole('group');
  expect(groups.map((group) => group.textContent?.slice(0, 12))).toEqual([
    '“类别”一列（填的是：重',
    '“城关化工有限责任公司”',
    '“以上为城关镇企业”这一',
  ]);
  // The lists are read; only the draw has to wait.
  expect(isDisabled(NEXT_PROFILE)).toBe(false);
  expect(screen.queryByRole('button', { name: /^全部按没有处理/ })).toBeNull();
});

test('the second step asks the same and waits', async () => {
  await renderAsking();
  await press(NEXT_PROFILE);
  expect(within(asked()).getAllByRole('group')).toHaveLength(3);
  expect(isDisabled(NEXT_DRAW)).toBe(true);
});

test('without a profile only what matters to every profile is asked', async () => {
  await renderAsking('');
  expect(within(asked()).getAllByRole('group')).toHaveLength(2);
});

test('an answer is kept in the workbook, and the focus goes to what is left', async () => {
  const { app } = await renderAsking();
  await pressIn(/像是同一家企业/, '不是同一家');
  expect(document.activeElement?.textContent).toBe('有 2 个问题要请您回答');
  const [same] = readingQuestions().filter(({ kind }) => kind === 'same');
  expect(app.remembered.at(-1)?.answers).toEqual({ [same?.id ?? '']: 'different' });
});

test('answers that are given before the pane shows the one before are all kept', async () => {
  const { app } = await renderAsking();
  const same = within(item(/像是同一家企业/)).getByRole('button', { name: '不是同一家' });
  const row = within(item(/“以上为城关镇企业”/))
    .getAllByRole('button')
    .at(-1);
  await act(async () => {
    fireEvent.click(same);
    if (row) fireEvent.click(row);
    await Promise.resolve();
  });
  expect(Object.keys(app.remembered.at(-1)?.answers ?? {})).toHaveLength(2);
  expect(document.activeElement?.textContent).toBe('有 1 个问题要请您回答');
  expect(within(asked()).getAllByRole('group')).toHaveLength(1);
});

test('an answer that is given while the workbook is read again counts', async () => {
  let goOn = (): void => undefined;
  const again = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await renderAsking(undefined, async (times) => {
    // In strict mode the pane reads twice when it opens.
    if (times > 1) await again;
    return askingScan();
  });
  await press('重新读取');
  await pressIn(/像是同一家企业/, '不是同一家');
  expect(within(asked()).getAllByRole('group')).toHaveLength(2);
  await act(async () => {
    goOn();
    await again;
  });
  expect(within(asked()).getAllByRole('group')).toHaveLength(2);
});

test('more than three choices stand in a list', async () => {
  await renderAsking();
  const column = item(/^“类别”一列/);
  expect(within(column).queryByRole('button', { name: '企业分类' })).toBeNull();
  await choose('“类别”一列', '企业分类');
  expect(within(asked()).getAllByRole('group')).toHaveLength(2);
});

test('each place that a question speaks of can be gone to', async () => {
  const { app } = await renderAsking();
  await pressIn(/像是同一家企业/, '定位到「检查对象名录库」B97');
  await pressIn(/像是同一家企业/, '定位到「检查对象名录库」B4');
  expect(app.places.map(({ cell }) => cell)).toEqual(['B97', 'B4']);
});

test('what was answered can be changed', async () => {
  const { app } = await renderAsking();
  await pressIn(/像是同一家企业/, '同一家，只留前一行');
  await press(NEXT_PROFILE);
  expect(screen.getByText('已经作出的回答（1 个）')).toBeTruthy();
  expect(screen.getByText('已回答：同一家，只留前一行')).toBeTruthy();
  await press(/^更改“.*像是同一家企业/);
  expect(within(asked()).getAllByRole('group')).toHaveLength(3);
  expect(screen.queryByText(/已经作出的回答/)).toBeNull();
  expect(app.remembered.at(-1)).toEqual({});
});

test('a column that is a question is not asked for confirmation as well', async () => {
  const [question] = readingQuestions();
  const scan = askingScan();
  const column = {
    sheet: '检查对象名录库',
    columnIndex: 9,
    header: '类别',
    field: null,
    confidence: 'asked',
    possible: ['registeredCategory', 'permitClass'],
    samples: ['重点', '一般', '特殊'],
  } as const;
  const columns = { ...scan.columns, enterprise: [column] };
  await renderPane({ scan: () => ({ ...scan, columns, questions: question ? [question] : [] }) });
  expect(within(asked()).getAllByRole('group')).toHaveLength(1);
  expect(screen.queryByText(/列的含义要请您确认/)).toBeNull();
});
