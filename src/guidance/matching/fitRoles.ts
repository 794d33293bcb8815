/**
 * Which roles fit a person, and why. Content design D2: 0.45 skills, 0.20 what they asked for, 0.15 what they
 * like and need, 0.10 level, 0.10 pathways. What nobody has told is left out and the rest weighs more: unknown
 * is not false. Impartial: neither pay nor funding nor who offers a course has any part in the order.
 */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { RoleProfile } from '../knowledge/schema.js';
import { ladder, rolesBelow, rungOf, sharesSector } from '../pathways/waysUp.js';
import type { HiddenBecause, Missing, Reason } from '../reasons.js';
import { singular, wordsOf } from './normalise.js';
import { type HeldSkill, heldSkills, type Profile } from './profile.js';
import { ruledOut } from './ruledOut.js';

export type FitWord = 'strong' | 'possible' | 'look';

export type RoleFit = {
  roleId: string;
  /** 0 to 1. Never shown: people see `word`. */
  fit: number;
  word: FitWord;
  because: Reason[];
  missing: Missing[];
  /** More than one step away: the ladder says what comes first. */
  isNotYet: boolean;
  /** What was weighed, each 0 to 1; absent when nothing was told about it. For tests and explanations. */
  parts: Partial<Record<Part, number>>;
};

export type RoleFits = {
  fits: RoleFit[];
  /** Roles the person's own words rule out: counted, listed, and never silently dropped. */
  hidden: { roleId: string; because: HiddenBecause[] }[];
  /** Whether the roles given include one that can be reached at work, and one through a course. */
  routes: { workBased: boolean; education: boolean };
};

type Part = 'skills' | 'wanted' | 'preferences' | 'level' | 'pathways';

const weights: Record<Part, number> = {
  skills: 0.45,
  wanted: 0.2,
  preferences: 0.15,
  level: 0.1,
  pathways: 0.1,
};
/** Uncertainty words (content design C5); below the last a question is asked instead. */
const thresholds: readonly [FitWord, number][] = [
  ['strong', 0.75],
  ['possible', 0.5],
  ['look', 0.35],
];
/**
 * A person names a handful of skills in a first message; a role lists ten. Held to the raw share nobody would
 * fit anything, so the share is read on a curve: a third of what matters is a fair start, two thirds is most.
 */
const skillCurve = 0.6;
/** How much counts what share of the person's own skills the role makes use of, beside the role's needs met. */
const usefulness = 0.35;
/** One skill named is thin ground for a strong word: below three, what they show counts a little less. */
const thinGround = [0, 0.8, 0.9];
/** What interests, level and pathways say without any skill or wish counts a fifth less: never a strong match. */
const withoutSubstance = 0.8;
/** Three levels above anything told, a role nobody asked for is "not yet". Untold, two is the usual start. */
const notYetGap = 3;
const usualStart = 2;
/** With no level told, a few everyday skills must not suggest a manager's job. */
const farUpUntold = 0.5;
/** A job somebody has already done shows them nothing new, unless they ask for it. */
const doneAlready = 0.7;
/** Two rungs above anything told, a role needs evidence: a wish, a level, or having led. */
const farRungs = 2;
/** Roles where having led people is what counts. */
const leads: readonly RoleProfile['tier'][] = ['supervisor', 'manager', 'leader', 'commissioner'];
/** This many skills of a role's own field, in the person's words, show the work itself. */
const ownFieldSkills = 2;
/** Fewer skills than this, and nothing wished for, is too little to tell one kind of work from another. */
const enoughSkills = 3;
/** The most a role can be on such thin ground: worth a look. */
const mostOnThinGround = 0.49;
/** A job that leads up to one they did: less new, yet a way back in after a move or a break. */
const behind = 0.85;
const fewest = 3;

const wordFor = (fit: number): FitWord | undefined => thresholds.find(([, least]) => fit >= least)?.[0];

type Weighed = { score: number; because: Reason[] };

