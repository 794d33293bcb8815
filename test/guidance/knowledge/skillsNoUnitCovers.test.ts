import { expect, test } from '@jest/globals';
import type { KnowledgeBase } from '../../../src/guidance/knowledge/knowledgeBase.js';
import { linkKnowledge } from '../../../src/guidance/knowledge/linkKnowledge.js';
import {
  skillsNoAwardedUnitCovers,
  skillsNoUnitCovers,
} from '../../../src/guidance/knowledge/skillsNoUnitCovers.js';

const { knowledge: empty } = linkKnowledge([], '2026-11-22');
type Named = { id: string; [field: string]: unknown };
const byId = (records: Named[]) => new Map(records.map((one) => [one.id, one]));
/** A base with as much as the report reads. */
const baseOf = (roles: Named[], units: Record<string, { status: string; basis?: string }[]>) =>
  ({
    ...empty,
    skills: byId(['SKL-A', 'SKL-B', 'SKL-C', 'SKL-D'].map((id) => ({ id, title: id }))),
    roles: byId(roles),
    unitsForSkill: new Map(Object.entries(units)),
  }) as unknown as KnowledgeBase;
const need = (skillId: string, importance: number) => ({ skillId, importance, level: 'do' });
const told = (base: KnowledgeBase) =>
  skillsNoUnitCovers(base).map(({ role, skill, importance }) => `${role.id} ${skill.id} ${importance}`);

test('essential and useful skills without a unit are told, for active roles alone', () => {
  const needs = [need('SKL-A', 3), need('SKL-B', 2), need('SKL-C', 1), need('SKL-D', 3), need('SKL-X', 3)];
  const base = baseOf(
    [
      { id: 'ROL-1', needs, status: 'active' },
      { id: 'ROL-2', needs, status: 'historic' },
      { id: 'ROL-3', needs: [need('SKL-B', 3)], status: 'active' },
    ],
    { 'SKL-D': [{ status: 'active' }] },
  );
  expect(told(base)).toEqual(['ROL-1 SKL-A 3', 'ROL-1 SKL-B 2', 'ROL-3 SKL-B 3']);
});

test('a unit that was withdrawn builds nothing any more', () => {
  const roles = [{ id: 'ROL-1', needs: [need('SKL-A', 3)], status: 'active' }];
  expect(told(baseOf(roles, { 'SKL-A': [{ status: 'withdrawn' }] }))).toEqual(['ROL-1 SKL-A 3']);
  expect(told(baseOf(roles, { 'SKL-A': [{ status: 'withdrawn' }, { status: 'closing' }] }))).toEqual([]);
  expect(told(empty)).toEqual([]);
});

test('learning of our own fills a gap, and yet no awarding organisation does', () => {
  const needs = [need('SKL-A', 3), need('SKL-B', 2), need('SKL-C', 3)];
  const block = { status: 'active', basis: 'learning-block' };
  const base = baseOf([{ id: 'ROL-1', needs, status: 'active' }], {
    'SKL-A': [block],
    'SKL-B': [block, { status: 'active', basis: 'regulated-unit' }],
  });
  expect(told(base)).toEqual(['ROL-1 SKL-C 3']);
  expect(skillsNoAwardedUnitCovers(base).map(({ skill, ours }) => [skill.id, ours])).toEqual([
    ['SKL-A', [block]],
    ['SKL-C', []],
  ]);
});
