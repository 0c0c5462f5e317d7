const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="refresh" content="1" />
    <title>双随机抽查 正在构建</title>
  </head>
  <body>
    <p>正在构建试用台，首次约需 10 秒，完成后本页自动打开……</p>
    <p>Building the test bench. The first build takes about 10 s; this page then opens by itself.</p>
  </body>
</html>
`;

/**
 * Tells a browser that asks for a page during the first build what it waits for; the page asks again
 * by itself.
 *
 * @param {() => boolean} isBuilt whether the first build is over
 */
export function buildingPage(isBuilt) {
  return (request, response, next) => {
    const isBrowser = request.headers.accept?.includes('text/html') ?? false;
    if (isBuilt() || request.method !== 'GET' || !isBrowser) return next();
    response.writeHead(503, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    });
    response.end(page);
  };
}
