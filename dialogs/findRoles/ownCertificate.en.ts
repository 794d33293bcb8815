/** How people ask about the certificate they hold already. */
const mine =
  '(?:my|the|this|that) (?:old )?(?:level \\d|lvl \\d|nvq|nvq \\d|diploma|certificate|cert|qualification|qualifications|one i have|one ive got)';

export type AsksOfOwn = 'counts' | 'differs';

/** What is asked of it; undefined when the line asks nothing of that. */
export function asksOfOwnCertificate(line: string): AsksOfOwn | undefined {
  if (
    /\b(?:different|differ|differs|difference|better|same)\b.*\b(?:what i(?:ve| have|'ve)?(?: got)?|the one i(?:ve| have|'ve)|mine|i already have|i have already|i(?:ve| have|'ve) (?:already )?got)\b/.test(
      line,
    ) ||
    /\b(?:do i have to|must i|will i|would i|do i) (?:do|take|start|get) (?:it|the level \d|level \d|another|that)(?: \w+){0,2} again\b/.test(
      line,
    )
  )
    return 'differs';
  return new RegExp(
    `\\b${mine}\\b.*\\b(?:count|counts|enough|accepted|recognised|any good|any use|worth anything|help)\\b`,
  ).test(line) || /\bis (?:my )?level \d enough\b/.test(line)
    ? 'counts'
    : undefined;
}
