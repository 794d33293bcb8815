import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { KnowledgeBase } from '../../../src/guidance/knowledge/knowledgeBase.js';
import { fitRoles, isThinGround, type RoleFits } from '../../../src/guidance/matching/fitRoles.js';
import { hear } from '../../../src/guidance/matching/hearing.js';
import { buildLexicon, type Lexicon } from '../../../src/guidance/matching/lexicon.js';
import {
  emptyProfile,
  heldSkills,
  type Profile,
  profileWith,
} from '../../../src/guidance/matching/profile.js';
import { skillGap } from '../../../src/guidance/matching/skillGap.js';
import { hearingSentences } from './hearing.sentences.js';
import { realKnowledge, today } from './knowledge.js';

let knowledge: KnowledgeBase;
let lexicon: Lexicon;
beforeAll(async () => {
  knowledge = await realKnowledge();
  lexicon = buildLexicon(knowledge);
});

const profileOf = (...texts: string[]): Profile =>
  texts.reduce((profile, text) => profileWith(profile, hear(text, lexicon, { today })), emptyProfile());
const fitsOf = (...texts: string[]): RoleFits => fitRoles(profileOf(...texts), knowledge);
const ids = (fits: RoleFits): string[] => fits.fits.map((one) => one.roleId);

const warehouse =
  'hi ive just been made redundnt from amazon warehouse 6yrs picking and reach truck dont kno wot to do want summat with machines';
const nursery =
  'im a nursery nurse lv 2 been doing it 4 yrs want to be a teacher but cant afford to stop workin';

describe('the realistic messages', () => {
  test('a redundant warehouse worker who wants machines sees process and engineering work first', () => {
    const fits = fitsOf(warehouse);
    expect(ids(fits)).toEqual(expect.arrayContaining(['ROL-PSN-01', 'ROL-ENG-01']));
    expect(ids(fits)[0]).not.toBe('ROL-LOG-01');
    const process = fits.fits.find((one) => one.roleId === 'ROL-PSN-01');
    expect(process?.because).toContainEqual({
      kind: 'wants-interest',
      interestId: 'INT-MACHINES',
      quote: 'summat with machines',
    });
    expect(
      process?.because.some((one) => one.kind === 'pathway-from' && one.fromRoleId === 'ROL-LOG-01'),
    ).toBe(true);
    expect(process?.missing.some((one) => one.kind === 'skill')).toBe(true);
  });

  test('a level 2 nursery nurse who wants to teach is shown the next step first, and the goal as not yet', () => {
    const { fits } = fitsOf(nursery);
    expect(fits[0]?.roleId).toBe('ROL-CYP-03');
    expect(fits[0]?.because).toContainEqual(
      expect.objectContaining({ kind: 'step-towards', wantedRoleId: 'ROL-CYP-07' }),
    );
    expect(fits.find((one) => one.roleId === 'ROL-CYP-07')?.isNotYet).toBe(true);
  });

  test('somebody who taught abroad and wants to work with children sees schools and nurseries', () => {
    const told = profileOf(
      'hello my inglish not good i am 2 year in uk i was teacher my country i want work with childrens',
    );
    const found = ids(fitRoles(told, knowledge));
    expect(found).toContain('ROL-CYP-09');
    expect(found).toContain('ROL-CYP-02');
  });

  test('a wish for bricklaying is met', () => {
    expect(ids(fitsOf('just got out after 18 month wana do bricklayin had cscs before i went in'))[0]).toBe(
      'ROL-CON-02',
    );
  });

  test('army mechanics lead to maintenance', () => {
    expect(ids(fitsOf('leaving the army REME 12yrs what civvy jobs')).slice(0, 3)).toContain('ROL-ENG-02');
  });

  test('a chemistry graduate is not sent back to level 2', () => {
    const { fits } = fitsOf('got a chemistry degree 2:2 no job 8 months feeling a bit crap');
    expect(fits.length).toBeGreaterThanOrEqual(3);
    for (const one of fits)
      expect(Math.max(...(knowledge.roles.get(one.roleId)?.rqfTypical ?? []))).toBeGreaterThanOrEqual(3);
  });

  test('nothing to go on gives nothing, so that a question is asked', () => {
    for (const text of ['dunno', 'hi', 'im 15', 'live in leeds', 'i have a level 3', 'no nights'])
      expect({ text, found: ids(fitsOf(text)) }).toEqual({ text, found: [] });
  });
});

