/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import type { JSX } from 'react';
import { fetchAhead, later } from '../../src/taskpane/later';

const arithmetic = { add: (one: number, other: number): number => one + other };

test('a function fetches its module once, when it is first called', async () => {
  const load = jest.fn(() => Promise.resolve(arithmetic));
  const { add } = later(load).functions('add');
  expect(load).not.toHaveBeenCalled();
  expect(await add(1, 2)).toBe(3);
  expect(await add(2, 2)).toBe(4);
  expect(load).toHaveBeenCalledTimes(1);
});

test('a module that could not be fetched is asked for again', async () => {
  const load = jest.fn(() => Promise.resolve(arithmetic));
  load.mockRejectedValueOnce(new Error('no answer'));
  const { add } = later(load, { seldom: true }).functions('add');
  await expect(add(1, 2)).rejects.toThrow('no answer');
  expect(await add(1, 2)).toBe(3);
});

test('a function that is to answer at once does so when its module is fetched', async () => {
  const module = later(() => Promise.resolve(arithmetic));
  const { add } = module.fetched('add');
  expect(() => add(1, 2)).toThrow('add was called before it was fetched');
  await module.fetch();
  expect(add(1, 2)).toBe(3);
});

test('all is fetched ahead but what is seldom wanted', async () => {
  const usual = jest.fn(() => Promise.resolve(arithmetic));
  const seldom = jest.fn(() => Promise.resolve(arithmetic));
  later(usual);
  later(seldom, { seldom: true });
  await fetchAhead();
  expect(usual).toHaveBeenCalledTimes(1);
  expect(seldom).not.toHaveBeenCalled();
});

function Greeting({ name }: { readonly name: string }): JSX.Element {
  return <p>{name}</p>;
}

test('a screen shows at once where its code has come, and else when it comes', async () => {
  const screens = later(() => Promise.resolve({ Greeting }));
  const Late = screens.screen('Greeting');
  render(<Late name="first" />);
  expect(screen.queryByText('first')).toBeNull();
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  expect(screen.getByText('first')).toBeTruthy();
  render(<Late name="second" />);
  expect(screen.getByText('second')).toBeTruthy();
});

test('a part of a screen has nothing in its place until it comes', async () => {
  const Late = later(() => Promise.resolve({ Greeting })).part('Greeting');
  const { container } = render(<Late name="third" />);
  expect(container.childElementCount).toBe(0);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  expect(screen.getByText('third')).toBeTruthy();
});
