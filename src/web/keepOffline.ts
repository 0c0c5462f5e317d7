/** A browser looks for a new version when a page is opened; one that stays open is asked again, not too often. */
const BETWEEN_LOOKS = 10 * 60_000;

/**
 * Keeps the program in the browser, so that it opens without its server; where it was opened from the
 * disk, or over plain http, there is nothing to keep it by.
 *
 * @param onUpdate called when another version has come, which takes its place when all pages of this
 *   one are closed
 */
export function keepOffline(onUpdate: () => void): void {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  installable();
  navigator.serviceWorker
    .register('service-worker.js')
    .then((registration) => {
      const watch = (worker: ServiceWorker | null): void => {
        // Without one in charge this is the first version.
        if (worker === null || navigator.serviceWorker.controller === null) return;
        const tell = (): void => void (worker.state === 'installed' && onUpdate());
        worker.addEventListener('statechange', tell);
        tell();
      };
      watch(registration.waiting);
      registration.addEventListener('updatefound', () => watch(registration.installing));
      lookAgain(registration);
    })
    // The page works all the same, as long as its server does.
    .catch((error: unknown) => console.warn(error));
}

/** When the clerk comes back to the page. */
function lookAgain(registration: ServiceWorkerRegistration): void {
  let lookedAt = performance.now();
  document.addEventListener('visibilitychange', () => {
    const now = performance.now();
    if (document.visibilityState !== 'visible' || now - lookedAt < BETWEEN_LOOKS) return;
    lookedAt = now;
    // The server may be away: it is looked for again the next time.
    registration.update().catch((error: unknown) => console.warn(error));
  });
}

/** Lets the browser offer to install the page. From the disk it would refuse the manifest aloud. */
function installable(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = 'manifest.webmanifest';
  document.head.append(link);
}
