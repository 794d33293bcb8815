/** Frameworks: the one a question means, one tier's view of it, and what training covers a capability. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Framework, Unit } from '../knowledge/schema.js';
import { sectorAndAbove, sectorAndBelow } from '../knowledge/sectors.js';

export type Tier = 'frontline' | 'manager' | 'commissioner';
export type Capability = Framework['capabilities'][number];

/** What one tier is asked for: its own capabilities and those of everybody; all of them where no tier is asked. */
export const capabilitiesFor = (framework: Framework, tier: Tier | undefined): Capability[] =>
  framework.capabilities.filter(
    (one) => tier === undefined || one.tiers.length === 0 || one.tiers.includes(tier),
  );

const hasTier = (framework: Framework, tier: Tier): boolean =>
  framework.capabilities.some((one) => one.tiers.includes(tier));

/**
 * The framework meant: by its name first, then by sector; a tier ("for commissioners") asks for one that has it.
 * @param names whether a name of a framework stands in the question
 */
export function frameworkMeant(
  knowledge: KnowledgeBase,
  names: (name: string) => boolean,
  sectorIds: readonly string[],
  tier: Tier | undefined,
): Framework | undefined {
  const all = [...knowledge.frameworks.values()].filter((one) => one.kind !== 'overlay');
  const longest = (one: Framework): number =>
    Math.max(0, ...[one.title, ...one.aliases].filter(names).map((name) => name.length));
  const named = all.filter((one) => longest(one) > 0).sort((a, b) => longest(b) - longest(a))[0];
  if (named) return named;
  const near = new Set(
    sectorIds.flatMap((id) => [...sectorAndBelow(id, knowledge), ...sectorAndAbove(id, knowledge)]),
  );
  const inSector = all.filter((one) => one.sectorIds.some((id) => near.has(id)));
  const fitting = sectorIds.length > 0 ? inSector : tier === undefined ? [] : all;
  return fitting.find((one) => tier !== undefined && hasTier(one, tier)) ?? fitting[0];
}

/** The short set that other professions need ("housing officer"), where one names them. */
export function overlayFor(
  knowledge: KnowledgeBase,
  names: (name: string) => boolean,
): { framework: Framework; profession: string } | undefined {
  for (const framework of knowledge.frameworks.values()) {
    if (framework.kind !== 'overlay') continue;
    const found = framework.professions.find((one) => [one.title, ...one.aliases].some(names));
    if (found) return { framework, profession: found.title };
  }
  return undefined;
}

/** Capabilities that a unit is evidence for, with their framework. */
export function capabilitiesOf(
  unit: Unit,
  knowledge: KnowledgeBase,
): { framework: Framework; capability: Capability }[] {
  return unit.capabilityIds.flatMap((id) => {
    for (const framework of knowledge.frameworks.values()) {
      const capability = framework.capabilities.find((one) => one.id === id);
      if (capability) return [{ framework, capability }];
    }
    return [];
  });
}
