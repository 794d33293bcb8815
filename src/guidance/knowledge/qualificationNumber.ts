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

/** A Welsh number (C00/4041/9) or a Scottish group award code (GH5Y 22), written as published. */
export function otherNumberIn(text: string): string | undefined {
  const welsh = /(?<![\w/])[Cc](\d{2})[/ ]?(\d{4})[/ ]?(\d)(?![\w/])/.exec(text);
  if (welsh) return `C${welsh[1]}/${welsh[2]}/${welsh[3]}`;
  const scottish = /(?<![\w/])([A-Za-z][A-Za-z0-9]{3}) ?(\d{2})(?![\w/])/.exec(text);
  return scottish && /\d/.test(scottish[1] ?? '')
    ? `${scottish[1]?.toUpperCase()} ${scottish[2]}`
    : undefined;
}

/** Whether a number written 603/2611/6 has the check character its digits ask for. */
export function hasRightCheckCharacter(number: string): boolean {
  const digits = number.replace(/\//g, '');
  return checkCharacter(digits.slice(0, 7)) === digits[7];
}