/**
 * Roles in order of fit: three to five where as many are above the floor.
 * @param options `most` (5) roles at most; `without` role ids already turned down
 */
export function fitRoles(
  profile: Profile,
  knowledge: KnowledgeBase,
  options: { most?: number; without?: readonly string[] } = {},
): RoleFits {
  const most = options.most ?? 5;
  const held = heldSkills(profile, knowledge);
  const wishes = wishesOf(profile, knowledge);
  const without = new Set(options.without ?? []);
  const hidden: RoleFits['hidden'] = [];
  const fits: RoleFit[] = [];
  for (const role of knowledge.roles.values()) {
    if (role.status !== 'active' && role.status !== 'emerging') continue;
    const because = ruledOut(role, profile, knowledge);
    if (because.length > 0) {
      hidden.push({ roleId: role.id, because });
      continue;
    }
    if (without.has(role.id)) continue;
    const fit = fitOf(role, profile, knowledge, held, wishes);
    if (fit) fits.push(fit);
  }
  const level = (id: string): number => Math.min(...(knowledge.roles.get(id)?.rqfTypical ?? [0]));
  fits.sort((a, b) => b.fit - a.fit || level(a.roleId) - level(b.roleId) || (a.roleId < b.roleId ? -1 : 1));
  const ahead = spreadOut(onwards(fits, profile, knowledge), knowledge);
  const chosen = withNextRung(withBothRoutes(ahead, most, knowledge), ahead, profile, knowledge);
  return {
    fits: chosen,
    // Only roles that would otherwise have had a place are worth counting as hidden.
    hidden: hidden.filter((one) => {
      const role = knowledge.roles.get(one.roleId);
      return role !== undefined && fitOf(role, profile, knowledge, held, wishes) !== undefined;
    }),
    routes: {
      workBased: chosen.some((one) => routesOf(one.roleId, knowledge).workBased),
      education: chosen.some((one) => routesOf(one.roleId, knowledge).education),
    },
  };
}

/**
 * Whether little enough is known that what draws the person is better asked first: no job done or wanted, no
 * interest, no sector, and fewer than three skills in their own words. What a job not held here usually teaches
 * was not said by them, so it does not count.
 */
export function isThinGround(profile: Profile, knowledge: KnowledgeBase): boolean {
  const said = profile.skills.filter(
    (one) =>
      one.strength !== 'from-role' &&
      knowledge.skills.has(one.skillId) &&
      !profile.removedSkillIds.includes(one.skillId),
  );
  return saidNothingOfWork(profile) && said.length < enoughSkills;
}

/** No job done or wanted, no interest and no sector. */
const saidNothingOfWork = (profile: Profile): boolean =>
  profile.pastRoles.length === 0 &&
  profile.wantedRoles.length === 0 &&
  !profile.interests.some((one) => one.stance === 'wants') &&
  !(profile.sectors ?? []).some((one) => one.stance === 'wants');

/**
 * The job somebody has done, and those below it, give way wherever enough others fit: who comes for something
 * better is not sent back. What they asked for by name stays.
 */
function onwards(fits: readonly RoleFit[], profile: Profile, knowledge: KnowledgeBase): readonly RoleFit[] {
  const behindThem = new Set(
    profile.pastRoles.flatMap((past) => [past.roleId, ...rolesBelow(past.roleId, knowledge)]),
  );
  for (const wanted of profile.wantedRoles) behindThem.delete(wanted.roleId);
  // Wanting the same kind of work again is asking for it: back on site, back in a nursery.
  for (const past of profile.pastRoles) {
    const role = knowledge.roles.get(past.roleId);
    const wantsItsSector = (profile.sectors ?? []).some(
      (one) => one.stance === 'wants' && role !== undefined && isInSector(role, one.sectorId, knowledge),
    );
    if (wantsItsSector) behindThem.delete(past.roleId);
  }
  // "did bricklaying, want site work": naming the field again asks for all of it.
  for (const { sectorId, stance } of profile.sectors ?? [])
    for (const roleId of stance === 'wants' ? [...behindThem] : []) {
      const role = knowledge.roles.get(roleId);
      if (role && isInSector(role, sectorId, knowledge)) behindThem.delete(roleId);
    }
  const ahead = fits.filter(
    (one) => !behindThem.has(one.roleId) || one.because.some((because) => because.kind === 'step-towards'),
  );
  if (ahead.length >= fewest) return ahead;
  // The jobs below may stand in; the very job they do is no idea at all.
  const own = new Set(profile.pastRoles.map((past) => past.roleId).filter((id) => behindThem.has(id)));
  return fits.filter((one) => !own.has(one.roleId));
}

