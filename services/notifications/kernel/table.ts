import {
  dueIndex,
  eventDayIndex,
  type IndexDefinition,
  type TableDefinition,
} from '../../../shared/dynamo/table-definition.ts';

const wholeItem = ['version', 'data'] as const;

/** Everything a person was told, by when; a page of an inbox is one read. */
export const inboxIndex = {
  name: 'inbox',
  partitionKey: 'inboxPk',
  sortKey: 'inboxSk',
  include: wholeItem,
} as const satisfies IndexDefinition;

/** What a person has not read; sparse. */
export const unreadIndex = {
  name: 'unread',
  partitionKey: 'unreadPk',
  sortKey: 'inboxSk',
  include: wholeItem,
} as const satisfies IndexDefinition;

/** What a person still has to acknowledge; sparse. */
export const unacknowledgedIndex = {
  name: 'unacknowledged',
  partitionKey: 'unacknowledgedPk',
  sortKey: 'inboxSk',
  include: wholeItem,
} as const satisfies IndexDefinition;

/** The notices about one lead, project, case or assignment, by when people were told. */
export const noticesOfSubjectIndex = {
  name: 'notices-of-subject',
  partitionKey: 'noticePk',
  sortKey: 'noticeSk',
  include: wholeItem,
} as const satisfies IndexDefinition;

export const table: TableDefinition = {
  indexes: [dueIndex, eventDayIndex, inboxIndex, unreadIndex, unacknowledgedIndex, noticesOfSubjectIndex],
};
