/** Univer waits for a browser's idle time; where there is no browser, the next turn will do. */
export function provideIdleCallbacks(): void {
  globalThis.requestIdleCallback ??= (callback) =>
    Number(
      setTimeout(() => {
        callback({ didTimeout: false, timeRemaining: () => 50 });
      }, 0),
    );
  globalThis.cancelIdleCallback ??= (handle) => {
    clearTimeout(handle);
  };
}
