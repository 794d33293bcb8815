/**
 * The picture of a person that their own messages paint: everything heard so far, less what they took out.
 * It holds what they said about work, and nothing about who they are: names, sex, health or past never enter it.
 */
import { z } from 'zod';
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type { Heard } from '../../src/guidance/matching/hearing.js';
import type { Profile } from '../../src/guidance/matching/profile.js';
import type { AgeBand, WhereSomebodyIs } from '../../src/guidance/pathways/contacts.js';
import type { Told } from '../engine/form.js';

/** The name under which what was heard in a message is told. */
export const saidName = 'said';
/** Told when somebody changes their goal: what they wanted before no longer counts. */
export const forgetWantsName = 'forgetWants';

/** Told when somebody takes a limit back ("nights are fine"): what they said of it before no longer counts. */
export const acceptedName = 'accepted';
/** What was taken back: a condition, "pay", a matter, or the id of a role, sector or interest. */
const acceptedSchema = z.object({ what: z.string() });

const listOf = <Item extends z.ZodTypeAny>(item: Item) => z.array(item).catch([]);
const stance = z.string();

/** What is kept of a message: codes and the few words that earned them, never the whole message. */
const digestSchema = z.object({
  skills: listOf(z.object({ skillId: z.string(), quote: z.string(), setting: z.string() })),
  roles: listOf(z.object({ roleId: z.string(), stance, quote: z.string(), months: z.number().optional() })),
  interests: listOf(z.object({ interestId: z.string(), stance, quote: z.string() })),
  sectors: listOf(z.object({ sectorId: z.string(), stance, quote: z.string() })),
  conditions: listOf(z.object({ condition: z.string(), stance, quote: z.string() })),
  matters: listOf(z.object({ what: z.string(), quote: z.string() })),
  leastPay: z
    .object({ amount: z.number(), per: z.enum(['hour', 'year']), quote: z.string() })
    .optional()
    .catch(undefined),
  /** Time served in the forces, as it was told. */
  service: z.string().optional().catch(undefined),
  ambiguous: listOf(
    z.object({
      ambiguityId: z.string(),
      stance: z.string().catch('has-done'),
      quote: z.string(),
      settled: z.string().optional(),
    }),
  ),
  notHeld: listOf(z.object({ id: z.string(), stance, quote: z.string() })),
  /** Jobs of an imported classification, by address. States from before there was one hold none. */
  imported: listOf(
    z.object({
      uri: z.string(),
      stance,
      quote: z.string(),
      months: z.number().optional().catch(undefined),
      /** The job not held that the same words name: both are one thing to the person. */
      besideId: z.string().optional().catch(undefined),
    }),
  ),
  lanes: listOf(z.string()),
  certificates: listOf(
    z.object({
      kind: z.string(),
      level: z.number().optional(),
      qan: z.string().optional(),
      quote: z.string(),
      negative: z.boolean().catch(false),
      wished: z.boolean().catch(false),
    }),
  ),
  nation: z.enum(['EN', 'WA', 'SC', 'NI', 'outside']).optional().catch(undefined),
  devolvedArea: z.string().optional().catch(undefined),
  age: z.enum(['under-13', '13-15', '16-18', '19-24', '25-plus']).optional().catch(undefined),
  ageOf: z.string().optional().catch(undefined),
});
export type Digest = z.infer<typeof digestSchema>;

const firstWords = (spans: readonly { text: string }[]): string => spans[0]?.text ?? '';