/** Whether anything told reaches as far up as the role: a job done, a level, a wish, or having led. */
function isInReach(
  role: RoleProfile,
  profile: Profile,
  knowledge: KnowledgeBase,
  held: ReadonlyMap<string, HeldSkill>,
): boolean {
  const rung = rungOf(role);
  const near = (roleId: string): boolean => {
    const other = knowledge.roles.get(roleId);
    return other !== undefined && rung - rungOf(other) < farRungs;
  };
  const leadsHere = (roleId: string): boolean =>
    (knowledge.edgesFrom.get(roleId) ?? []).some((edge) => edge.to === role.id);
  if (rung - 1 < farRungs || profile.pastRoles.some((past) => near(past.roleId) || leadsHere(past.roleId)))
    return true;
  if (
    profile.wantedRoles.some(
      ({ roleId }) => roleId === role.id || (near(roleId) && sharesSector(roleId, role.id, knowledge)),
    )
  )
    return true;
  if (profile.level !== undefined && profile.level >= Math.min(...role.rqfTypical) - 1) return true;
  const said = [...held.values()].filter((one) => one.quote !== undefined && one.weight >= 1);
  if (
    leads.includes(role.tier) &&
    said.some((one) => knowledge.skills.get(one.skillId)?.theme === 'leadership')
  )
    return true;
  const ofItsField = said.filter(
    (one) =>
      !one.skillId.startsWith('SKL-COM-') &&
      role.needs.some((need) => need.skillId === one.skillId && need.importance > 1),
  );
  return ofItsField.length >= ownFieldSkills;
}

