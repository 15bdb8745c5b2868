import { describe, expect, it } from 'vitest';
import {
  concludeGap,
  mostOpenGaps,
  recordNegotiation,
} from '../../../../services/leads/negotiation/domain/record-negotiation.ts';
import {
  done,
  inNegotiation,
  now,
  officer,
  progressOf,
  refusalOf,
  today,
} from '../../support/domain-leads.ts';

const round = (gaps: readonly { topic: string; conclusion: null | 'closed' }[] = [], heldOn = today) => ({
  heldOn,
  minutes: '纪要',
  gaps,
});

describe('rounds and gaps', () => {
  it('numbers gaps through all rounds and keeps the open ones at hand', () => {
    const first = done(
      recordNegotiation(
        inNegotiation(),
        round([
          { topic: '电价', conclusion: null },
          { topic: '用工', conclusion: 'closed' },
        ]),
        officer,
        now,
      ),
    );
    expect(first.entries?.map(({ collection, number }) => [collection, number])).toEqual([
      ['round', 1],
      ['gap', 1],
      ['gap', 2],
    ]);
    const second = done(
      recordNegotiation(first.lead, round([{ topic: '地价', conclusion: null }]), officer, now),
    );
    expect(progressOf(second.lead, 'negotiation').dossier).toMatchObject({
      rounds: 2,
      gaps: 3,
      openGaps: [
        { number: 1, round: 1, topic: '电价' },
        { number: 3, round: 2, topic: '地价' },
      ],
    });
    const concluded = done(concludeGap(second.lead, 1, 'conceded'));
    expect(concluded.entries).toEqual([
      {
        collection: 'gap',
        number: 1,
        data: { number: 1, round: 1, topic: '电价', conclusion: 'conceded' },
      },
    ]);
    expect(refusalOf(concludeGap(concluded.lead, 1, 'closed')).code).toBe('GAP_NOT_OPEN');
  });

  it('keeps no more open gaps than a lead can hold', () => {
    const many = (count: number) =>
      round(Array.from({ length: count }, () => ({ topic: '差距', conclusion: null })));
    expect(recordNegotiation(inNegotiation(), many(mostOpenGaps), officer, now).ok).toBe(true);
    expect(refusalOf(recordNegotiation(inNegotiation(), many(mostOpenGaps + 1), officer, now)).code).toBe(
      'TOO_MANY_OPEN_GAPS',
    );
  });
});