/** What to keep of what was heard. */
export function digestOf(heard: Heard): Omit<Digest, 'imported'> & Partial<Pick<Digest, 'imported'>> {
  return {
    skills: heard.skills.map((one) => ({
      skillId: one.skillId,
      quote: firstWords(one.spans),
      setting: one.setting,
    })),
    roles: heard.roles.map((one) => ({
      roleId: one.roleId,
      stance: one.stance,
      quote: firstWords(one.spans),
      ...(one.months === undefined ? {} : { months: one.months }),
    })),
    interests: heard.interests.map((one) => ({
      interestId: one.interestId,
      stance: one.stance,
      quote: firstWords(one.spans),
    })),
    sectors: heard.sectors.map((one) => ({
      sectorId: one.sectorId,
      stance: one.stance,
      quote: firstWords(one.spans),
    })),
    conditions: heard.conditions.map((one) => ({
      condition: one.condition,
      stance: one.stance,
      quote: firstWords(one.spans),
    })),
    matters: heard.matters.map((one) => ({ what: one.what, quote: firstWords(one.spans) })),
    ...(heard.leastPay === undefined
      ? {}
      : {
          leastPay: {
            amount: heard.leastPay.amount,
            per: heard.leastPay.per,
            quote: heard.leastPay.span.text,
          },
        }),
    ...(heard.service === undefined ? {} : { service: heard.service.text }),
    ambiguous: heard.ambiguous.map((one) => ({
      ambiguityId: one.ambiguityId,
      stance: one.stance,
      quote: one.span.text,
      ...(one.settled === undefined ? {} : { settled: one.settled }),
    })),
    notHeld: heard.notHeld.map((one) => ({ id: one.id, stance: one.stance, quote: firstWords(one.spans) })),
    ...(heard.imported === undefined
      ? {}
      : {
          imported: heard.imported.map((one) => ({
            uri: one.uri,
            stance: one.stance,
            quote: firstWords(one.spans),
            ...(one.months === undefined ? {} : { months: one.months }),
            ...(one.besideId === undefined ? {} : { besideId: one.besideId }),
          })),
        }),
    lanes: heard.lanes.map((one) => one.lane),
    certificates: heard.certificates.map((one) => ({
      kind: one.kind,
      quote: firstWords(one.spans),
      ...(one.level === undefined ? {} : { level: one.level }),
      ...(one.qan === undefined ? {} : { qan: one.qan }),
      negative: one.negative,
      wished: one.wished,
    })),
    nation: heard.nation?.nation,
    devolvedArea: heard.nation?.devolvedArea,
    age: heard.age?.band,
    ageOf: heard.age?.whose,
  };
}

export type Picture = Omit<Digest, 'age' | 'ageOf' | 'lanes'> & {
  lanes: ReadonlySet<string>;
  /** The age band of the person the advice is for. */
  age: AgeBand | undefined;
  isForChild: boolean;
  removed: readonly string[];
  /** Limits taken back, with the place among everything told where they were. */
  takenBackAt: ReadonlyMap<string, number>;
};

/** Keeps the newest of things with the same key, in the order they were first said. */
function newestOf<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const kept = new Map<string, Item>();
  for (const item of items) kept.set(key(item), { ...kept.get(key(item)), ...item });
  return [...kept.values()];
}

const withoutWants = (digest: Digest): Digest => ({
  ...digest,
  roles: digest.roles.filter((one) => one.stance !== 'wants'),
  interests: digest.interests.filter((one) => one.stance !== 'wants'),
  sectors: digest.sectors.filter((one) => one.stance !== 'wants'),
  notHeld: digest.notHeld.filter((one) => one.stance !== 'wants'),
  imported: digest.imported.filter((one) => one.stance !== 'wants'),
});