/** How one role fits, in full; undefined when it is below the floor or nothing has been told. */
function fitOf(
  role: RoleProfile,
  profile: Profile,
  knowledge: KnowledgeBase,
  held: ReadonlyMap<string, HeldSkill>,
  wishes: readonly Wish[],
): RoleFit | undefined {
  const weighed: Partial<Record<Part, Weighed>> = {};
  const put = (part: Part, one: Weighed | undefined): void => {
    if (one) weighed[part] = one;
  };
  put('skills', skillsPart(role, held, knowledge));
  put('wanted', wantedPart(role, wishes) ?? drawnPart(role, profile));
  put('preferences', preferencesPart(role, profile, knowledge));
  put('level', levelPart(role, profile));
  put('pathways', pathwaysPart(role, profile, knowledge));
  const told = Object.keys(weighed) as Part[];
  // A level, or what somebody needs of any job, says nothing about which work suits.
  const drawn =
    profile.interests.some((one) => one.stance === 'wants') ||
    (profile.sectors ?? []).some((one) => one.stance === 'wants');
  if (!weighed.skills && !weighed.wanted && !weighed.pathways && !drawn) return undefined;
  if (!isInReach(role, profile, knowledge, held)) return undefined;
  // A level told ("a degree in biochemistry") is ground of its own.
  const isThin = saidNothingOfWork(profile) && held.size < enoughSkills && profile.level === undefined;
  if (isThin && rungOf(role) > 1) return undefined;
  const reached = Math.max(
    profile.level ?? usualStart,
    ...profile.pastRoles.map((one) => Math.max(0, ...(knowledge.roles.get(one.roleId)?.rqfTypical ?? []))),
  );
  const total = told.reduce((sum, part) => sum + weights[part], 0);
  let fit = told.reduce((sum, part) => sum + weights[part] * (weighed[part]?.score ?? 0), 0) / total;
  const past = profile.pastRoles.find((one) => one.roleId === role.id);
  const isWanted = profile.wantedRoles.some((one) => one.roleId === role.id);
  const isBehind = profile.pastRoles.some((one) =>
    (knowledge.edgesTo.get(one.roleId) ?? []).some((edge) => edge.from === role.id && edge.type === 'up'),
  );
  if (!isWanted) fit *= past ? doneAlready : isBehind ? behind : 1;
  const isFarUp = !isWanted && Math.min(...role.rqfTypical) - reached >= notYetGap;
  if (!weighed.skills && wishes.length === 0) fit *= withoutSubstance;
  if (isFarUp) fit *= profile.level === undefined ? farUpUntold : doneAlready;
  if (isThin) fit = Math.min(fit, mostOnThinGround);
  // The next rung from a job somebody has done is always worth a look, however few of its skills they named.
  if (isNextRung(role, profile, knowledge)) fit = Math.max(fit, nextRung);
  const isNotYet = isFarUp || wishes.some((wish) => wish.roleId === role.id && wish.isNotYet);
  fit = Math.round(fit * 1000) / 1000;
  const word = wordFor(fit);
  if (word === undefined) return undefined;
  const because: Reason[] = [
    ...(past ? [{ kind: 'done-this-role', roleId: role.id, quote: past.quote } as const] : []),
    ...(['wanted', 'preferences', 'skills', 'pathways', 'level'] as const).flatMap(
      (part) => weighed[part]?.because ?? [],
    ),
  ];
  // Nothing is shown that cannot be explained.
  if (because.length === 0) return undefined;
  return {
    roleId: role.id,
    fit,
    word,
    because,
    missing: missingFor(role, profile, held, knowledge),
    isNotYet,
    parts: Object.fromEntries(told.map((part) => [part, weighed[part]?.score ?? 0])),
  };
}

/** Just above the floor: shown after what fits better. */
const nextRung = 0.36;
const isNextRung = (role: RoleProfile, profile: Profile, knowledge: KnowledgeBase): boolean =>
  profile.pastRoles.some((past) =>
    (knowledge.edgesFrom.get(past.roleId) ?? []).some((edge) => edge.to === role.id && edge.type === 'up'),
  );

/**
 * Share of the role's needs held, weighed by importance, each kind (skill, knowledge, attitude) balanced, and
 * the share of the person's skills it uses. A kind of which the person has told nothing at all is left out.
 */
function skillsPart(
  role: RoleProfile,
  held: ReadonlyMap<string, HeldSkill>,
  knowledge: KnowledgeBase,
): Weighed | undefined {
  if (held.size === 0) return undefined;
  const kinds = new Map<string, { needed: number; met: number }>();
  const toldKinds = new Set([...held.keys()].map((id) => knowledge.skills.get(id)?.kind));
  const shared: HeldSkill[] = [];
  const importance = new Map<string, number>();
  for (const need of role.needs) {
    const kind = knowledge.skills.get(need.skillId)?.kind ?? 'skill';
    const one = held.get(need.skillId);
    if (one) {
      shared.push(one);
      importance.set(need.skillId, need.importance);
    }
    if (!toldKinds.has(kind)) continue;
    const sum = kinds.get(kind) ?? { needed: 0, met: 0 };
    sum.needed += need.importance;
    sum.met += need.importance * (one?.weight ?? 0);
    kinds.set(kind, sum);
  }
  // Skills carry twice the weight of knowledge or attitude when only some of the kinds have been told.
  const share = [...kinds].reduce(
    (sum, [kind, { needed, met }]) => {
      const weight = kind === 'skill' ? 2 : 1;
      return { total: sum.total + weight, met: sum.met + (weight * met) / needed };
    },
    { total: 0, met: 0 },
  );
  const coverage = share.total === 0 ? 0 : (share.met / share.total) ** skillCurve;
  // Only skills in their own words: what a past job implies was not chosen to be told.
  let said = 0;
  let useful = 0;
  let all = 0;
  for (const one of held.values()) {
    all += one.weight;
    if (one.quote === undefined) continue;
    said += one.weight;
    useful += (one.weight * (importance.get(one.skillId) ?? 0)) / 3;
  }
  const counts = said === 0 ? 0 : (usefulness * said) / all;
  const score =
    (coverage * (1 - counts) + (said === 0 ? 0 : useful / said) * counts) * (thinGround[held.size] ?? 1);
  shared.sort(
    (a, b) =>
      b.weight - a.weight ||
      (importance.get(b.skillId) ?? 0) - (importance.get(a.skillId) ?? 0) ||
      (a.skillId < b.skillId ? -1 : 1),
  );
  const because: Reason[] = shared
    .filter((one) => one.quote !== undefined)
    .map((one) => ({ kind: 'has-skill', skillId: one.skillId, quote: one.quote ?? '' }));
  const fromRoles = new Map<string, string[]>();
  for (const one of shared) {
    if (one.quote !== undefined) continue;
    for (const fromRoleId of one.fromRoleIds.filter((id) => id !== role.id))
      fromRoles.set(fromRoleId, [...(fromRoles.get(fromRoleId) ?? []), one.skillId]);
  }
  for (const [fromRoleId, skillIds] of fromRoles)
    because.push({ kind: 'role-shares-skills', fromRoleId, skillIds });
  return { score, because };
}

