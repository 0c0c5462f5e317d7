/**
 * The version of the add-in that the server has now.
 *
 * @param script address of the pane's own script, beside which version.json lies
 * @param fetchFile as `fetch`
 * @returns null where the server does not say: the pane that is open goes on by itself
 */
export async function serverVersion(
  script: string,
  fetchFile: typeof fetch = fetch,
): Promise<string | null> {
  try {
    const answer = await fetchFile(new URL('version.json', script), { cache: 'no-store' });
    if (!answer.ok) return null;
    const { version } = (await answer.json()) as { readonly version?: unknown };
    return typeof version === 'string' ? version : null;
  } catch {
    // No server, or no JSON: nothing is known of a newer version.
    return null;
  }
}
