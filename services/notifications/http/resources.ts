export const resources: readonly string[] = [
  'inbox-items',
  'inbox-summary',
  'notices',
  'post-holders',
  'leaves',
  'enterprise-contacts',
  'notification-settings',
];
