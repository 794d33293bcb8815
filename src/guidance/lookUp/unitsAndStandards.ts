/** Parts of qualifications by their reference or title, and the National Occupational Standards they cover. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Nos, Unit } from '../knowledge/schema.js';
import { plainPhrase } from '../matching/normalise.js';

/** References and codes are compared without the spaces and strokes people leave out. */
const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A reference as awarding bodies write them: D/616/6569, HE9D 04, SHC 31. */
export const referencePattern =
  /(?<![\w/])[a-z]\/?\d{3}\/?\d{4}(?![\w/])|(?<![\w/])[a-z][a-z0-9]{3} ?\d{2}(?![\w/])|(?<![\w/])(?:shc|hsc|unit) ?\d{2,4}(?![\w/])/gi;

/** The units a text names by reference; with where in the text the reference stands. */
export function unitsByReference(
  text: string,
  knowledge: KnowledgeBase,
): { units: Unit[]; reference: string } | undefined {
  for (const [reference] of text.matchAll(referencePattern)) {
    const units = [...knowledge.units.values()].filter(
      (one) => one.awardingRef !== undefined && bare(one.awardingRef) === bare(reference),
    );
    if (units.length > 0) return { units, reference };
  }
  return undefined;
}

/** Titles in plain words, worked out once for a base: every message is looked through for them. */
const titlesOf = new WeakMap<KnowledgeBase, { unit: Unit; plain: string }[]>();
function plainTitles(knowledge: KnowledgeBase): { unit: Unit; plain: string }[] {
  const held = titlesOf.get(knowledge);
  if (held) return held;
  const titles = [...knowledge.units.values()].flatMap((unit) => {
    const words = plainPhrase(unit.title);
    return words.length < fewestWords ? [] : [{ unit, plain: words.join(' ') }];
  });
  titlesOf.set(knowledge, titles);
  return titles;
}

/** Titles of one word ("Safety") are too ordinary to name a unit by. */
const fewestWords = 2;

/** The units whose whole title, the longest there is, stands in a line of plain words; with that title's words. */
export function unitsByTitle(
  line: string,
  knowledge: KnowledgeBase,
): { units: Unit[]; words: string } | undefined {
  let words = '';
  let units: Unit[] = [];
  for (const { unit, plain } of plainTitles(knowledge)) {
    if (plain.length < words.length || !` ${line} `.includes(` ${plain} `)) continue;
    if (plain.length > words.length) {
      words = plain;
      units = [];
    }
    units.push(unit);
  }
  return units.length > 0 ? { units, words } : undefined;
}

/** Letters and then digits, as standards are coded: SCDHSC0024, COSVR210, SEMPEO2-64. */
const codePattern =
  /(?<![\w/])(?:[a-z]{3,}[a-z0-9]*\d{2,}(?:-\d{1,3})?|[a-z]{3,}\d{1,2}(?:-\d{1,3})|[a-z]{4,}\d)(?![\w/])/gi;

export type StandardNamed = { code: string; standard: Nos | undefined; units: Unit[]; skillIds: string[] };

/**
 * The standard a text names by its code: its record, the units that cover it, the skills that rest on it.
 * @returns undefined where no code stands in the text; a code nobody here names has neither record nor units
 */
export function standardNamed(text: string, knowledge: KnowledgeBase): StandardNamed | undefined {
  for (const [code] of text.matchAll(codePattern)) {
    const is = (one: string): boolean => bare(one) === bare(code);
    const standard = [...knowledge.nos.values()].find((one) => is(one.code));
    const units = [...knowledge.units.values()].filter(
      (one) => one.nosCodes.some(is) || (standard !== undefined && one.nosRefs.includes(standard.id)),
    );
    const skillIds = [...knowledge.skills.values()].flatMap((one) =>
      standard !== undefined && one.nosRefs.includes(standard.id) ? [one.id] : [],
    );
    // Numbers people write for other things (level3, unit12) are no codes, unless held.
    if (
      standard === undefined &&
      units.length === 0 &&
      (!/^[a-z]{4,}\d{3,}/i.test(code) || /^(?:level|unit|class|grade)/i.test(code))
    )
      continue;
    return { code: standard?.code ?? code.toUpperCase(), standard, units, skillIds };
  }
  return undefined;
}
