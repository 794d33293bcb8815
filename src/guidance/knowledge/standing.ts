/** How a record stands today: open to new people, or over. In between it is closing: still taken, by nobody new. */
type Standing = { readonly status: 'active' | 'emerging' | 'closing' | 'withdrawn' | 'historic' };

/** People can start it, or work as it, today. */
export const isOpen = ({ status }: Standing): boolean => status === 'active' || status === 'emerging';

/** Nobody can any more; what somebody holds of it stays theirs. */
export const isOver = ({ status }: Standing): boolean => status === 'withdrawn' || status === 'historic';
