/*
 * Keeps the files of the web edition in the browser: all of one version together, so that a page
 * never gets parts of two. The build puts two lines before this: VERSION, the hash of all files, and
 * FILES, their addresses.
 */
(function () {
  'use strict';
  const prefix = 'web-';
  const name = prefix + VERSION;

  self.addEventListener('install', function (event) {
    const requests = FILES.map(function (file) {
      return new Request(file, { cache: 'reload' });
    });
    event.waitUntil(
      caches.open(name).then(function (cache) {
        return cache.addAll(requests);
      }),
    );
  });

  self.addEventListener('activate', function (event) {
    event.waitUntil(
      caches.keys().then(function (names) {
        const old = names.filter(function (each) {
          return each.startsWith(prefix) && each !== name;
        });
        return Promise.all(old.map((each) => caches.delete(each)));
      }),
    );
  });

  self.addEventListener('fetch', function (event) {
    const address = new URL(event.request.url);
    if (event.request.method !== 'GET' || address.origin !== self.location.origin) return;
    event.respondWith(
      caches.open(name).then(function (cache) {
        const page = event.request.mode === 'navigate' && address.pathname.endsWith('/');
        return cache
          .match(page ? 'index.html' : event.request, { ignoreSearch: true })
          .then(function (kept) {
            return kept || fetch(event.request);
          });
      }),
    );
  });
})();
