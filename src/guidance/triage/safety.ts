/**
 * The safety check: runs on every message, in every state, before any matching. Deterministic.
 * Tiers (content design C5): R1 immediate danger; R2 suicidal thoughts, self-harm, abuse, exploitation, severe
 * hopelessness; R3 low mood, panic, bereavement, burnout; R4 a disclosure by or about a child or an adult at risk.
 */
export type SafetyTier = 'R1' | 'R2' | 'R3' | 'R4';

export type SafetyTopic =
  | 'danger'
  | 'suicide'
  | 'self-harm'
  | 'domestic-abuse'
  | 'abuse'
  | 'exploitation'
  | 'child-at-risk'
  | 'adult-at-risk'
  | 'low-mood'
  | 'panic'
  | 'bereavement'
  | 'burnout'
  | 'own-substance-use';

export type SafetyFinding =
  | { kind: 'clear' }
  /** Somebody at risk now: careers talk waits. `about` tells whose risk it is. */
  | { kind: 'risk'; tier: SafetyTier; about: 'self' | 'child' | 'someone-else'; topics: SafetyTopic[] }
  /** The subject is part of somebody's work or study: one line of contacts, then the answer. */
  | { kind: 'work-talk'; topics: SafetyTopic[] };
