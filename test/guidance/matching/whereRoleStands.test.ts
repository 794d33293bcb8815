/** Where a role stands for somebody: it fits, is done, is hidden by their words, or is not near yet. */
import { describe, expect, test } from '@jest/globals';
import { fitRoles } from '../../../src/guidance/matching/fitRoles.js';
import { hear } from '../../../src/guidance/matching/hearing.js';
import { buildLexicon } from '../../../src/guidance/matching/lexicon.js';
import { toAskAbout, untold } from '../../../src/guidance/matching/needsToAsk.js';
import { emptyProfile, profileWith } from '../../../src/guidance/matching/profile.js';
import { whereRoleStands } from '../../../src/guidance/matching/whereRoleStands.js';
import { realKnowledge, today } from './knowledge.js';

const knowledge = await realKnowledge();
const lexicon = buildLexicon(knowledge);
const idOf = (title: string): string =>
  [...knowledge.roles.values()].find((one) => one.title === title)?.id ?? '';
const told = (text: string) => profileWith(emptyProfile(), hear(text, lexicon, { today }));
const stands = (text: string, title: string) => whereRoleStands(idOf(title), told(text), knowledge);

test('what is shown fits', () => {
  const profile = told('warehouse 6 years, reach truck');
  for (const { roleId } of fitRoles(profile, knowledge).fits)
    expect(whereRoleStands(roleId, profile, knowledge).kind).toBe('fits');
});

test('a job done already is neither missing nor hidden', () => {
  expect(stands('warehouse operative 6 years, forklift', 'Warehouse operative').kind).toMatch(
    /done-already|fits/,
  );
});

describe('hidden by', () => {
  test.each([
    ['no nights', 'Care or support worker', 'avoids-condition', 'no nights'],
    ['home for the school run', 'Care or support worker', 'against-need', 'home for the school run'],
    ['cant drive', 'Family support worker', 'avoids-condition', 'cant drive'],
    ['ive got no car', 'Family support worker', 'avoids-condition', 'no car'],
    ['need at least 60k', 'Healthcare support worker', 'below-least-pay', 'at least 60k'],
  ])('“%s”', (text, title, kind, quote) => {
    const standing = stands(text, title);
    expect(standing.kind).toBe('hidden');
    const because = standing.kind === 'hidden' ? standing.because : [];
    expect(because).toContainEqual(expect.objectContaining({ kind, quote }));
  });
});

test('a role without sourced pay is never hidden by pay, and is asked about', () => {
  const profile = told('need at least 60k');
  for (const role of knowledge.roles.values())
    if (role.pay === null || role.pay.confidence === 'expert') {
      expect(whereRoleStands(role.id, profile, knowledge).kind).not.toBe('hidden');
      expect(toAskAbout(role, profile)).toContainEqual({ kind: 'pay-not-held' });
    }
});

test('below the floor, what is held and what is missing are told', () => {
  const standing = stands('i keep records and calm people down', 'Registered nurse');
  expect(standing.kind).toBe('not-near-yet');
  if (standing.kind === 'not-near-yet') expect(standing.missing.length).toBeGreaterThan(2);
});

test('what no record tells is said, and nothing else', () => {
  expect(untold(told('close to home, job security, good money'))).toEqual(
    expect.arrayContaining(['security', 'close-to-home', 'pay']),
  );
  expect(untold(told('at least 25k'))).toEqual([]);
  expect(untold(told('only buses here'))).toEqual(['close-to-home']);
});

test('“school run” is a limit and no skill; packing in a factory is no wish to leave', () => {
  expect(told('need to be home for the school run').skills).toEqual([]);
  expect(told('picking and packing in a warehouse').avoidedRoles).toEqual([]);
});