describe('onwards, and no further than what is told', () => {
  const past = (...roleIds: string[]): Profile => ({
    ...emptyProfile(),
    pastRoles: roleIds.map((roleId) => ({ roleId, months: 48, quote: 'x' })),
  });

  test('the same job, and those below it, are not offered while three others fit', () => {
    for (const roleId of ['ROL-ACH-02', 'ROL-CYP-03', 'ROL-LOG-01', 'ROL-PSN-04', 'ROL-DAR-03']) {
      const found = ids(fitRoles(past(roleId), knowledge));
      expect({ roleId, enough: found.length >= 3 }).toEqual({ roleId, enough: true });
      expect(found).not.toContain(roleId);
    }
    expect(ids(fitRoles(past('ROL-CYP-04'), knowledge))).not.toContain('ROL-CYP-02');
  });

  test('unless it is what they ask for', () => {
    const profile = { ...past('ROL-LOG-01'), wantedRoles: [{ roleId: 'ROL-LOG-01', quote: 'warehouse' }] };
    expect(ids(fitRoles(profile, knowledge))).toContain('ROL-LOG-01');
  });

  test('or unless they name its field again', () => {
    expect(ids(fitsOf('did bricklaying, want site work'))).toContain('ROL-CON-02');
  });

  test('a pathway from what they did reaches two rungs up', () => {
    expect(ids(fitsOf('hgv driver 15 years'))).toContain('ROL-LOG-03');
  });

  test('one weak word leads to no manager, and to nothing above a first job', () => {
    for (const text of ['i cash up', 'i do emails', 'i do paperwork', 'good with people', 'i do the rotas'])
      for (const one of fitsOf(text).fits) {
        const role = knowledge.roles.get(one.roleId);
        expect({ text, stage: role?.stage }).toEqual({
          text,
          stage: expect.stringMatching(/^(?:pre-)?entry$/),
        });
        expect(one.word).toBe('look');
      }
  });

  test('two rungs up needs a wish, a level or having led', () => {
    const leading = (fits: RoleFits): string[] =>
      ids(fits).filter((id) => {
        const role = knowledge.roles.get(id);
        return role?.tier !== 'frontline' && (role?.stage === 'experienced' || role?.stage === 'leading');
      });
    const skills = ['SKL-COM-06', 'SKL-COM-09', 'SKL-COM-05', 'SKL-COM-13'].map((skillId) => ({
      skillId,
      quote: 'x',
    }));
    const told = { ...emptyProfile(), skills };
    expect(leading(fitRoles(told, knowledge, { most: 90 }))).toEqual([]);
    const led = { ...told, skills: [...skills, { skillId: 'SKL-COM-15', quote: 'led a team' }] };
    expect(leading(fitRoles(led, knowledge, { most: 90 })).length).toBeGreaterThan(0);
  });

  test('a mechanic comes out as a maintenance technician', () => {
    const skillIds = knowledge.notHeld.get('NOT-MECHANIC')?.skillIds ?? [];
    const profile: Profile = {
      ...emptyProfile(),
      skills: skillIds.map((skillId) => ({ skillId, quote: 'mechanic', strength: 'from-role' })),
    };
    expect(ids(fitRoles(profile, knowledge)).slice(0, 2).sort()).toEqual(['ROL-ENG-02', 'ROL-PSN-07']);
    expect(isThinGround(profile, knowledge)).toBe(true);
  });

  test('thin ground is told from enough', () => {
    for (const text of ['i cash up', 'im 15', 'i do emails and first aid', 'no nights'])
      expect({ text, thin: isThinGround(profileOf(text), knowledge) }).toEqual({ text, thin: true });
    for (const text of [
      'i want to work with kids',
      'been a bricklayer',
      'i do picking, stock control and first aid',
      'nuclear',
    ])
      expect({ text, thin: isThinGround(profileOf(text), knowledge) }).toEqual({ text, thin: false });
  });
});

