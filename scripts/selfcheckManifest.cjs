/** Of the page of the self-check, which is an add-in of its own beside the real one. */
const ID = '3d5a1f0e-52c6-4b8e-8d0b-6f4f0a7c9e21';

/** @throws Error where the manifest has not what is to be replaced */
function replaced(text, pattern, by) {
  if (!pattern.test(text)) throw new Error(`Nothing to replace: ${pattern}`);
  return text.replace(pattern, by);
}

/**
 * The manifest of `npm run selfcheck`, made of the add-in's: the same but for its id, name and page,
 * and without ribbon and functions.
 *
 * @param {string} manifest the add-in's, as text
 * @returns {string}
 */
function selfcheckManifest(manifest) {
  return [
    [/<Id>[^<]*<\/Id>/, `<Id>${ID}</Id>`],
    [/(<DisplayName DefaultValue="[^"]*)/, '$1 Excel 自检'],
    [/(<Override Locale="en-US" Value="Double Random Inspection)/, '$1 self-check'],
    [/\/taskpane\.html"/, '/selfcheck.html"'],
    [/\s*<Set Name="SharedRuntime"[^>]*>/, ''],
    [/\s*<VersionOverrides[^]*<\/VersionOverrides>/, ''],
  ].reduce((text, [pattern, by]) => replaced(text, pattern, by), manifest);
}

module.exports = { selfcheckManifest };
