/**
 * The little of a browser that Microsoft's library touches while it loads. Does nothing where there
 * is a window.
 */
export function provideDom(): void {
  if (typeof window !== 'undefined') return;
  const ignore = (): void => undefined;
  const element = () => ({
    style: {},
    setAttribute: ignore,
    appendChild: ignore,
    getElementsByTagName: () => [],
  });
  provide('window', globalThis);
  provide('self', globalThis);
  provide('parent', globalThis);
  provide('top', globalThis);
  provide('name', '');
  provide('navigator', { userAgent: 'Node', language: 'zh-CN' });
  provide('location', {
    href: 'https://localhost/',
    origin: 'https://localhost',
    protocol: 'https:',
    host: 'localhost',
    search: '',
    hash: '',
  });
  provide('addEventListener', ignore);
  provide('removeEventListener', ignore);
  provide('postMessage', ignore);
  provide('document', {
    readyState: 'complete',
    domain: 'localhost',
    URL: 'https://localhost/',
    addEventListener: ignore,
    createElement: element,
    getElementsByTagName: () => [],
    querySelectorAll: () => [],
  });
}

/** Keeps what Node has itself, such as a navigator in newer versions. */
function provide(name: string, value: unknown): void {
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}
