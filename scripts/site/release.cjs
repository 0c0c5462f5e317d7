const FILES = {
  'package.json': /("version": ")[^"]*(")/,
  'package-lock.json':
    /("version": ")[^"]*(",[^]*?"packages": \{\s*"": \{[^]*?"version": ")[^"]*(")/,
  'manifest.xml': /(<Version>)[^<]*(<\/Version>)/,
  'src/app/programVersion.ts': /(programVersion = ')[^']*(')/,
};

/**
 * The files that name the version, with another one.
 *
 * @param {string} version three numbers, later than the one of package.json
 * @param {string} day on which it is given out, such as 2026-12-01
 * @param {(path: string) => string} read
 * @returns {Map<string, string>} what changes, by path
 * @throws Error the version is none or not later, a file does not name one, or a clerk and those who
 *   install it are told nothing of it
 */
function releaseFiles(version, day, read) {
  const former = JSON.parse(read('package.json')).version;
  if (!/^\d+\.\d+\.\d+$/.test(version) || !isLater(version, former))
    throw new Error(`npm run release -- <version>: three numbers, later than ${former}`);
  if (!read('src/text/newsText.ts').includes(`version: '${version}'`))
    throw new Error(`src/text/newsText.ts: what does a clerk notice of ${version}?`);
  const changed = Object.entries(FILES).map(([path, pattern]) => {
    const number = path === 'manifest.xml' ? `${version}.0` : version;
    const put = (_, ...found) =>
      found
        .filter((each) => typeof each === 'string')
        .slice(0, -1)
        .join(number);
    return [path, replaceOnce(path, read(path), pattern, put)];
  });
  const changelog = replaceOnce(
    'CHANGELOG.md',
    read('CHANGELOG.md'),
    /## Unreleased\n(?=\n+### )/,
    () => `## Unreleased\n\n## ${version} — ${day}\n`,
  );
  return new Map([...changed, ['CHANGELOG.md', changelog]]);
}

function isLater(version, former) {
  const [one, other] = [version, former].map((each) => each.split('.').map(Number));
  const at = one.findIndex((number, index) => number !== other[index]);
  return at >= 0 && one[at] > other[at];
}

function replaceOnce(path, text, pattern, put) {
  if (!pattern.test(text)) throw new Error(`${path}: nothing to replace`);
  return text.replace(pattern, put);
}

module.exports = { releaseFiles };