type Wish = {
  roleId: string;
  quote: string;
  /** The wanted role is further up than one step or one level. */
  isNotYet: boolean;
  /** Where a "not yet" starts: the first role on the ladder, with the steps from there. */
  first?: { roleId: string; edgeIds: string[] };
  words: Set<string>[];
};

const plainWords = (title: string): Set<string> =>
  new Set(
    wordsOf(title)
      .map((one) => singular(one.word))
      .filter((word) => word.length > 2),
  );

/** The plain words of a role's names, worked out once a role: every role is compared with every wish, every turn. */
function namesOf(role: RoleProfile): Set<string>[] {
  const known = plainNames.get(role);
  if (known) return known;
  const names = [role.title, ...role.aliases].map(plainWords);
  plainNames.set(role, names);
  return names;
}
const plainNames = new WeakMap<RoleProfile, Set<string>[]>();

function wishesOf(profile: Profile, knowledge: KnowledgeBase): Wish[] {
  return profile.wantedRoles.flatMap(({ roleId, quote }) => {
    const role = knowledge.roles.get(roleId);
    if (!role) return [];
    const ways = profile.pastRoles.flatMap((past) => {
      const hops = ladder(past.roleId, roleId, knowledge, { workBasedOnly: profile.noFullTimeStudy });
      return hops.length > 0 ? [hops] : [];
    });
    const hops =
      ways.sort((a, b) => a.length - b.length)[0] ??
      (profile.pastRoles.some((one) => one.roleId === roleId)
        ? []
        : ladder(undefined, roleId, knowledge, { workBasedOnly: profile.noFullTimeStudy }));
    const fromPast = ways.length > 0;
    const lowest = Math.min(...role.rqfTypical);
    const farByLevel = profile.level === undefined ? lowest > 3 : lowest > profile.level + 1;
    const isNotYet = farByLevel && hops.length > (fromPast ? 1 : 0);
    const start = fromPast ? hops[0]?.to : hops[0]?.from;
    return [
      {
        roleId,
        quote,
        isNotYet,
        ...(isNotYet && start !== undefined && start !== roleId
          ? { first: { roleId: start, edgeIds: hops.slice(fromPast ? 0 : 0).map((hop) => hop.edgeId) } }
          : {}),
        words: namesOf(role),
      },
    ];
  });
}

/** A step towards a role that is "not yet" is worth more today than the role itself. */
const notYetScore = 0.7;
const mostAlike = 0.6;

