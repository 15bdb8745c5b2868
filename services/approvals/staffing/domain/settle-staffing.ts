import type { Recipient } from '../../../../shared/events/audience.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { coversOn, nextChangeAt, type Cover, type Staffing } from './staffing.ts';

/** What was heard of a directory at once. */
export type StaffingNews = Pick<Staffing, 'department' | 'posts' | 'leaves' | 'sequence'>;

export type SettledStaffing = { readonly staffing: Staffing; readonly events: readonly DomainEvent[] };

const post = (department: DepartmentId, id: Cover['post'], capacity: Recipient['capacity']): Recipient => ({
  kind: 'post',
  capacity,
  department,
  post: id,
});

/** Who has to know that a post is covered: whoever acts now, and the head; the head alone must act where nobody does. */
const toldOf = (department: DepartmentId, cover: Cover, { settings }: CountyRules): readonly Recipient[] => {
  const { overseer } = settings.covers;
  if (cover.actingPost !== null)
    return [post(department, cover.actingPost, 'responsible'), post(department, overseer, 'informed')];
  const people = cover.deputies.map((subject): Recipient => ({
    kind: 'person',
    capacity: 'responsible',
    subject,
  }));
  return [...people, post(department, overseer, people.length === 0 ? 'responsible' : 'informed')];
};

const factOf = (department: DepartmentId, cover: Cover) => ({
  department,
  post: cover.post,
  actingPost: cover.actingPost,
  away: cover.away,
  deputies: cover.deputies,
});

const isSame = (one: Cover, other: Cover): boolean =>
  one.post === other.post &&
  one.actingPost === other.actingPost &&
  one.deputies.join() === other.deputies.join();

/**
 * Tells which covers have begun and ended since the last look. A cover moves no work and stops no clock; it says who acts
 * while the holders of a post are away (R159).
 */
export const settleStaffing = (staffing: Staffing, rules: CountyRules, until: Instant): SettledStaffing => {
  const { department } = staffing;
  const covers = coversOn(staffing, dateOf(until));
  const isKnown = (cover: Cover, among: readonly Cover[]) => among.some((each) => isSame(each, cover));
  const ended = staffing.covers.filter((cover) => !isKnown(cover, covers));
  const begun = covers.filter((cover) => !isKnown(cover, staffing.covers));
  return {
    staffing: { ...staffing, covers: [...covers], nextCheckAt: nextChangeAt(staffing, until) },
    events: [
      ...ended.map((cover): DomainEvent => ({
        type: 'approvals.cover.ended.v1',
        audience: [
          post(department, cover.post, 'informed'),
          ...(cover.actingPost === null ? [] : [post(department, cover.actingPost, 'informed')]),
        ],
        fact: factOf(department, cover),
      })),
      ...begun.map((cover): DomainEvent => ({
        type: 'approvals.cover.began.v1',
        audience: toldOf(department, cover, rules),
        fact: { ...factOf(department, cover), until: cover.until },
      })),
    ],
  };
};

/** Takes over what was heard of the directory, unless something later was heard before; null where it is no news. */
export const hearOf = (
  known: Staffing | null,
  news: StaffingNews,
  rules: CountyRules,
  now: Instant,
): SettledStaffing | null =>
  known !== null && known.sequence >= news.sequence
    ? null
    : settleStaffing({ ...news, covers: known?.covers ?? [], nextCheckAt: null }, rules, now);
