import { createServer } from 'node:net';

/**
 * @param {number} port of localhost
 * @throws Error the port is taken
 */
export async function mustBeFree(port) {
  const isFree = await new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, 'localhost', () => probe.close(() => answer(true)));
  });
  if (isFree) return;
  throw new Error(
    `端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口，例如 PORT=${port + 1}。\n` +
      `Port ${port} is in use. Stop what uses it, or choose another port, such as PORT=${port + 1}.`,
  );
}