/** What the person asked for: the role itself, the first step towards it, or one that is called alike. */
function wantedPart(role: RoleProfile, wishes: readonly Wish[]): Weighed | undefined {
  if (wishes.length === 0) return undefined;
  let best: Weighed = { score: 0, because: [] };
  const offer = (score: number, reason: Reason): void => {
    if (score > best.score) best = { score, because: [reason] };
  };
  const own = namesOf(role);
  for (const wish of wishes) {
    if (wish.roleId === role.id)
      offer(wish.isNotYet ? notYetScore : 1, { kind: 'wants-role', roleId: role.id, quote: wish.quote });
    else if (wish.first?.roleId === role.id)
      offer(1, {
        kind: 'step-towards',
        wantedRoleId: wish.roleId,
        quote: wish.quote,
        edgeIds: wish.first.edgeIds,
      });
    else {
      let alike = 0;
      for (const mine of own) {
        if (mine.size === 0) continue;
        for (const theirs of wish.words) {
          let shared = 0;
          for (const word of mine) if (theirs.has(word)) shared += 1;
          alike = Math.max(alike, (2 * shared) / (mine.size + theirs.size));
        }
      }
      if (alike >= 0.5)
        offer(alike * mostAlike, { kind: 'like-wanted-role', wantedRoleId: wish.roleId, quote: wish.quote });
    }
  }
  return best;
}

/** How far what draws somebody stands in for a wish, while they have named no job: less sure, and no less theirs. */
const drawnScore = 0.8;

/** With no job wished for, what draws somebody is what they asked for: a role without it is not an answer. */
function drawnPart(role: RoleProfile, profile: Profile): Weighed | undefined {
  const liked = profile.interests.filter((one) => one.stance === 'wants');
  if (liked.length === 0) return undefined;
  const met = liked.filter((one) => role.interests.includes(one.interestId));
  // The reason is given once, with the other preferences.
  return { score: met.length > 0 ? drawnScore * heartOf(role, met) : 0, because: [] };
}

/** A role names its interests with the one at its heart first; each further one says a little less of it. */
const heartOf = (role: RoleProfile, met: readonly { interestId: string }[]): number =>
  1 -
  0.12 *
    Math.min(3, ...met.map((one) => role.interests.indexOf(one.interestId)).filter((place) => place >= 0));

/** Interests, sectors and needs that were told; each counts alike. */
function preferencesPart(role: RoleProfile, profile: Profile, knowledge: KnowledgeBase): Weighed | undefined {
  const scores: number[] = [];
  const because: Reason[] = [];
  const liked = profile.interests.filter((one) => one.stance === 'wants');
  if (liked.length > 0) {
    const met = liked.filter((one) => role.interests.includes(one.interestId));
    // One of several interests is enough to be worth a look; all of them is better, and most where it is the job's heart.
    scores.push(met.length === 0 ? 0 : (0.6 + (0.4 * met.length) / liked.length) * heartOf(role, met));
    for (const one of met)
      because.push({ kind: 'wants-interest', interestId: one.interestId, quote: one.quote });
  }
  const sectors = (profile.sectors ?? []).filter((one) => one.stance === 'wants');
  if (sectors.length > 0) {
    const met = sectors.filter((one) => isInSector(role, one.sectorId, knowledge));
    scores.push(met.length > 0 ? 1 : 0);
    for (const one of met) because.push({ kind: 'wants-sector', sectorId: one.sectorId, quote: one.quote });
  }
  for (const need of profile.conditions.filter((one) => one.stance === 'needs')) {
    const meets = role.conditions.includes(need.condition);
    scores.push(meets ? 1 : 0.4);
    if (meets) because.push({ kind: 'meets-need', condition: need.condition, quote: need.quote });
  }
  for (const { what } of profile.matters) {
    const meets = fitsMatter(role, what, knowledge);
    if (meets === undefined) continue;
    scores.push(meets ? 1 : 0.4);
    if (meets) because.push({ kind: 'fits-what-matters', matter: what });
  }
  return scores.length === 0
    ? undefined
    : { score: scores.reduce((sum, one) => sum + one, 0) / scores.length, because };
}

