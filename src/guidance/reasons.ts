/** Every "because" a decision can give. Codes and ids only: words are said elsewhere. */
import type { RoleProfile } from './knowledge/schema.js';

export type RoleCondition = RoleProfile['conditions'][number];

/** What a person may say matters most in a next step. */
export type Matter = 'pay' | 'hours' | 'learning' | 'security' | 'being-useful' | 'close-to-home';

/** Why a role is shown. */
export type Reason =
  | { kind: 'has-skill'; skillId: string; quote?: string }
  | { kind: 'done-this-role'; roleId: string; quote: string }
  | { kind: 'role-shares-skills'; fromRoleId: string; skillIds: string[] }
  | { kind: 'wants-role'; roleId: string; quote: string }
  /** The wanted role is further up; this one comes first on the way. */
  | { kind: 'step-towards'; wantedRoleId: string; quote: string; edgeIds: string[] }
  | { kind: 'like-wanted-role'; wantedRoleId: string; quote: string }
  | { kind: 'wants-interest'; interestId: string; quote: string }
  | { kind: 'wants-sector'; sectorId: string; quote: string }
  | { kind: 'pathway-from'; edgeId: string; fromRoleId: string }
  | { kind: 'pathway-to'; edgeId: string; toRoleId: string }
  | { kind: 'level-fits'; level: number }
  | { kind: 'meets-need'; condition: RoleCondition; quote: string }
  | { kind: 'fits-what-matters'; matter: Matter };

/** What a person does not have yet, or has not told us. Unknown is not "no". */
export type Missing =
  | { kind: 'skill'; skillId: string; importance: 1 | 2 | 3; unitIds: string[] }
  | { kind: 'requirement'; requirementId: string }
  | { kind: 'level'; needed: number; held: number };

/** Why a role is not in the list: always something the person said, never something about who they are. */
export type HiddenBecause =
  | { kind: 'avoids-role'; roleId: string; quote: string }
  | { kind: 'avoids-sector'; sectorId: string; quote: string }
  | { kind: 'avoids-interest'; interestId: string; quote: string }
  | { kind: 'avoids-condition'; condition: RoleCondition; quote: string }
  /** The person needs, say, daytime work and the role has nights. */
  | { kind: 'against-need'; need: RoleCondition; condition: RoleCondition; quote: string }
  /** Even the most pay held for the role is under the least they need. Pounds, before tax. */
  | { kind: 'below-least-pay'; quote: string; most: number; per: 'hour' | 'year' };

/** What a record does not tell of something the person needs: theirs to ask an employer about. */
export type ToAsk =
  | { kind: 'pay-not-held' }
  | { kind: 'pay-in-words'; words: string | undefined }
  | { kind: 'pay-middle-under'; middle: number; per: 'hour' | 'year' }
  | { kind: 'condition-not-told'; condition: RoleCondition };

/** Why a part of learning is offered. */
export type LearningReason =
  | { kind: 'closes-gaps'; skillIds: string[] }
  | { kind: 'leads-to-role'; roleId: string }
  | { kind: 'step-on-the-way'; roleId: string; towardsRoleId: string };

/** Why a person is answered sooner. */
export type UrgencyReason = 'redundancy' | 'deadline' | 'exclusion' | 'none';
