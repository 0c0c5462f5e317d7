/**
 * For webpack: Univer's layout of texts without the gap that it puts between Chinese characters and
 * Latin letters or digits. In the formula bar, in a cell that is edited and in cells of wrapped texts it
 * looks like a space that the cell has not; Excel shows none, and breaks its lines without it.
 */

/** Where the layout of a paragraph asks for the gaps. */
const CALL = /^\s*addCJKLatinSpacing\(shapedTextList\);$/m;

/**
 * @param {string} source of the module
 * @returns {string} the same without the call
 * @throws Error where it has no such call, or several: another version lays texts out otherwise
 */
module.exports = function tightText(source) {
  const parts = source.split(CALL);
  if (parts.length !== 2)
    throw new Error(
      `Univer asks for the gaps between Chinese and Latin letters ${parts.length - 1} times, not once`,
    );
  return parts.join('\n');
};
