/** How a record stands today: open to new people, or over. In between it is closing: still taken, by nobody new. */
type Standing = { readonly status: 'active' | 'emerging' | 'closing' | 'withdrawn' | 'historic' };

/** People can start it, or work as it, today. */
export const isOpen = ({ status }: Standing): boolean => status === 'active' || status === 'emerging';

/** Nobody can any more; what somebody holds of it stays theirs. */
export const isOver = ({ status }: Standing): boolean => status === 'withdrawn' || status === 'historic';

/**
 * Whether somebody is known to award it. A record without awarding organisation and number shows how such a qualification
 * is built: nobody can take it.
 */
export const isAwardedBySomebody = (one: {
  kind: string;
  qan?: string | undefined;
  awardingOrg?: string | undefined;
  otherNumbers: readonly string[];
}): boolean =>
  one.qan !== undefined ||
  one.awardingOrg !== undefined ||
  one.otherNumbers.length > 0 ||
  !['award', 'certificate', 'diploma'].includes(one.kind);
