/** The resources below /v1 for which approvals answers. */
export const resources: readonly string[] = [
  'agency-orders',
  'assignments',
  'bottlenecks',
  'calendar-years',
  'cases',
  'catalogue-changes',
  'catalogue-versions',
  'consultations',
  'coordination-durations',
  'county-settings',
  'departments',
  'difficult-matters',
  'institutions',
  'instructions',
  'land-acquisitions',
  'land-reserve',
  'matters',
  'meetings',
  'pilots',
  'precedents',
  'requests',
  'rules',
  'scorecards',
  'tasks',
  'templates',
  'visits',
  'workload',
  'workflow-comparisons',
];

/** The resources that hand files in and out, logs of past cases among them, for which a function of its own answers. */
export const fileResources: readonly string[] = ['imports', 'materials'];
