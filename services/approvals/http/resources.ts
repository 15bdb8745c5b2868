/** The resources below /v1 for which approvals answers. */
export const resources: readonly string[] = [
  'assignments',
  'calendar-years',
  'cases',
  'county-settings',
  'departments',
  'matters',
  'meetings',
  'requests',
  'precedents',
  'scorecards',
  'tasks',
  'templates',
];
