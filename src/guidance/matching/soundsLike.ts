/** How an English word sounds, roughly: for people who write as they hear ("farmasutical", "electrishun"). */

/** Spellings of one sound to one sign each, in this order; `S` is sh, `X` is ch. */
const sounds: readonly [RegExp, string][] = [
  [/(.)\1+/g, '$1'],
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^wh/, 'w'],
  [/^ps(?=y)/, 's'],
  [/tch/g, 'X'],
  [/sch(?=[eo])/g, 'sk'],
  [/(?:(?<=te|me|ar|psy)ch|ch(?=em|r|ol|an(?:ic|is)))/g, 'k'],
  [/(?:[ts]ch|ch)/g, 'X'],
  [/(?:[tsc]i(?=on|an|en|ou)|sh|(?<=[aeiou])ss?i(?=on))/g, 'S'],
  [/ph/g, 'f'],
  [/gh(?=t|$)/g, ''],
  [/gh/g, 'g'],
  [/dg(?=[eiy])/g, 'j'],
  [/g(?=[ei])(?!et|iv|ea|el)/g, 'j'],
  [/sc(?=[eiy])/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/ck|q(?:u(?=e$))?|c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  // Most of Britain sounds no r before a consonant or at the end, and no h after one.
  [/(?<=[aeiouy])r(?=[^aeiouy]|$)/g, ''],
  [/(?<=.)h/g, ''],
  [/(?<=[aeo])w(?![aeiouy])/g, ''],
  [/m[bn]$/, 'm'],
  [/^[aeiouy]+/, 'A'],
  [/(?!^)[aeiouy]+/g, ''],
  [/(.)\1+/g, '$1'],
];

/** A key that words which sound alike share: consonants only, after a first vowel. */
export function soundOf(word: string): string {
  let key = word;
  for (const [spelt, sign] of sounds) key = key.replace(spelt, sign);
  return key;
}
