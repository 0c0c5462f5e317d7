/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { functionsJson } from '../../src/app/sheetFunctions/sheetFunctions';
import { EXCEL_API } from '../../src/host/transport/requirementSets';
import { COMMANDS } from '../../src/taskpane/runtime/command';
import { FUNCTION_NAMESPACE } from '../../src/text/sheet/functionNames';
import { manifestAddresses, manifestPath } from '../support/manifest';

const root = resolve(__dirname, '../..');
const { manifestWithKeys } = jest.requireActual<{
  readonly manifestWithKeys: (manifest: string) => string;
}>(resolve(root, 'scripts/site/addresses.cjs'));
const manifest = new DOMParser().parseFromString(
  readFileSync(manifestPath, 'utf8'),
  'application/xml',
);

const elements = (name: string): Element[] => [...manifest.getElementsByTagNameNS('*', name)];
const attributes = (name: string): string[] =>
  [...manifest.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? '');
const resources = elements('Resources').flatMap((element) =>
  [...element.children].flatMap((group) => [...group.children]),
);
const resource = (id: string | null): Element | undefined =>
  resources.find((element) => element.id === id);
/** What a text resource or a display text says, in every language. */
const wordings = (element: Element): string[] =>
  [
    element.getAttribute('DefaultValue'),
    ...[...element.children].map((override) => override.getAttribute('Value')),
  ].map((text) => text ?? '');

/** Width and height stand at a fixed place in a PNG's first chunk. */
function pixelSize(file: string): [number, number] {
  const content = readFileSync(file);
  return [content.readUInt32BE(16), content.readUInt32BE(20)];
}

/**
 * What Microsoft's own tool makes of the manifest. In a process of its own: the tool is written for
 * Node's module loader, not for Jest's.
 */
