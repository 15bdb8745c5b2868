/** Working days each department takes for its matter in the story; most keep what is promised. */
export const workdaysTaken: Readonly<Record<string, number>> = {
  A01: 0,
  A06: 19,
  A07: 2,
  A14: 2,
  A09: 10,
  A10: 0,
  B02: 3,
  B03: 4,
  C01: 8,
  C04: 12,
  C05: 2,
};

/** The matter on the critical path on which nobody acts until the leading group steps in. */
export const neglectedMatter = 'B01';

/** The day after the leading group has stepped in, the decision is there. */
export const workdaysAfterLeadingGroup = 1;
