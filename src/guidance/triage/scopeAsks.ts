/** Advice this guide must not give, and things it must not do. Each is answered kindly and routed. */
export type ScopeAsk =
  | 'immigration'
  | 'legal'
  | 'medical'
  | 'benefits'
  | 'tax'
  | 'debt'
  /** One favourite is wanted; at least three are given, and none is called best. */
  | 'recommend-one'
  /** A promise of a job, a place, funding or a pass. */
  | 'promise'
  /** Evidence for a qualification is wanted ready-made. */
  | 'write-it-for-me'
  /** What somebody else said or holds here. */
  | 'other-people'
  | 'ignore-rules';