function readByOfficeTools(): unknown {
  const program = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then((info) => process.stdout.write(JSON.stringify(info)))`;
  return JSON.parse(
    execFileSync(process.execPath, ['-e', program, manifestPath], { cwd: root, encoding: 'utf8' }),
  );
}

describe('the manifest', () => {
  test('is well-formed', () => {
    expect(elements('parsererror')).toEqual([]);
  });

  test('is read by the Office tools as an Excel add-in', () => {
    expect(readByOfficeTools()).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
      displayName: '双随机抽查',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
      defaultLocale: 'zh-CN',
      permissions: 'ReadWriteDocument',
    });
  });

  test('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(elements('Version')[0]?.textContent).toBe(`${version}.0`);
  });

  test('shows itself in workbooks only, in both places that say so', () => {
    const names = elements('Host').map(
      (host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'),
    );
    expect(names).toEqual(['Workbook', 'Workbook']);
  });

  test('resolves every resource it refers to, and refers to every resource it has', () => {
    const referred = [...new Set(attributes('resid'))].sort();
    expect(referred).toEqual(resources.map((element) => element.id).sort());
  });

  test('gives every id once', () => {
    const ids = attributes('id');
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test('keeps texts within the lengths that Excel shows', () => {
    const tooLong = (name: string, most: number): string[] =>
      elements(name)
        .flatMap((group) => [...group.children])
        .flatMap(wordings)
        .filter((text) => text.length > most);
    expect(tooLong('ShortStrings', 125)).toEqual([]);
    expect(tooLong('LongStrings', 250)).toEqual([]);
    expect(
      elements('DisplayName')
        .flatMap(wordings)
        .filter((text) => text.length > 125),
    ).toEqual([]);
    expect(
      elements('Description')
        .slice(0, 1)
        .flatMap(wordings)
        .filter((text) => text.length > 250),
    ).toEqual([]);
  });

  test('says every text in Chinese and in English', () => {
    const texts = ['ShortStrings', 'LongStrings']
      .flatMap((name) => elements(name))
      .flatMap((group) => [...group.children]);
    for (const text of [
      ...texts.filter(({ id }) => id !== 'Functions.Namespace'),
      ...elements('DisplayName'),
      ...elements('Description').slice(0, 1),
    ]) {
      expect(text.getAttribute('DefaultValue')).toMatch(/\p{Script=Han}/u);
      expect([...text.children].map((override) => override.getAttribute('Locale'))).toEqual([
        'en-US',
      ]);
      expect(text.children[0]?.getAttribute('Value')).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  test('loads everything from one https address of this machine', () => {
    expect([...new Set(manifestAddresses().map((address) => address.origin))]).toEqual([
      'https://localhost:3000',
    ]);
  });

  test('names icons that exist and have the size they are used at', () => {
    const used = elements('Image').filter((image) => image.hasAttribute('resid'));
    const sizes = used.map(
      (image) =>
        [
          resource(image.getAttribute('resid'))?.getAttribute('DefaultValue') ?? '',
          Number(image.getAttribute('size')),
        ] as const,
    );
    const fixed = [
      [elements('IconUrl')[0]?.getAttribute('DefaultValue') ?? '', 32],
      [elements('HighResolutionIconUrl')[0]?.getAttribute('DefaultValue') ?? '', 64],
    ] as const;
    for (const [address, size] of [...sizes, ...fixed]) {
      const file = resolve(root, `.${new URL(address).pathname}`);
      expect(existsSync(file)).toBe(true);
      expect(pixelSize(file)).toEqual([size, size]);
    }
    expect([...new Set(sizes.map(([, size]) => size))]).toEqual([16, 32, 80]);
  });

  test('asks for the requirement sets that the add-in is tested with, and for no other', () => {
    const sets = elements('Set').map((set) => [
      set.getAttribute('Name'),
      set.getAttribute('MinVersion'),
    ]);
    expect(sets).toEqual([
      ['ExcelApi', EXCEL_API],
      ['SharedRuntime', '1.1'],
    ]);
  });

  test('lets pane, commands and functions share one page', () => {
    const pages = [
      ...elements('Runtime'),
      ...elements('FunctionFile'),
      ...elements('SourceLocation').filter((element) => element.hasAttribute('resid')),
    ]
      .map((element) => element.getAttribute('resid'))
      .filter((resid) => resid !== 'Functions.Url');
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect([...new Set(pages)]).toEqual(['Pane.Url']);
    expect(resource('Pane.Url')?.getAttribute('DefaultValue')).toBe(
      elements('DefaultSettings')[0]?.firstElementChild?.getAttribute('DefaultValue'),
    );
    expect(elements('Runtime')[0]?.getAttribute('lifetime')).toBe('long');
    expect(elements('TaskpaneId')).toEqual([]);
  });

  test('asks for commands that the pane knows, and leaves none of them out', () => {
    const named = elements('FunctionName').map((element) => element.textContent);
    expect(named).toEqual([...new Set(named)]);
    expect([...named].sort()).toEqual(COMMANDS.map((command) => `Ssj.${command}`).sort());
  });

  test('keeps labels short enough for the ribbon', () => {
    const labels = elements('Label').map((label) => resource(label.getAttribute('resid')));
    for (const label of labels)
      for (const words of label === undefined ? [''] : wordings(label)) {
        expect(words).not.toBe('');
        expect(words.length).toBeLessThanOrEqual(/\p{Script=Han}/u.test(words) ? 9 : 24);
      }
  });

  test('has the functions under the namespace by which formulas name them', () => {
    expect(resource('Functions.Namespace')?.getAttribute('DefaultValue')).toBe(FUNCTION_NAMESPACE);
    expect(resource('Functions.Url')?.getAttribute('DefaultValue')).toMatch(/\/functions\.json$/);
    expect(Object.keys(JSON.parse(functionsJson()) as object)).toEqual(['functions']);
  });

  test('gives keys to commands that the pane knows, none twice and none that Excel has', () => {
    expect(elements('ExtendedOverrides')).toEqual([]);
    const withKeys = new DOMParser().parseFromString(
      manifestWithKeys(readFileSync(manifestPath, 'utf8')),
      'application/xml',
    );
    const overrides = withKeys.documentElement.lastElementChild;
    expect(overrides?.previousElementSibling?.localName).toBe('VersionOverrides');
    expect(overrides?.localName).toBe('ExtendedOverrides');
    const address = overrides?.getAttribute('Url') ?? '';
    expect(address).toBe('https://localhost:3000/shortcuts.json');
    const { actions, shortcuts } = JSON.parse(
      readFileSync(resolve(root, 'src/taskpane/runtime', `.${new URL(address).pathname}`), 'utf8'),
    ) as Shortcuts;
    const ids = actions.map(({ id }) => id);
    const known = ['open', ...COMMANDS].map((name) => `Ssj.${name}`);
    expect(ids).toEqual([...new Set(ids)].filter((id) => known.includes(id)));
    expect(shortcuts.map(({ action }) => action)).toEqual(ids);
    for (const { id, type, name } of actions) {
      expect(type).toBe('ExecuteFunction');
      const label = resources.find((each) => each.id === `${titled(id)}.Label`);
      const said = id === 'Ssj.open' ? '打开窗格' : label?.getAttribute('DefaultValue');
      expect(name).toBe(`双随机：${said ?? ''}`);
    }
    for (const system of ['default', 'mac'] as const) {
      const keys = shortcuts.map(({ key }) => key[system]);
      expect(keys).toEqual([...new Set(keys)]);
      // Letters with these are taken: Ctrl+Alt+V pastes, L filters, and chat programs have theirs.
      for (const key of keys)
        expect(key).toMatch(system === 'mac' ? /^Command\+Option\+\d$/ : /^Ctrl\+Alt\+\d$/);
    }
  });
});

interface Shortcuts {
  readonly actions: readonly {
    readonly id: string;
    readonly type: string;
    readonly name: string;
  }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly mac: string };
  }[];
}

/** Ssj.health → Health, as the texts of the manifest are named. */
function titled(id: string): string {
  const name = id.replace('Ssj.', '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
