import * as z from 'zod';
import type { YearNotice } from '../../../../shared/calendar/notices.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';

/**
 * The reckoning anew of all open clocks after a calendar year was imported (rulings 1). It goes on page by page through
 * one kind of work after another; where it stands is on record, so that it resumes wherever it was stopped.
 */
export const reprojectionSchema = z.object({
  id: keptLine(),
  year: z.int(),
  noticeVersion: z.int(),
  /** The kind of work in hand, null when all is done, and the place in its list. */
  kind: keptLine().nullable(),
  cursor: keptText().nullable(),
  /** How many items were reckoned anew, counted at the end of each page. */
  reckoned: z.int(),
});
export type Reprojection = Readonly<z.infer<typeof reprojectionSchema>>;

export type ReprojectionStep = {
  readonly reprojection: Reprojection;
  readonly events: readonly DomainEvent[];
};

type Notice = Pick<YearNotice, 'year' | 'version'>;

export const reprojectionId = ({ year, version }: Notice): string => `reprojection-${year}-${version}`;

const announced = (reprojection: Reprojection): ReprojectionStep => ({
  reprojection,
  events: [
    {
      type: 'approvals.reprojection.advanced.v1',
      audience: [],
      fact: {
        year: reprojection.year,
        noticeVersion: reprojection.noticeVersion,
        reckoned: reprojection.reckoned,
        finished: reprojection.kind === null,
      },
    },
  ],
});

/** Begins with the first kind of work; the announcement brings the first page. */
export const beginReprojection = (notice: Notice, kinds: readonly string[]): ReprojectionStep =>
  announced({
    id: reprojectionId(notice),
    year: notice.year,
    noticeVersion: notice.version,
    kind: kinds[0] ?? null,
    cursor: null,
    reckoned: 0,
  });

/** Goes on after a page: to the next page of this kind, to the next kind, or to the end. */
export const advanceReprojection = (
  reprojection: Reprojection,
  kinds: readonly string[],
  page: { readonly reckoned: number; readonly nextCursor: string | null },
): ReprojectionStep => {
  const next = kinds[kinds.findIndex((kind) => kind === reprojection.kind) + 1] ?? null;
  return announced({
    ...reprojection,
    kind: page.nextCursor === null ? next : reprojection.kind,
    cursor: page.nextCursor,
    reckoned: reprojection.reckoned + page.reckoned,
  });
};
