/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import type { Profile } from '../../../../src/domain/profile/profile';
import { xiping2024 } from '../../../../src/text/preset/xiping2024';
import { failOnComplaints, NEXT_PROFILE, press, renderPane, type } from '../../renderPane';

failOnComplaints();

const FILE_TEXT = JSON.stringify({ ...xiping2024, id: 'own', name: '邻县方案' } satisfies Profile);

async function openExchange(
  ...behaviour: Parameters<typeof renderPane>
): ReturnType<typeof renderPane> {
  const rendered = await renderPane(...behaviour);
  await press(NEXT_PROFILE);
  await press('导入、导出');
  return rendered;
}

test('a pasted profile is in force at once, marked as not yet saved', async () => {
  await openExchange();
  type('方案文字', FILE_TEXT);
  await press('使用这份方案');
  expect(screen.getByText('已导入“邻县方案”，现在按它计算')).toBeTruthy();
  await press('返回方案');
  expect(screen.getByText('导入的方案：邻县方案')).toBeTruthy();
  expect(screen.getByText('尚未存入工作簿。')).toBeTruthy();
});

test('a chosen file is used without a further press', async () => {
  await openExchange({}, '');
  const input = screen.getByLabelText('选择方案文件', { selector: 'input' });
  const file = { text: () => Promise.resolve(FILE_TEXT) };
  await act(async () => {
    fireEvent.change(input, { target: { files: [file] } });
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  expect(screen.getByText('已导入“邻县方案”，现在按它计算')).toBeTruthy();
});

test('what is no profile says why and leaves the one in force', async () => {
  await openExchange({
    importing: () => ({
      profile: null,
      problems: [{ code: 'profile-not-json', severity: 'error', sheet: '', cell: '' }],
    }),
  });
  type('方案文字', 'x');
  await press('使用这份方案');
  expect(screen.getByRole('alert').textContent).toContain('没有导入，仍用原来的方案');
  await press('返回方案');
  expect(screen.getByRole('combobox', { name: /^方案/ }).textContent).toContain('唐山高新区 2024');
});

test('an export is offered as a file and, where Excel forbids downloads, as a text', async () => {
  const addresses: Blob[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => (addresses.push(blob), 'blob:test'),
    revokeObjectURL: () => undefined,
  });
  const names: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  await openExchange();
  await press('下载方案文件');
  expect(addresses).toHaveLength(1);
  expect(names).toEqual(['唐山高新区 2024.方案.json']);
  expect(screen.getByLabelText<HTMLTextAreaElement>('方案文字（导出）').value).toContain(
    'tangshan-gaoxin-2024',
  );
});

test('without a profile there is nothing to export', async () => {
  await openExchange({}, '');
  expect(screen.getByText('先选定一个方案，才能导出。')).toBeTruthy();
});
