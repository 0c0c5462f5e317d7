import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

interface BrowserProgram {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/** Keeps a tested browser from calling home; Chromium refuses its sandbox to root. */
const quietArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-proxy-server',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * Where Edge, Chrome and Chromium are installed on this kind of machine, in order of preference.
 */
function installedPlaces(): string[] {
  const { env } = process;
  if (process.platform === 'win32') {
    const folders = [env['PROGRAMFILES(X86)'], env['PROGRAMFILES'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) => [
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      join(folder, 'Google/Chrome/Application/chrome.exe'),
    ]);
  }
  if (process.platform === 'darwin') {
    return ['Microsoft Edge', 'Google Chrome', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = [
    'microsoft-edge',
    'microsoft-edge-stable',
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
  ];
  return names.flatMap((name) =>
    (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)),
  );
}

/**
 * The Chromium inside the npm package @sparticuz/chromium: it needs neither root nor a download,
 * but Linux on x64. The variable must be set before the import: by it the package unpacks the
 * system libraries that it needs.
 */
async function packagedBrowser(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Edge, Chrome or Chromium found. Install one, or set CHROME_PATH to its program.',
    );
  }
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  return {
    executablePath: await packaged.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  };
}

/**
 * Finds a browser of the Chromium family: the program named by CHROME_PATH, an installed one, or
 * the one from npm.
 * @throws Error if there is none
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') return { executablePath: chosen, args: [] };
  const installed = installedPlaces().find((place) => existsSync(place));
  return installed === undefined ? packagedBrowser() : { executablePath: installed, args: [] };
}

/** Starts the browser that `findBrowser` finds, without a window. The caller closes it. */
export async function startBrowser(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args: [...new Set([...quietArguments, ...args])] });
}
