import * as z from 'zod';
import type { WriteStep } from '../../../../shared/dynamo/commission.ts';
import { onceKey } from '../../../../shared/dynamo/once-items.ts';
import type { Table } from '../../../../shared/dynamo/table.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { InboxItem } from '../../inbox/domain/inbox-item.ts';
import { noticeSchema } from '../domain/notice.ts';
import type { NoticeStore } from '../../kernel/ports.ts';
import { inboxItemDefinition, noticeDefinition, noticesPartition } from '../../kernel/aggregates.ts';
import { noticesOfSubjectIndex } from '../../kernel/table.ts';

const entrySchema = z.object({ data: noticeSchema }).transform(({ data }) => data);

export const createNoticeStore = (table: Table): NoticeStore => {
  const itemSteps = (context: WriteContext<void>, items: readonly InboxItem[]): WriteStep[] =>
    items.flatMap((after) => table.steps(context, inboxItemDefinition, { before: null, after, events: [] }));
  return {
    load: (county, eventId) => table.load(noticeDefinition, county, eventId),
    about: (county, subject, page) =>
      table.list(
        noticesOfSubjectIndex,
        noticesPartition(county, subject),
        { ...page, descending: true },
        entrySchema,
      ),
    issue: (context, notice, items) =>
      table.commit(context, undefined, [
        ...table.steps(context, noticeDefinition, { before: null, after: notice, events: [] }),
        ...itemSteps(context, items),
      ]),
    deliver: (context, items) => table.commit(context, undefined, itemSteps(context, items)),
    isDone: async (context) =>
      context.once !== undefined &&
      (await table.get(onceKey(context.county, context.once), z.unknown())) !== null,
  };
};
