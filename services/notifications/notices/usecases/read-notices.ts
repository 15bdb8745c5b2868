import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import { noticesOfSubjectIndex } from '../../kernel/table.ts';
import { refusal, type NoticeError } from '../domain/notice-errors.ts';
import type { Notice } from '../domain/notice.ts';
import { noticeDefinition, noticeEntrySchema, noticesPartition } from '../store/notice-store.ts';

type Ports = Pick<NotificationPorts, 'table'>;

/** Who was told of an event, and who was not and why. */
export const seeNoticeQuery =
  ({ table }: Ports) =>
  async (county: CountyCode, eventId: string): Promise<Outcome<Versioned<Notice>, NoticeError>> => {
    const found = await table.load(noticeDefinition, county, eventId);
    return found === null ? failure(refusal('NOTICE_NOT_FOUND')) : success(found);
  };

/** A page of the notices about an aggregate, newest first. */
export const listNoticesQuery =
  ({ table }: Ports) =>
  async (
    county: CountyCode,
    subject: string,
    page: PageRequest,
  ): Promise<Outcome<Page<Notice>, CodedError>> => {
    const newestFirst = { ...page, descending: true };
    const partition = noticesPartition(county, subject);
    const listed = await table.list(noticesOfSubjectIndex, partition, newestFirst, noticeEntrySchema);
    return listed.ok ? listed : failure(commonRefusal('BAD_CURSOR'));
  };
