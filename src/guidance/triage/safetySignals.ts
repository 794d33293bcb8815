/**
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
  | 'own-substance-use'
  | 'gambling';

/**
 * What a phrase tells. `danger`: happening now, to the speaker; `danger-other`: to somebody else. `act`: a step
 * toward dying taken or at hand. `intent` and `self-harm`: about oneself, urgent when near "now". `hopeless`:
 * severe hopelessness. `harmed`: somebody harms the speaker. `kin-harms`: a parent or the like harms the speaker,
 * so a child unless they say otherwise. `other`: somebody else at risk. `low`: a check-in. `subject`: a word of
 * work and study which, alone, may also be a disclosure. `trade`: a word of work and study only. `innocent`:
 * everyday language that hides other hits. `figure`: a body worn out, or work that "would finish me off": it hides
 * harm by others and low mood, and never somebody's own thoughts of dying.
 */
export type SafetySignal =
  | 'danger'
  | 'danger-other'
  | 'act'
  | 'intent'
  | 'self-harm'
  | 'hopeless'
  | 'harmed'
  | 'kin-harms'
  | 'other'
  | 'other-child'
  | 'low'
  | 'subject'
  | 'trade'
  | 'now'
  | 'child-self'
  | 'adult-self'
  | 'recovery'
  | 'work'
  | 'innocent'
  | 'figure';

export type SafetyMeaning = { signal: SafetySignal; topic: SafetyTopic };