/** Only what the record really tells: pay, security and distance are not known here and never guessed. */
function fitsMatter(role: RoleProfile, matter: string, knowledge: KnowledgeBase): boolean | undefined {
  switch (matter) {
    case 'hours':
      return role.conditions.some(
        (one) => one === 'daytime' || one === 'part-time-common' || one === 'term-time',
      );
    case 'being-useful':
      return role.interests.some(
        (id) => id === 'INT-HELPING' || id === 'INT-CHILDREN' || id === 'INT-RECOVERY',
      );
    case 'learning':
      // A course taken at work, or a next rung: both are in the records.
      return (
        routesOf(role.id, knowledge).workBased ||
        (knowledge.edgesFrom.get(role.id) ?? []).some((edge) => edge.type === 'up')
      );
    default:
      return undefined;
  }
}

const isInSector = (role: RoleProfile, sectorId: string, knowledge: KnowledgeBase): boolean =>
  role.sectorIds.some((id) => id === sectorId || knowledge.sectors.get(id)?.parent === sectorId);

/** One rung up is a fit; over-levelled roles fit less, since someone with a degree should not be sent back. */
function levelPart(role: RoleProfile, profile: Profile): Weighed | undefined {
  const { level } = profile;
  if (level === undefined) return undefined;
  const lowest = Math.min(...role.rqfTypical);
  const highest = Math.max(...role.rqfTypical);
  const scoreBelow = [1, 0.9, 0.5, 0.2];
  const scoreAbove = [1, 0.9, 0.8, 0.6, 0.4];
  const score =
    level < lowest
      ? (scoreBelow[lowest - level] ?? 0)
      : level > highest
        ? (scoreAbove[level - highest] ?? 0.25)
        : 1;
  return { score, because: score === 1 && level > 0 ? [{ kind: 'level-fits', level }] : [] };
}

/** Whether a pathway leads here from what they did, or from here to what they want. */
function pathwaysPart(role: RoleProfile, profile: Profile, knowledge: KnowledgeBase): Weighed | undefined {
  if (profile.pastRoles.length + profile.wantedRoles.length === 0) return undefined;
  let score = 0;
  const because: Reason[] = [];
  for (const past of profile.pastRoles) {
    const edge = (knowledge.edgesFrom.get(past.roleId) ?? []).find((one) => one.to === role.id);
    if (edge) {
      score = 1;
      because.push({ kind: 'pathway-from', edgeId: edge.id, fromRoleId: past.roleId });
    } else if (
      (knowledge.edgesFrom.get(past.roleId) ?? []).some((one) =>
        (knowledge.edgesFrom.get(one.to) ?? []).some((two) => two.to === role.id),
      )
    )
      score = Math.max(score, 0.4);
    if (past.roleId === role.id) score = Math.max(score, 0.6);
  }
  for (const wanted of profile.wantedRoles) {
    const edge = (knowledge.edgesFrom.get(role.id) ?? []).find((one) => one.to === wanted.roleId);
    if (edge) {
      score = Math.max(score, 0.9);
      because.push({ kind: 'pathway-to', edgeId: edge.id, toRoleId: wanted.roleId });
    }
    if (wanted.roleId === role.id) score = Math.max(score, 0.8);
  }
  return { score, because };
}

function missingFor(
  role: RoleProfile,
  profile: Profile,
  held: ReadonlyMap<string, HeldSkill>,
  knowledge: KnowledgeBase,
): Missing[] {
  const skills = role.needs
    .filter((need) => need.importance > 1 && !held.has(need.skillId))
    .sort((a, b) => b.importance - a.importance || (a.skillId < b.skillId ? -1 : 1))
    .map(
      (need): Missing => ({
        kind: 'skill',
        skillId: need.skillId,
        importance: need.importance,
        unitIds: (knowledge.unitsForSkill.get(need.skillId) ?? []).slice(0, 3).map((unit) => unit.id),
      }),
    );
  const lowest = Math.min(...role.rqfTypical);
  return [
    ...skills,
    ...(profile.level !== undefined && profile.level < lowest
      ? [{ kind: 'level', needed: lowest, held: profile.level } as const]
      : []),
    ...role.requirementIds.map((requirementId) => ({ kind: 'requirement', requirementId }) as const),
  ];
}

