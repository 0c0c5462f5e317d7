import { useEffect, useState, type ComponentType, type JSX } from 'react';

/** Names of a module's functions. */
type FunctionName<Module> = {
  [Name in keyof Module]: Module[Name] extends (...given: never[]) => unknown ? Name : never;
}[keyof Module];

/** Names of a module's components. */
type ScreenName<Module> = {
  [Name in keyof Module]: Module[Name] extends ComponentType<never> ? Name : never;
}[keyof Module];

/** A function of the program that is fetched when it is first wanted, and so answers later. */
type Later<Of> = Of extends (...given: infer Given) => infer Answer
  ? (...given: Given) => Promise<Awaited<Answer>>
  : never;

type PropsOf<Screen> = Screen extends ComponentType<infer Props> ? Props : never;

/** A part of the program that is fetched apart from the first screen. */
export interface LaterModule<Module> {
  /** Functions of the module under their own names; the first call of one fetches the module. */
  readonly functions: <Name extends FunctionName<Module>>(
    ...names: readonly Name[]
  ) => { readonly [Each in Name]: Later<Module[Each]> };
  /** Fetches the module, for functions that are to answer at once. */
  readonly fetch: () => Promise<void>;
  /** Functions of the module that answer at once; to call one before `fetch` is a fault. */
  readonly fetched: <Name extends FunctionName<Module>>(
    ...names: readonly Name[]
  ) => Readonly<Pick<Module, Name>>;
  /**
   * A component of the module, which fetches it when it is first shown. React's own lazy leaves the
   * pane empty for 300 ms even where the code has come long since; this one does not.
   */
  readonly screen: <Name extends ScreenName<Module>>(
    name: Name,
  ) => (props: PropsOf<Module[Name]>) => JSX.Element;
  /** A component that is a part of a screen, which has nothing in its place until it comes. */
  readonly part: <Name extends ScreenName<Module>>(
    name: Name,
  ) => (props: PropsOf<Module[Name]>) => JSX.Element | null;
}

/** Fetches what is to come ahead, in the order in which it was named. */
const ahead: (() => Promise<unknown>)[] = [];

/**
 * A part of the program that the first screen does not need, so that the pane shows sooner.
 *
 * @param load gives the module; asked again after it failed
 * @param options.seldom true where most clerks never need it: then `fetchAhead` leaves it out
 *
 * `const { runDraw } = later(() => import('../app/runDraw')).functions('runDraw');`
 */
export function later<Module extends object>(
  load: () => Promise<Module>,
  { seldom = false }: { readonly seldom?: boolean } = {},
): LaterModule<Module> {
  const found: { module: Module | null } = { module: null };
  const fetch = async (): Promise<Module> => (found.module ??= await load());
  if (!seldom) ahead.push(fetch);
  const component = (name: PropertyKey, meanwhile: JSX.Element | null) =>
    laterScreen(
      () =>
        ((found.module as Readonly<Record<PropertyKey, unknown>> | null)?.[name] ??
          null) as ComponentType | null,
      fetch,
      meanwhile,
    );
  return {
    functions: (...names) =>
      Object.fromEntries(
        names.map((name) => [
          name,
          async (...given: unknown[]) =>
            ((await fetch())[name] as (...given: unknown[]) => unknown)(...given),
        ]),
      ) as never,
    fetch: async () => void (await fetch()),
    fetched: (...names) =>
      Object.fromEntries(
        names.map((name) => [
          name,
          (...given: unknown[]) => {
            if (found.module === null)
              throw new Error(`${String(name)} was called before it was fetched`);
            return (found.module[name] as (...given: unknown[]) => unknown)(...given);
          },
        ]),
      ) as never,
    screen: (name) => component(name, <div className="body" />) as never,
    part: (name) => component(name, null) as never,
  };
}

/**
 * Fetches all parts but those seldom wanted. Called behind the first screen, while the server
 * certainly answers, and not in the middle of a draw.
 */
export async function fetchAhead(): Promise<void> {
  await Promise.all(ahead.map((fetch) => fetch()));
}

function laterScreen<Props extends object>(
  found: () => ComponentType<Props> | null,
  fetch: () => Promise<unknown>,
  meanwhile: JSX.Element | null,
): (props: Props) => JSX.Element | null {
  return function LaterScreen(props) {
    const [Component, setComponent] = useState(found);
    useEffect(() => {
      if (Component !== null) return;
      // What cannot be fetched belongs to the error boundary, which hears of it when the state is
      // set.
      const fail = (reason: unknown): void =>
        setComponent(() => {
          throw reason;
        });
      fetch().then(() => setComponent(found), fail);
    }, [Component]);
    return Component === null ? meanwhile : <Component {...props} />;
  };
}
