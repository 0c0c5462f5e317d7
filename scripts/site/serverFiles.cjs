const { steadyHeaders, frames, caching, patterns, functionHeader } = require('../siteHeaders.cjs');

/**
 * The configuration of nginx for the site, ready but for where its files and its certificate lie.
 *
 * @param {URL} base the address of the site
 * @returns {string}
 */
function nginxFile(base) {
  const under = base.pathname.replaceAll('.', '\\.');
  const port = base.port || '443';
  // Of an address inside the site: its patterns hold of what follows the site's own path.
  const inside = (pattern) =>
    `"~${pattern
      .split('|^')
      .map((each) => (each.startsWith('^') ? `^${under}${each.slice(1)}` : each))
      .join(`|^${under}`)}"`;
  const headers = steadyHeaders.map(({ key, value }) => `add_header ${key} "${value}" always;`);
  return `# 双随机抽查加载项，网址 ${base.href}
# 用法：放进 /etc/nginx/conf.d/（文件名 ssj.conf），改好标有“改”的几行，nginx -t 检查后重新加载。
# 本机已有这个主机名的 server 时：三段 map 照放，location 一段搬进原来的 server 里。
map $uri $ssj_frames {
    default "${frames.office}";
    ${inside(patterns.bench)} "${frames.bench}";
}
map $uri $ssj_cache {
    default "${caching.changing}";
    ${inside(patterns.hashed)} "${caching.hashed}";
}
map $uri $ssj_functions {
    ${inside(patterns.functions)} "${functionHeader.value}";
}
server {
    listen ${port} ssl;
    server_name ${base.hostname};
    ssl_certificate /etc/nginx/ssj.crt;      # 改：证书
    ssl_certificate_key /etc/nginx/ssj.key;  # 改：私钥
    ssl_protocols TLSv1.2 TLSv1.3;
    location ${base.pathname} {
        alias /srv/ssj/;                     # 改：文件所在的文件夹，末尾的斜线不能少
        index index.html;
        charset utf-8;
        ${headers.join('\n        ')}
        add_header Content-Security-Policy $ssj_frames always;
        add_header Cache-Control $ssj_cache always;
        add_header ${functionHeader.key} $ssj_functions always;
        gzip on;
        gzip_types text/css application/javascript text/javascript application/json text/xml;
    }
}
`;
}

/**
 * The configuration of IIS for the folder of the site. IIS chooses by path, not by pattern, so that
 * each hashed file beside the pages is named.
 *
 * @param {readonly string[]} files paths of all files of the site
 * @returns {string} the content of web.config
 */
function iisFile(files) {
  const header = (key, value) => `<remove name="${key}" /><add name="${key}" value="${value}" />`;
  const place = (path, key, value) => `  <location path="${path}">
    <system.webServer><httpProtocol><customHeaders>${header(key, value)}</customHeaders></httpProtocol></system.webServer>
  </location>
`;
  const hashed = files.filter(
    (path) => !path.includes('/') && new RegExp(patterns.hashed).test(path),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- 双随机抽查加载项：放在网站文件夹里即可，IIS 自己会读。IIS reads this where it lies. -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>
    <directoryBrowse enabled="false" />
    <staticContent>
      <clientCache cacheControlMode="NoControl" />
      <remove fileExtension=".js" /><mimeMap fileExtension=".js" mimeType="text/javascript; charset=utf-8" />
      <remove fileExtension=".json" /><mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".woff2" /><mimeMap fileExtension=".woff2" mimeType="font/woff2" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        ${steadyHeaders.map(({ key, value }) => header(key, value)).join('\n        ')}
        ${header('Content-Security-Policy', frames.office)}
        ${header('Cache-Control', caching.changing)}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${['index.html', 'workbench'].map((path) => place(path, 'Content-Security-Policy', frames.bench)).join('')}${[
    ...hashed,
    'chunks',
  ]
    .map((path) => place(path, 'Cache-Control', caching.hashed))
    .join('')}${['functions.json', 'shortcuts.json']
    .map((path) => place(path, functionHeader.key, functionHeader.value))
    .join('')}</configuration>
`;
}

module.exports = { nginxFile, iisFile };
