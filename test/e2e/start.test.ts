import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';

jest.setTimeout(180_000);

const root = resolve(__dirname, '../..');
const running: { readonly child: ChildProcess; readonly ended: Promise<number | null> }[] = [];

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill();
    await ended;
  }
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, 'localhost', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

/**
 * Runs `npm start` on a port. `says` resolves once the program has written `text`, or fails when it
 * ends without.
 */
function start(port: number): {
  says: (text: string) => Promise<void>;
  ended: Promise<number | null>;
  output: () => string;
} {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  running.push({ child, ended });
  let written = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
      for (const listener of listeners) listener();
    });
  }
  const says = (text: string): Promise<void> =>
    new Promise((said, failed) => {
      const look = (): void => {
        if (written.includes(text)) said();
      };
      listeners.add(look);
      look();
      void ended.then(() => failed(new Error(written)));
    });
  return { says, ended, output: () => written };
}

describe('npm start', () => {
  test('prints the address, serves the workbench there, and tells a second start that the port is in use', async () => {
    const port = await freePort();
    const first = start(port);
    await first.says(`http://localhost:${port}/`);
    const asked = await fetch(`http://localhost:${port}/`, { headers: { accept: 'text/html' } });
    const told = await asked.text();
    // A machine may build in less time than it takes to ask.
    if (asked.status === 503) expect(told).toContain('正在构建');
    else expect(told).toContain('试用与测试台');
    const page = await fetch(`http://localhost:${port}/`);
    expect(page.status).toBe(200);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    const inExcel = await fetch(`http://localhost:${port}/taskpane.html`);
    expect(inExcel.headers.get('content-security-policy')).toMatch(
      /^frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com /,
    );
    expect(await page.text()).toContain('试用与测试台');
    await first.says('ready');
    expect((await fetch(`http://localhost:${port}/workbench/office/office.js`)).status).toBe(200);

    const second = start(port);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`端口 ${port} 已被占用`);
    expect(second.output()).toContain(`PORT=${port + 1}`);
  });

  test('serves the last build where nothing has changed, without building', async () => {
    const port = await freePort();
    const again = start(port);
    await again.says('已就绪');
    expect(again.output()).not.toContain('构建');
    const page = await fetch(`http://localhost:${port}/`);
    expect(page.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await page.text()).toContain('试用与测试台');
    const inExcel = await fetch(`http://localhost:${port}/taskpane.html`);
    expect(inExcel.headers.get('content-security-policy')).toMatch(
      /^frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com /,
    );
    expect((await fetch(`http://localhost:${port}/workbench/office/office.js`)).status).toBe(200);
  });
});
