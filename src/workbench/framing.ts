/**
 * Whether a page of another origin has put this one into a frame, where it could lay its own things
 * over our buttons. A page cannot forbid this by its policy in HTML, and not every server says it.
 *
 * @param view the window of this page
 */
export function isFramedByOthers(view: Window): boolean {
  for (let inner = view; inner.parent !== inner; inner = inner.parent) {
    try {
      if (inner.parent.location.origin !== view.location.origin) return true;
    } catch {
      // Only of a window of another origin the address may not be read.
      return true;
    }
  }
  return false;
}