describe('what people rule out', () => {
  test('is hidden, counted, and says why in their words', () => {
    const open = fitsOf(warehouse);
    const night = fitsOf(warehouse, 'no nights');
    const nights = open.fits.filter((one) => knowledge.roles.get(one.roleId)?.conditions.includes('nights'));
    expect(nights.length).toBeGreaterThan(0);
    for (const one of nights) {
      expect(ids(night)).not.toContain(one.roleId);
      expect(night.hidden.find((hidden) => hidden.roleId === one.roleId)?.because).toContainEqual({
        kind: 'avoids-condition',
        condition: 'nights',
        quote: 'no nights',
      });
    }
  });

  test('a role they do not want is hidden, and no other for it', () => {
    const fits = fitsOf('anything but warehouse, ive done picking, reach truck and stock control');
    expect(ids(fits)).not.toContain('ROL-LOG-01');
    expect(fits.hidden.map((one) => one.roleId)).toEqual(['ROL-LOG-01']);
  });

  test('a later wish wins over an earlier no', () => {
    const profile = profileOf('dont want to be a bricklayer', 'actually i want to be a bricklayer');
    expect(profile.avoidedRoles).toEqual([]);
    expect(ids(fitRoles(profile, knowledge))[0]).toBe('ROL-CON-02');
  });

  test('roles turned down are left out', () => {
    const first = ids(fitsOf(warehouse));
    const again = ids(fitRoles(profileOf(warehouse), knowledge, { without: first }));
    expect(again.filter((id) => first.includes(id))).toEqual([]);
  });
});

describe('impartial and explained', () => {
  test('pay never changes the order', () => {
    const roles = new Map(
      [...knowledge.roles].map(([id, role], index) => [
        id,
        {
          ...role,
          pay:
            index % 2 === 0
              ? null
              : ({
                  ...(role.pay ?? { per: 'year', basis: 'x', source: 'SRC-X', confidence: 'expert' }),
                  median: 99_000,
                } as typeof role.pay),
        },
      ]),
    );
    for (const text of [warehouse, nursery])
      expect(ids(fitRoles(profileOf(text), { ...knowledge, roles }))).toEqual(ids(fitsOf(text)));
  });

  test('three to five where three are above the floor; both kinds of route where both are held', () => {
    for (const text of [warehouse, nursery, 'want to help people', 'i want to work with kids']) {
      const { fits, routes } = fitsOf(text);
      expect(fits.length).toBeGreaterThanOrEqual(3);
      expect(fits.length).toBeLessThanOrEqual(5);
      expect(routes.workBased).toBe(true);
    }
  });

  test('every fit has a reason, a word that matches its score, and is in order', () => {
    for (const { text } of hearingSentences) {
      const { fits } = fitsOf(text);
      for (const [index, one] of fits.entries()) {
        expect(one.because.length).toBeGreaterThan(0);
        expect(one.word).toBe(one.fit >= 0.75 ? 'strong' : one.fit >= 0.5 ? 'possible' : 'look');
        expect(one.fit).toBeGreaterThanOrEqual(0.35);
        expect(one.fit).toBeLessThanOrEqual(1);
        expect(index).toBeLessThan(5);
      }
    }
  });

  test('interests alone are never a strong match', () => {
    for (const one of fitsOf('i want to help people').fits) expect(one.word).not.toBe('strong');
  });

  test('unknown is not false: a part nobody told about is left out, and told parts weigh more', () => {
    const { fits } = fitsOf('i want to be a bricklayer');
    expect(Object.keys(fits[0]?.parts ?? {}).sort()).toEqual(['pathways', 'wanted']);
    expect(fits[0]?.fit).toBeGreaterThan(0.75);
  });

  test('a broad wish shows more than one sector', () => {
    const families = new Set(ids(fitsOf('i want to help people')).map((id) => id.slice(4, 7)));
    expect(families.size).toBeGreaterThanOrEqual(3);
  });
});

