/** The resources below /v1 for which approvals answers. */
export const resources: readonly string[] = [
  'assignments',
  'calendar-years',
  'cases',
  'county-settings',
  'departments',
  'difficult-matters',
  'imports',
  'instructions',
  'matters',
  'meetings',
  'pilots',
  'precedents',
  'requests',
  'scorecards',
  'tasks',
  'templates',
];
