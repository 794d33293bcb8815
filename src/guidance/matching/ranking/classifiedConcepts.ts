/** The occupations and skills of an imported classification as the ranking sees them. */
import type { Classification } from '../../classification/classification.js';
import type { Concept } from './conceptIndex.js';
import type { Sayings } from './ourConcepts.js';

/** An occupation is named by its labels, and is about its description and the skills it cannot do without. */
export function occupationConcepts({ occupations, skills }: Classification, sayings: Sayings): Concept[] {
  return occupations.map((one) => ({
    id: one.uri,
    names: [one.label, ...one.otherNames, ...one.hiddenNames],
    notes: [one.description, ...one.essential.flatMap((place) => skills[place]?.label ?? [])],
    ...(sayings.has(one.uri) ? { examples: sayings.get(one.uri) ?? [] } : {}),
    group: one.isco,
  }));
}

/** A skill is named by its labels and is about its description. */
export function classifiedSkillConcepts({ skills }: Classification, sayings: Sayings): Concept[] {
  return skills.map((one) => ({
    id: one.uri,
    names: [one.label, ...one.otherNames, ...one.hiddenNames],
    notes: [one.description],
    ...(sayings.has(one.uri) ? { examples: sayings.get(one.uri) ?? [] } : {}),
    ...(one.group === null ? {} : { group: one.group }),
  }));
}
