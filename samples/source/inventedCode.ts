const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character of the first 17 letters of a 统一社会信用代码 (GB 32100-2015). */
export function checkLetter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const letter of code) {
    sum += LETTERS.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return LETTERS.charAt((31 - (sum % 31)) % 31);
}

/** A valid code of an invented company; 419981 is no county's number. */
export function inventedCode(number: number): string {
  const body = `91419981MA${String(4000000 + number * 37).padStart(7, '0')}`;
  return body + checkLetter(body);
}
