/** Qualification numbers as people type them, and whether the last character fits. */

const weights = [8, 7, 6, 5, 4, 3, 2];

/**
 * The check character that seven digits ask for: each times its weight, summed, modulo 11; ten is written X.
 * Derived from the Department for Education's early years list, where it holds for 68 of 70 numbers; not an
 * official rule, so a failure means "please check the number", never "fake".
 */
function checkCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const rest = sum % 11;
  return rest === 10 ? 'X' : String(rest);
}

/** Brings "60326116", "603 2611 6" or "603/2611/6" to 603/2611/6; undefined when it is no such number. */
export function qualificationNumberIn(text: string): string | undefined {
  const found = /(?<![\d/])(\d{3})[/ ]?(\d{4})[/ ]?([\dXx])(?![\d/])/.exec(text);
  return found ? `${found[1]}/${found[2]}/${found[3]?.toUpperCase()}` : undefined;
}

/** Whether a number written 603/2611/6 has the check character its digits ask for. */
export function hasRightCheckCharacter(number: string): boolean {
  const digits = number.replace(/\//g, '');
  return checkCharacter(digits.slice(0, 7)) === digits[7];
}
