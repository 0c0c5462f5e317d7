import type { HostLink } from '../transport/link';
import type { RequirementSets } from '../transport/requirementSets';

/** What `Office.onReady` tells. */
const INFO = { host: 'Excel', platform: 'OfficeOnline', addin: null };

const same = (...words: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(words.map((word) => [word, word]));

/** `Office` as far as it is used: https://learn.microsoft.com/javascript/api/office/office */
export function officeFor({
  requirementSets,
  address,
}: Pick<HostLink, 'requirementSets' | 'address'>): object {
  return {
    HostType: same('Word', 'Excel', 'PowerPoint', 'Outlook', 'OneNote', 'Project', 'Access'),
    PlatformType: same('PC', 'OfficeOnline', 'Mac', 'iOS', 'Android', 'Universal'),
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    context: {
      host: INFO.host,
      platform: INFO.platform,
      displayLanguage: 'zh-CN',
      contentLanguage: 'zh-CN',
      touchEnabled: false,
      diagnostics: { host: INFO.host, platform: INFO.platform, version: '16.0.0.0' },
      document: { url: address, mode: 'readWrite' },
      requirements: {
        isSetSupported: (name: string, version = '1.1') =>
          isAtLeast(requirementSets[name], String(version)),
      },
    },
    async onReady(callback?: (info: typeof INFO) => unknown) {
      await callback?.(INFO);
      return INFO;
    },
  };
}

/** @param set see `Member` */
export function isDeclared(requirementSets: RequirementSets, set: string): boolean {
  const [version = '', name = 'ExcelApi'] = set.split(' ').reverse();
  return isAtLeast(requirementSets[name], version);
}

/** @param declared absent where the set is not there at all */
function isAtLeast(declared: string | undefined, wanted: string): boolean {
  if (declared === undefined) return false;
  const [major = 0, minor = 0] = declared.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