describe('fairness', () => {
  const who = [
    'My name is Priya Patel.',
    'My name is Dave Smith.',
    'call me Mohammed.',
    'she/her.',
    'I am a man.',
    'im a woman.',
    'im 23.',
    'im 58.',
    'im dyslexic.',
    'i am in a wheelchair.',
    'im deaf.',
    'i have autism and adhd.',
    'im pregnant.',
    'im muslim.',
    'i am a christian.',
    'im gay.',
    'im black british.',
    'english is my second language.',
    'i have a criminal record.',
    'ive got a conviction from 2019.',
    'im on tag.',
    'single mum.',
    'im transgender.',
  ];
  const stories = [
    warehouse,
    nursery,
    'brickie 10 years, cscs, want to teach it',
    'care assistant 3 yrs, nvq 2, no nights',
    'i did stock control and customer service, want to work in a lab',
    'want to help people in recovery, good listener',
  ];

  test('who somebody is never changes what they are shown', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stories),
        fc.subarray(who, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (story, said, first) => {
          const text = first ? `${said.join(' ')} ${story}` : `${story}. ${said.join(' ')}`;
          expect({ text, found: ids(fitsOf(text)) }).toEqual({ text, found: ids(fitsOf(story)) });
        },
      ),
      { numRuns: 120, seed: 11 },
    );
  });

  test('a profile has no place for it', () => {
    const profile = profileOf(`${who.join(' ')} ${warehouse}`);
    expect(Object.keys(profile).sort()).toEqual(
      [...Object.keys(emptyProfile()), ...(profile.level === undefined ? [] : ['level'])].sort(),
    );
    const kept = JSON.stringify(profile).toLowerCase();
    for (const word of ['priya', 'muslim', 'pregnant', 'dyslexic', 'conviction', 'deaf', 'gay'])
      expect(kept).not.toContain(word);
  });

  test('spelling like somebody new to English is heard alike', () => {
    expect(ids(fitsOf('i am work warehouse 6 year, i want job with machine'))).toEqual(
      expect.arrayContaining(['ROL-PSN-01']),
    );
  });
});

describe('skills from a past job', () => {
  test('count less than skills told, and not at all once taken away', () => {
    const profile = profileOf('been a bricklayer for 5 years');
    const essential =
      knowledge.roles.get('ROL-CON-02')?.needs.find((one) => one.importance === 3)?.skillId ?? '';
    expect(heldSkills(profile, knowledge).get(essential)?.weight).toBe(0.75);
    expect(skillGap('ROL-CON-02', profile, knowledge).find((one) => one.skillId === essential)?.state).toBe(
      'partly',
    );
    const without = { ...profile, removedSkillIds: [essential] };
    expect(heldSkills(without, knowledge).has(essential)).toBe(false);
    expect(skillGap('ROL-CON-02', without, knowledge).find((one) => one.skillId === essential)?.state).toBe(
      'missing',
    );
  });

  test('count half after a short stay', () => {
    const profile = profileOf('been a bricklayer for 3 months');
    for (const one of heldSkills(profile, knowledge).values()) expect(one.weight).toBe(0.5);
  });

  test('a gap asks for a role that is held', () => {
    expect(() => skillGap('ROL-NONE-99', emptyProfile(), knowledge)).toThrow('ROL-NONE-99');
  });

  test('everything a role needs, told in a person’s own words, is a strong match with no skill missing', () => {
    for (const role of knowledge.roles.values()) {
      if (role.status !== 'active') continue;
      const skills = role.needs.map(({ skillId }) => ({ skillId, quote: 'x' }));
      // Their level is told too: nobody who can do all of it is sent down for want of a number.
      const level = Math.min(...role.rqfTypical);
      const fit = fitRoles({ ...emptyProfile(), skills, level }, knowledge, { most: 90 }).fits.find(
        (one) => one.roleId === role.id,
      );
      expect({ id: role.id, word: fit?.word }).toEqual({ id: role.id, word: 'strong' });
      expect(fit?.missing.filter((one) => one.kind === 'skill')).toEqual([]);
    }
  });
});

test('the same profile gives the same roles, whatever order it was told in', () => {
  const one = profileOf('reach truck and picking', 'stock control', 'want machines');
  const two = profileOf('want machines', 'stock control', 'reach truck and picking');
  expect(ids(fitRoles(one, knowledge))).toEqual(ids(fitRoles(two, knowledge)));
  expect(fitRoles(one, knowledge)).toEqual(fitRoles(one, knowledge));
});
