/** What the people who run this copy of Waymark say of themselves. Unset is unset: nothing here is invented. */
export type Settings = {
  operator: {
    name: string | undefined;
    contact: string | undefined;
    complaints: string | undefined;
    /** Until one is named, the guide never offers to tell someone. */
    safeguardingLead: { name: string; contact: string; hours: string } | undefined;
  };
};
