import * as z from 'zod';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { cursorAt, leftOutOf, type Page } from '../../../../shared/dynamo/page.ts';
import { childSortKey, eventSortKey, partitionOf } from '../../../../shared/dynamo/keys.ts';
import {
  childrenOf,
  timelineOf,
  type ListFailure,
  type PageRequest,
} from '../../../../shared/dynamo/table.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import type { CaseId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { caseKind } from '../store/case-store.ts';
import { cases } from './cases.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readBeside, type AskedFor } from '../../kernel/read-thing.ts';
import { materialFacts, materialFactId } from '../store/document-facts-store.ts';

/** How far a reader has come in each of the two rows of facts; null before the first. */
const placesSchema = z.tuple([z.string().nullable(), z.string().nullable()]);
type Places = z.infer<typeof placesSchema>;

const cursorOf = (places: Places): string => Buffer.from(JSON.stringify(places)).toString('base64url');

// A cursor of this list has got somewhere in a row at least; each place is sealed by its row.
const placesIn = (cursor: string | undefined): Places | null => {
  if (cursor === undefined) return [null, null];
  try {
    const places = placesSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return cursorOf(places) === cursor && places.some((place) => place !== null) ? places : null;
  } catch {
    return null;
  }
};

const from = (place: string | null): { readonly cursor?: string } =>
  place === null ? {} : { cursor: place };

type Row = Page<Envelope>;

const numberWithin = ({ id }: Envelope): number => Number(id.split('.').at(-1));

/** The first of two rows of facts by time; within each row its own order is kept, whatever its times say. */
const firstOf = (own: Row, beside: Row, limit: number): readonly Envelope[] => {
  const rows: readonly [Envelope[], Envelope[]] = [[...own.items], [...beside.items]];
  const taken: Envelope[] = [];
  while (taken.length < limit) {
    const [[one], [other]] = rows;
    const isFirst = one !== undefined && (other === undefined || one.time <= other.time);
    const next = rows[isFirst ? 0 : 1].shift();
    if (next === undefined) break;
    taken.push(next);
  }
  return taken;
};

const lastIn = (row: Row, shown: ReadonlySet<Envelope>): Envelope | undefined =>
  row.items.filter((item) => shown.has(item)).at(-1);

const isExhausted = (row: Row, shown: ReadonlySet<Envelope>): boolean =>
  row.nextCursor === null && row.items.every((item) => shown.has(item));

// A page of which nothing could be read is passed over, or its reader would stand before it for ever.
const placeAfter = ({ items, nextCursor }: Row, place: string | null): string | null =>
  items.length === 0 ? (nextCursor ?? place) : place;

/**
 * What happened to a case and to its documents, by time. The facts of documents stand beside the case in a row of their
 * own, so that many uploads at once never wait for each other; a page takes from both what comes first.
 */
export const readCaseTimelineQuery =
  (ports: Pick<ApprovalsPorts, 'table'>) =>
  (asked: AskedFor<CaseId>, page: PageRequest): Promise<Outcome<Page<Envelope>, CodedError>> => {
    const { county } = asked.principal;
    const address = { county, kind: caseKind, id: asked.id };
    const pk = partitionOf(county, caseKind, asked.id);
    const read = async (): Promise<Outcome<Page<Envelope>, ListFailure>> => {
      const places = placesIn(page.cursor);
      if (places === null) return failure('bad-cursor');
      const [own, beside] = await Promise.all([
        ports.table.timeline(address, { limit: page.limit, ...from(places[0]) }),
        ports.table.children(address, materialFacts, { limit: page.limit, ...from(places[1]) }),
      ]);
      if (!own.ok) return own;
      if (!beside.ok) return beside;
      const items = firstOf(own.value, beside.value, page.limit);
      const shown = new Set(items);
      const leftOut = leftOutOf(own.value, beside.value);
      if (isExhausted(own.value, shown) && isExhausted(beside.value, shown))
        return success({ items, nextCursor: null, ...leftOut });
      const [ownLast, besideLast] = [lastIn(own.value, shown), lastIn(beside.value, shown)];
      const next: Places = [
        ownLast === undefined
          ? placeAfter(own.value, places[0])
          : cursorAt(timelineOf(address), {
              pk,
              sk: eventSortKey(ownLast.sequence, numberWithin(ownLast)),
            }),
        besideLast === undefined
          ? placeAfter(beside.value, places[1])
          : cursorAt(childrenOf(address, materialFacts), {
              pk,
              sk: childSortKey(materialFacts.name, materialFactId(besideLast)),
            }),
      ];
      return success({ items, nextCursor: cursorOf(next), ...leftOut });
    };
    return readBeside(cases, ports, asked, 'case.read-timeline', read);
  };
