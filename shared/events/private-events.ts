import type { EventType } from './catalogue.ts';

/** Types that carry contact data: no timeline, pack or log shows them (rulings 44). */
export const privateTypes: ReadonlySet<EventType> = new Set(['leads.contact-named.v1']);
