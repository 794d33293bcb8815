/**
 * Which of our skills an imported one stands for. Two lists that grew apart share few names word for word, and a
 * ranking alone takes "keep time" for "careful": so the ranking proposes, and the words of the names must agree.
 */
import { type Classification, listAt } from '../classification/classification.js';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import { type ConceptSet, type Matcher, matchText, ourPack } from '../matching/matcher.js';
import { plainTerms, stemOf } from '../matching/ranking/terms.js';

/** What adjacency is worked out over. */
export type Linking = { knowledge: KnowledgeBase; classification: Classification; matcher: Matcher };

/** An imported skill, by place, and ours that it stands for, with the two names that agree. */
export type LinkedSkill = { skillPlace: number; skillId: string; because: { theirs: string; ours: string } };

/**
 * Names that share so much of what they tell are one skill; less, where the ranking is sure as well. A little less, and
 * the anatomy of animals would be that of patients.
 */
const sameWords = 0.62;
const nearlySameWords = 0.38;
const rankedSurely = 0.65;
/** Knowing about a thing is not doing it, where the two names are not one. */
const oneName = 0.9;
/** A publisher's other names are looser than its title. */
const otherName = 0.95;
const mostProposed = 3;

/** Worked out once for each base, matcher and skill: some milliseconds for the skills of one job. */
const linked = new WeakMap<Matcher, WeakMap<KnowledgeBase, Map<string, LinkedSkill | null>>>();

/** The links of an occupation's essential skills, in the publisher's order; each of our skills once. */
export function linkedSkills(occupationPlace: number, linking: Linking): LinkedSkill[] {
  const { classification } = linking;
  const found = new Map<string, LinkedSkill>();
  for (const place of classification.occupations[occupationPlace]?.essential ?? []) {
    const one = linkOf(place, linking);
    if (one && !found.has(one.skillId)) found.set(one.skillId, one);
  }
  return [...found.values()];
}

/** How rare a skill is among the jobs it is essential for: what most jobs ask for tells little of any. */
export function rarity(skillPlace: number, { occupations, essentialFor }: Classification): number {
  const askedBy = Math.max(1, listAt(essentialFor, skillPlace).length);
  return Math.log(1 + occupations.length / askedBy);
}

function linkOf(place: number, linking: Linking): LinkedSkill | undefined {
  const { matcher, knowledge, classification } = linking;
  let byBase = linked.get(matcher);
  if (!byBase) {
    byBase = new WeakMap();
    linked.set(matcher, byBase);
  }
  let known = byBase.get(knowledge);
  if (!known) {
    known = new Map();
    byBase.set(knowledge, known);
  }
  const key = classification.skills[place]?.uri ?? '';
  const before = known.get(key);
  if (before !== undefined) return before === null ? undefined : { ...before, skillPlace: place };
  const made = linkBetween(place, linking);
  known.set(key, made ?? null);
  return made;
}

function linkBetween(
  place: number,
  { matcher, knowledge, classification }: Linking,
): LinkedSkill | undefined {
  const skill = classification.skills[place];
  const words = matcher.sets.find((set) => set.pack === classification.pack && set.find === 'skills');
  if (!skill || !words) return undefined;
  let nearest: { link: LinkedSkill; share: number } | undefined;
  const proposed = matchText(matcher, skill.label, { find: 'skills', from: [ourPack], limit: mostProposed });
  for (const { id, confidence } of proposed.results) {
    const our = knowledge.skills.get(id);
    if (!our) continue;
    const { share, because } = nearestNames(
      [our.title, ...our.aliases],
      [skill.label, ...skill.otherNames],
      words,
    );
    const isOtherKind = skill.type === 'knowledge' && our.kind !== 'knowledge';
    const agrees =
      (share >= sameWords || (share >= nearlySameWords && confidence >= rankedSurely)) &&
      (!isOtherKind || share >= oneName);
    if (agrees && share > (nearest?.share ?? 0))
      nearest = { link: { skillPlace: place, skillId: id, because }, share };
  }
  return nearest?.link;
}

function nearestNames(
  ours: readonly string[],
  theirs: readonly string[],
  words: ConceptSet,
): { share: number; because: LinkedSkill['because'] } {
  let nearest = { share: 0, because: { theirs: '', ours: '' } };
  const termsOfOurs = ours.map(termsOf);
  for (const [at, their] of theirs.entries()) {
    const theirTerms = termsOf(their);
    for (const [which, ourTerms] of termsOfOurs.entries()) {
      const share = sharedWorth(ourTerms, theirTerms, words) * (at === 0 ? 1 : otherName);
      if (share > nearest.share) nearest = { share, because: { theirs: their, ours: ours[which] ?? '' } };
    }
  }
  return nearest;
}

const termsOf = (name: string): Set<string> => new Set(plainTerms(name).map(stemOf));

/** How much of what two names tell together, both tell. */
function sharedWorth(ours: ReadonlySet<string>, theirs: ReadonlySet<string>, { index }: ConceptSet): number {
  const worth = (term: string): number => {
    const known = index.stems.get(term);
    return known === undefined ? index.strange : (index.worth[known] ?? 0);
  };
  let both = 0;
  let all = 0;
  for (const term of new Set([...ours, ...theirs])) {
    const told = worth(term);
    all += told;
    if (ours.has(term) && theirs.has(term)) both += told;
  }
  return all === 0 ? 0 : both / all;
}