/** Folds everything heard into one picture. @param removed ids the person said were misheard */
export function pictureOf(told: readonly Told[], removed: readonly string[]): Picture {
  const forgottenAt = told.findLastIndex((one) => one.name === forgetWantsName);
  // Taken out, unless it was told again afterwards.
  const firstRemovedAt = (id: string): number =>
    told.findIndex(
      (one) =>
        one.name === 'heardRight' &&
        ((one.value ?? {}) as { removed?: string[] }).removed?.includes(id) === true,
    );
  const leftOut = (name: string): number =>
    told.findLastIndex((one) => one.name === name && one.skipped === true);
  const accepted = new Map<string, number>();
  for (const [index, one] of told.entries()) {
    const parsed = one.name === acceptedName ? acceptedSchema.safeParse(one.value) : undefined;
    if (parsed?.success) accepted.set(parsed.data.what, index);
  }
  const isTakenBack = (what: string, index: number): boolean => index < (accepted.get(what) ?? -1);
  const digests = told.flatMap((one, index) => {
    if (one.name !== saidName) return [];
    const parsed = digestSchema.safeParse(one.value);
    if (!parsed.success) return [];
    const stands = (id: string): boolean => !removed.includes(id) || index > firstRemovedAt(id);
    const digest = {
      ...parsed.data,
      skills: parsed.data.skills.filter((one) => stands(one.skillId)),
      roles: parsed.data.roles.filter(
        (one) => stands(one.roleId) && !(one.stance === 'avoids' && isTakenBack(one.roleId, index)),
      ),
      interests: parsed.data.interests.filter(
        (one) => stands(one.interestId) && !(one.stance === 'avoids' && isTakenBack(one.interestId, index)),
      ),
      sectors: parsed.data.sectors.filter(
        (one) => !(one.stance === 'avoids' && isTakenBack(one.sectorId, index)),
      ),
      // Taking out the one takes out the other that the same words named.
      notHeld: parsed.data.notHeld.filter(
        (one) =>
          stands(one.id) &&
          !parsed.data.imported.some((other) => other.besideId === one.id && !stands(other.uri)),
      ),
      imported: parsed.data.imported.filter(
        (one) => stands(one.uri) && (one.besideId === undefined || stands(one.besideId)),
      ),
      // What to avoid, or what matters, said before that question was left out, is left out with it.
      conditions:
        index < leftOut('avoid')
          ? []
          : parsed.data.conditions.filter((one) => !isTakenBack(one.condition, index)),
      matters:
        index < leftOut('matters') ? [] : parsed.data.matters.filter((one) => !isTakenBack(one.what, index)),
      leastPay: isTakenBack('pay', index) ? undefined : parsed.data.leastPay,
    };
    return [index < forgottenAt ? withoutWants(digest) : digest];
  });
  const all = <Key extends keyof Digest>(key: Key): NonNullable<Digest[Key]>[] =>
    digests.flatMap((one) => (one[key] === undefined ? [] : [one[key] as NonNullable<Digest[Key]>]));
  const lanes = new Set(all('lanes').flat());
  const isForChild = lanes.has('for-my-child') || digests.some((one) => one.ageOf === 'child');
  const ages = digests.filter((one) => one.age !== undefined && (one.ageOf !== 'child' || isForChild));
  return {
    skills: newestOf(all('skills').flat(), (one) => one.skillId),
    roles: newestOf(all('roles').flat(), (one) => `${one.roleId} ${one.stance}`),
    interests: newestOf(all('interests').flat(), (one) => one.interestId),
    sectors: newestOf(all('sectors').flat(), (one) => one.sectorId),
    conditions: newestOf(all('conditions').flat(), (one) => one.condition),
    matters: newestOf(all('matters').flat(), (one) => one.what),
    leastPay: all('leastPay').at(-1),
    service: all('service').at(-1),
    ambiguous: newestOf(all('ambiguous').flat(), (one) => one.ambiguityId),
    // An adviser's own job is not their client's.
    notHeld: newestOf(all('notHeld').flat(), (one) => `${one.id} ${one.stance}`).filter(
      (one) => !(lanes.has('is-adviser') && one.stance !== 'wants'),
    ),
    imported: newestOf(all('imported').flat(), (one) => `${one.uri} ${one.stance}`).filter(
      (one) => !(lanes.has('is-adviser') && one.stance !== 'wants'),
    ),
    certificates: all('certificates').flat(),
    nation: all('nation').at(-1),
    devolvedArea: all('devolvedArea').at(-1),
    lanes,
    age: ages.at(-1)?.age,
    isForChild,
    // What was told again afterwards counts again.
    removed: removed.filter((id) => !digests.some((one) => one.skills.some((skill) => skill.skillId === id))),
    takenBackAt: accepted,
  };
}