/** Whether a role is reached at work, and whether through a course, by the records held. */
function routesOf(roleId: string, knowledge: KnowledgeBase): { workBased: boolean; education: boolean } {
  const role = knowledge.roles.get(roleId);
  const qualifications = (role?.usualQualIds ?? []).flatMap((id) => knowledge.qualifications.get(id) ?? []);
  return {
    workBased:
      qualifications.some((one) => one.workBased) ||
      (knowledge.edgesTo.get(roleId) ?? []).some((edge) => edge.workBased),
    education: qualifications.some((one) => !one.workBased),
  };
}

/**
 * Among roles that fit equally well, one of each sector family in turn, so that a broad wish ("helping
 * people") does not show one sector only because of its ids.
 */
function spreadOut(fits: readonly RoleFit[], knowledge: KnowledgeBase): RoleFit[] {
  const familyOf = (id: string): string =>
    knowledge.sectors.get(knowledge.roles.get(id)?.sectorIds[0] ?? '')?.family ?? '';
  const turns = new Map<string, number>();
  const inTurn = fits.map((fit, place) => {
    const key = `${fit.fit} ${familyOf(fit.roleId)}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return { fit, place, turn };
  });
  return inTurn
    .sort((a, b) => b.fit.fit - a.fit.fit || a.turn - b.turn || a.place - b.place)
    .map((one) => one.fit);
}

/**
 * The next rung of what somebody does now is among the ideas, where they hold the level for it: who comes to move up
 * is not shown five ways sideways. The last of the list gives way to it.
 */
function withNextRung(
  chosen: RoleFit[],
  fits: readonly RoleFit[],
  profile: Profile,
  knowledge: KnowledgeBase,
): RoleFit[] {
  const rungs = new Set(
    profile.pastRoles.flatMap((past) =>
      (knowledge.edgesFrom.get(past.roleId) ?? [])
        .filter((edge) => edge.type === 'up')
        .map((edge) => edge.to),
    ),
  );
  const { level } = profile;
  // Without a level told, nothing says that they are ready for it.
  if (level === undefined || chosen.length < fewest || chosen.some((one) => rungs.has(one.roleId)))
    return chosen;
  const isInReachOf = (roleId: string): boolean =>
    Math.min(...(knowledge.roles.get(roleId)?.rqfTypical ?? [Number.MAX_SAFE_INTEGER])) <= level + 1;
  const next = fits.find((one) => rungs.has(one.roleId) && isInReachOf(one.roleId) && !one.isNotYet);
  return next ? [...chosen.slice(0, -1), next] : chosen;
}

/**
 * The first of the list. Its last gives way where all are of one sector, or one kind of route is missing, and
 * another that fits is held further on: nobody should see one door only.
 */
function withBothRoutes(fits: readonly RoleFit[], most: number, knowledge: KnowledgeBase): RoleFit[] {
  const chosen = fits.slice(0, most);
  const giveWayTo = (other: RoleFit | undefined): void => {
    if (other) chosen.splice(chosen.length - 1, 1, other);
  };
  if (chosen.length < fewest) return chosen;
  const sectorOf = (one: RoleFit): string | undefined => knowledge.roles.get(one.roleId)?.sectorIds[0];
  const sectors = new Set(chosen.map(sectorOf));
  if (sectors.size === 1) giveWayTo(fits.slice(most).find((one) => !sectors.has(sectorOf(one))));
  for (const route of ['workBased', 'education'] as const) {
    if (chosen.some((one) => routesOf(one.roleId, knowledge)[route])) continue;
    giveWayTo(
      fits.slice(most).find((one) => routesOf(one.roleId, knowledge)[route] && !chosen.includes(one)),
    );
  }
  return chosen;
}
