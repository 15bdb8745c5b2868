/** The kinds of work that run by the county's limits; tasks and opinions belong to a case, households to an acquisition. */
export const workKinds = {
  assignment: 'assignment',
  case: 'case',
  visit: 'visit',
  landAcquisition: 'land-acquisition',
} as const;