/** Whether there is anything yet to match on. */
export const hasSubstance = (picture: Picture): boolean =>
  picture.skills.length +
    picture.roles.length +
    picture.interests.length +
    picture.sectors.filter((one) => one.stance === 'wants').length +
    picture.ambiguous.length +
    picture.notHeld.length +
    picture.imported.length >
  0;

/** The level of what somebody has finished, as they said it; undefined when they did not. */
export function levelOf(picture: Picture): number | undefined {
  const held = picture.certificates.filter((one) => !one.wished && (!one.negative || one.level === 0));
  const levels = held.flatMap((one) => one.level ?? []);
  return levels.length > 0 ? Math.max(...levels) : undefined;
}

/**
 * The picture as the matcher takes it: only what may count.
 * @param taughtBy the skills of ours that an imported job usually teaches
 */
export function profileOf(
  picture: Picture,
  nation: WhereSomebodyIs,
  knowledge: KnowledgeBase,
  taughtBy: (uri: string) => readonly string[],
): Profile {
  const abroad = picture.lanes.has('overseas-experience');
  const rolesWith = (wanted: string) => picture.roles.filter((one) => one.stance === wanted);
  return {
    skills: [
      ...picture.skills.map((one) => ({ skillId: one.skillId, quote: one.quote })),
      // What a job abroad taught counts in full; whether the job itself counts here is for others to compare.
      // A job not held here still taught what such jobs teach.
      ...picture.notHeld
        .filter((one) => one.stance === 'has-done')
        .flatMap((one) =>
          (knowledge.notHeld.get(one.id)?.skillIds ?? []).map((skillId) => ({
            skillId,
            quote: one.quote,
            strength: 'from-role' as const,
          })),
        ),
      ...picture.imported
        .filter((one) => one.stance === 'has-done')
        .flatMap((one) =>
          taughtBy(one.uri).map((skillId) => ({ skillId, quote: one.quote, strength: 'from-role' as const })),
        ),
      ...(abroad ? rolesWith('has-done') : []).flatMap((one) =>
        (knowledge.roles.get(one.roleId)?.needs ?? [])
          .filter((need) => need.importance > 1)
          .map((need) => ({ skillId: need.skillId, quote: one.quote, strength: 'from-role' as const })),
      ),
    ],
    pastRoles: (abroad ? [] : rolesWith('has-done')).map((one) => ({
      roleId: one.roleId,
      quote: one.quote,
      ...(one.months === undefined ? {} : { months: one.months }),
    })),
    wantedRoles: rolesWith('wants').map((one) => ({ roleId: one.roleId, quote: one.quote })),
    avoidedRoles: rolesWith('avoids').map((one) => ({ roleId: one.roleId, quote: one.quote })),
    interests: picture.interests.map((one) => ({
      interestId: one.interestId,
      stance: one.stance === 'avoids' ? 'avoids' : 'wants',
      quote: one.quote,
    })),
    sectors: picture.sectors.flatMap((one) =>
      one.stance === 'wants' || one.stance === 'avoids'
        ? [{ sectorId: one.sectorId, stance: one.stance, quote: one.quote }]
        : [],
    ),
    conditions: picture.conditions.map((one) => ({
      condition: one.condition as Profile['conditions'][number]['condition'],
      stance: one.stance === 'needs' ? 'needs' : 'avoids',
      quote: one.quote,
    })),
    matters: picture.matters.map((one) => ({
      what: one.what as Profile['matters'][number]['what'],
      quote: one.quote,
    })),
    leastPay: picture.leastPay,
    removedSkillIds: [...picture.removed],
    level: levelOf(picture),
    nation,
    noFullTimeStudy: picture.lanes.has('no-full-time-study'),
  };
}
