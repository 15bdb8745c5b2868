import { beforeEach, describe, expect, it } from 'vitest';
import { leader, sectionHeadOf, supervisor } from '../../../support/callers.ts';
import { countyCodeSchema, departmentIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { defaultScorecardRules } from '../../../../services/approvals/county/domain/default-scorecard-rules.ts';
import type { Figures } from '../../../../services/approvals/scorecards/domain/figures.ts';
import { monthSchema } from '../../../../services/approvals/kernel/month.ts';
import type { Scorecard } from '../../../../services/approvals/scorecards/domain/scorecard.ts';
import { publish } from '../../../../services/approvals/scorecards/domain/publish-scorecard.ts';
import { tallyId } from '../../../../services/approvals/scorecards/domain/monthly-tally.ts';
import { scorecardDefinition } from '../../../../services/approvals/scorecards/store/scorecard-store.ts';
import { everyRole } from '../../../support/service-client.ts';
import { figures, worked } from '../../support/scorecards.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

const county = countyCodeSchema.parse('500236');
const march = monthSchema.parse('2026-03');
const publishedAt = instantSchema.parse('2026-03-31T16:00:00.000Z');
const another = { subject: 'supervisor-2', roles: ['supervisor'] as const };
const path = '/v1/scorecards/housing/2026-03';

let approvals: Approvals;
let send: Approvals['send'];

const put = async (
  id: string,
  of: Figures,
  month = march,
  before: Scorecard | null = null,
): Promise<Scorecard> => {
  const department = departmentIdSchema.parse(id);
  const { scorecard, events } = publish(
    {
      department,
      departmentName: { zh: id, en: id },
      month,
      rules: defaultScorecardRules,
      figures: of,
      transferred: [],
      before,
    },
    publishedAt,
  );
  const context = {
    county,
    actor: subjectSchema.parse('test'),
    correlationId: 'test-1234',
    now: publishedAt,
  };
  const saved = await approvals.foundations.table.save(context, scorecardDefinition, {
    before: null,
    after: scorecard,
    events,
  });
  if (!saved.ok) throw new Error(`${id} was not published`);
  return scorecard;
};

beforeEach(async () => {
  approvals = await startApprovals('2026-04-02T02:00:00.000Z');
  send = approvals.send;
  await put('housing', worked.甲);
  await put('forestry', worked.乙);
  await put('education', worked.丙);
  await put('archives', figures({ accepted: 2, decided: 2, decidedOnTime: 2 }));
});

const storedSnapshot = async () => {
  const id = tallyId({ department: departmentIdSchema.parse('housing'), month: march });
  const loaded = await approvals.foundations.table.load(scorecardDefinition, county, id);
  const { corrections: _, reviews: __, ...snapshot } = loaded!.state;
  return snapshot;
};

describe('the scorecards of a month', () => {
  it('are ranked by score; too small a sample has neither rank nor card', async () => {
    const { status, body } = await send('GET', '/v1/scorecards?month=2026-03', { as: supervisor });
    expect(status).toBe(200);
    expect(
      body.items.map((item: any) => [item.department, item.rank?.place, item.score, item.card.card]),
    ).toEqual([
      ['education', 1, 99.5, 'green'],
      ['housing', 2, 89.4, 'yellow'],
      ['forestry', 3, 48.6, 'red'],
      ['archives', undefined, 100, null],
    ]);
    expect(body.items[0].rank.of).toBe(3);
  });

  it('share a place where scores are equal', async () => {
    await put('health', worked.丙);
    const { body } = await send('GET', '/v1/scorecards?month=2026-03', { as: leader });
    expect(body.items.map((item: any) => item.rank?.place)).toEqual([1, 1, 3, 4, undefined]);
  });

  it('show a department its own alone, with its place among all', async () => {
    const { body } = await send('GET', '/v1/scorecards?month=2026-03', { as: sectionHeadOf('housing') });
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ department: 'housing', rank: { place: 2, of: 3 } });
    expect((await send('GET', path, { as: sectionHeadOf('forestry') })).status).toBe(404);
    expect((await send('GET', path, { as: { ...supervisor, county: '500101' } })).status).toBe(404);
  });

  it.each(['2026-13', '2026-3', '03-2026', ''])('refuse the month %j', async (month) => {
    expect((await send('GET', `/v1/scorecards?month=${month}`, { as: supervisor })).status).toBe(400);
  });
});

describe('one scorecard', () => {
  it('shows each item with its ratio, the parts of the index, and the rule that gave the card', async () => {
    const { body } = await send('GET', path, { as: sectionHeadOf('housing') });
    expect(body).toMatchObject({ rank: { place: 2, of: 3 }, definitionVersion: 'scorecard-2026.2' });
    expect(body.published.items[0]).toMatchObject({
      item: 'on-time',
      weight: 30,
      ratio: { numerator: 16, denominator: 19 },
      name: { zh: '按期办结' },
    });
    expect(body.published.buckPassing).toMatchObject({
      index: 8.3,
      handled: 40,
      perMatter: 3,
      parts: [
        { symbol: 'a', count: 1, weight: 3 },
        { symbol: 'c', count: 1, weight: 3 },
        { symbol: 's', count: 2, weight: 1 },
        { symbol: 'r', count: 1, weight: 2 },
        { symbol: 'i', count: 0, weight: 2 },
      ],
    });
    expect(body.published.card).toMatchObject({
      card: 'yellow',
      reasons: [{ reason: 'score-yellow', zh: '总分低于黄牌线' }],
    });
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('cannot be changed: there is no %s', async (method) => {
    const before = await storedSnapshot();
    for (const as of [supervisor, leader, { roles: ['admin'] as const }, sectionHeadOf('housing')]) {
      const { status, body } = await send(method, path, { as, body: { figures: { decided: 0 } } });
      expect([status, body.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    }
    expect(await storedSnapshot()).toEqual(before);
  });
});

const correction = { ground: 'recount', reason: '一件按期办结漏计', figures: { decidedOnTime: 17 } };

describe('a correction', () => {
  it('is appended with its reason; the snapshot stays as it was and the rank follows', async () => {
    const before = await storedSnapshot();
    const { status, body } = await send('POST', `${path}/corrections`, { as: supervisor, body: correction });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      published: { score: 89.4, card: { card: 'yellow' } },
      inForce: { score: 91, card: { card: 'green' }, figures: { decidedOnTime: 17, decided: 18 } },
      corrections: [{ number: 1, by: 'supervisor-1', ground: 'recount', reason: correction.reason }],
    });
    expect(await storedSnapshot()).toEqual(before);
    const list = await send('GET', '/v1/scorecards?month=2026-03', { as: supervisor });
    expect(list.body.items[1]).toMatchObject({ department: 'housing', score: 91, corrections: 1 });
  });

  it('builds on the one before it', async () => {
    await send('POST', `${path}/corrections`, { as: supervisor, body: correction });
    const second = { ...correction, figures: { consulted: 30 } };
    const { body } = await send('POST', `${path}/corrections`, { as: supervisor, body: second });
    expect(body.inForce.figures).toMatchObject({ decidedOnTime: 17, consulted: 30 });
    expect(body.corrections.map(({ number }: any) => number)).toEqual([1, 2]);
  });

  it('is refused where a part would exceed its whole, naming every figure', async () => {
    const { status, body } = await send('POST', `${path}/corrections`, {
      as: supervisor,
      body: { ...correction, figures: { decidedOnTime: 19, answeredOnTime: 26 } },
    });
    expect([status, body.code]).toEqual([422, 'CORRECTION_IMPOSSIBLE']);
    expect(body.errors.map(({ pointer }: any) => pointer)).toEqual([
      '/body/figures/decidedOnTime',
      '/body/figures/answeredOnTime',
    ]);
  });

  it('that exempts needs the number of the minutes', async () => {
    const exemption = { ...correction, ground: 'exemption' };
    const refused = await send('POST', `${path}/corrections`, { as: supervisor, body: exemption });
    expect([refused.status, refused.body.code]).toEqual([422, 'CORRECTION_NEEDS_DOCUMENT']);
    const body = { ...exemption, documentNumber: '（虚构）奉府纪〔2026〕3号' };
    expect((await send('POST', `${path}/corrections`, { as: supervisor, body })).status).toBe(201);
  });

  it('finds an end, so that a scorecard stays the size of an aggregate', async () => {
    for (let n = 1; n <= 12; n += 1)
      expect((await send('POST', `${path}/corrections`, { as: supervisor, body: correction })).status).toBe(
        201,
      );
    const { status, body } = await send('POST', `${path}/corrections`, { as: supervisor, body: correction });
    expect([status, body.code, body.facts]).toEqual([409, 'SCORECARD_FULL', { most: 12 }]);
    // Whoever asked for a review is not refused its outcome because others have filled the scorecard.
    await send('POST', `${path}/reviews`, {
      as: sectionHeadOf('housing'),
      body: { finding: 0, reasons: '企业原因' },
    });
    const granted = await send('POST', `${path}/reviews/1/answer`, {
      as: another,
      body: { outcome: 'revised', reasons: '企业原因', figures: { decidedOnTime: 18 } },
    });
    expect([granted.status, granted.body.reviews[0].answer.correction]).toEqual([200, 13]);
    expect((await send('POST', `${path}/corrections`, { as: supervisor, body: correction })).body.code).toBe(
      'SCORECARD_FULL',
    );
  });

  it.each([{}, { decidedOnTime: -1 }, { decidedOnTime: 1.5 }, { score: 100 }])(
    'does not take the figures %j',
    async (wrong) => {
      const body = { ...correction, figures: wrong };
      expect((await send('POST', `${path}/corrections`, { as: supervisor, body })).status).toBe(400);
    },
  );
});

const request = { finding: 0, reasons: '两件系企业原因' };
const ask = (body = request) => send('POST', `${path}/reviews`, { as: sectionHeadOf('housing'), body });
const answer = (as: object, body: unknown = { outcome: 'upheld', reasons: '证据不足' }, number = 1) =>
  send('POST', `${path}/reviews/${number}/answer`, { as, body });

describe('a review', () => {
  it('is asked for by the department and answered within thirty days', async () => {
    const asked = await ask();
    expect([asked.status, asked.body.reviews[0]]).toMatchObject([
      201,
      { number: 1, finding: 0, askedBy: 'housing.section-head', answerBy: '2026-05-02', answer: null },
    ]);
    const answered = await answer(supervisor);
    expect(answered.body.reviews[0].answer).toMatchObject({
      by: 'supervisor-1',
      outcome: 'upheld',
      correction: null,
    });
    expect(answered.body.corrections).toEqual([]);
    expect((await answer(another)).body.code).toBe('REVIEW_ANSWERED');
  });

  it.each([
    ['2026-05-01T15:59:59.999Z', 201],
    ['2026-05-01T16:00:00.000Z', 409],
  ])('asked for at %s is answered %i', async (moment, status) => {
    // Published on 1 April by local time; thirty days later is 1 May.
    approvals.clock.set(moment);
    expect((await ask()).status).toBe(status);
  });

  it('that revises appends a correction', async () => {
    await ask();
    const { body } = await answer(supervisor, {
      outcome: 'revised',
      reasons: '企业原因',
      figures: { decidedOnTime: 17 },
    });
    expect(body).toMatchObject({
      published: { score: 89.4 },
      inForce: { score: 91 },
      corrections: [{ ground: 'review', reason: '企业原因', by: 'supervisor-1' }],
      reviews: [{ answer: { outcome: 'revised', correction: 1 } }],
    });
  });

  it('of a correction is not answered by its author', async () => {
    await send('POST', `${path}/corrections`, { as: supervisor, body: correction });
    expect((await ask({ ...request, finding: 1 })).status).toBe(201);
    const own = await answer(supervisor);
    expect([own.status, own.body.code]).toEqual([403, 'REVIEW_NOT_YOURS']);
    expect((await answer(another)).status).toBe(200);
  });

  it('is not answered by whoever asked for it', async () => {
    const both = { subject: 'both', roles: ['section-head', 'supervisor'] as const, department: 'housing' };
    await send('POST', `${path}/reviews`, { as: both, body: request });
    expect((await answer(both)).body.code).toBe('OWN_DEPARTMENT_JUDGED');
    // Nor from another post, later.
    expect((await answer({ ...both, department: 'forestry' })).body.code).toBe('REVIEW_NOT_YOURS');
  });

  it('is one at a time for a finding, and of a finding there is', async () => {
    await ask();
    expect((await ask()).body.code).toBe('REVIEW_OPEN');
    const unknown = await ask({ ...request, finding: 3 });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'FINDING_UNKNOWN']);
    expect((await answer(supervisor, undefined, 9)).status).toBe(404);
  });

  describe('that nobody answers in its thirty days', () => {
    // Asked for on 2 April: to be answered by 2 May.
    const over = '2026-05-02T16:00:00.000Z';
    const unanswered = async () =>
      (await approvals.announced()).filter(({ type }) => type === 'approvals.scorecard.review-unanswered.v1');

    it('is told once, to who must answer and those above, however many checks overlap', async () => {
      await ask();
      approvals.clock.set('2026-05-02T15:59:59.999Z');
      await approvals.check();
      expect(await unanswered()).toEqual([]);
      approvals.clock.set(over);
      await Promise.all([approvals.check(), approvals.check(), approvals.check()]);
      approvals.clock.set('2026-07-01T02:00:00.000Z');
      await approvals.check();
      const told = await unanswered();
      expect(told.map(({ data }) => data.fact)).toMatchObject([{ number: 1, answerBy: '2026-05-02' }]);
      expect(told[0]?.data.audience).toMatchObject([
        { department: 'supervision-office', post: 'clerk', capacity: 'responsible' },
        { department: 'supervision-office', post: 'head' },
        { department: 'housing', post: 'head' },
      ]);
      expect((await answer(supervisor)).body.reviews[0]).toMatchObject({ lateTold: true });
    });

    it('is told before the late answer where no check came by', async () => {
      await ask();
      approvals.clock.set(over);
      expect((await answer(supervisor)).status).toBe(200);
      expect(await unanswered()).toHaveLength(1);
      await approvals.check();
      expect(await unanswered()).toHaveLength(1);
    });

    it('is not told of one that was answered', async () => {
      await ask();
      await answer(supervisor);
      approvals.clock.set(over);
      await approvals.check();
      expect(await unanswered()).toEqual([]);
    });
  });

  it('tells both sides', async () => {
    await ask();
    await answer(supervisor);
    const told = (await approvals.announced()).filter(({ type }) => type.includes('.review-'));
    expect(told.map(({ type, data }) => [type, data.audience.map((each: any) => each.department)])).toEqual([
      ['approvals.scorecard.review-asked.v1', ['housing', 'supervision-office']],
      ['approvals.scorecard.review-answered.v1', ['housing', 'supervision-office']],
    ]);
  });
});

/** As in approvals-rights: d own department, o every other, a all of the county, - never; in the order of the roles. */
const expected: Record<string, string> = {
  'scorecard.list': '- d d d d a a a -',
  'scorecard.read': '- d d d d a a a -',
  'scorecard.correct': '- - - - - - o o -',
  'scorecard.ask-review': '- - - d d - - - -',
  'scorecard.answer-review': '- - - - - - o o -',
};

const bodies: Record<string, unknown> = {
  'scorecard.correct': correction,
  'scorecard.ask-review': request,
  'scorecard.answer-review': { outcome: 'upheld', reasons: '证据不足' },
};

describe('who may do what with scorecards', () => {
  it.each(Object.entries(expected))('%s: %s', async (act, row) => {
    const endpoint = approvals.endpoints.find((known) => known.act === act)!;
    const found = [];
    for (const role of everyRole) {
      const seen = [];
      for (const department of ['housing', 'forestry']) {
        // Each call meets a scorecard of its own with an open review.
        approvals = await startApprovals('2026-04-02T02:00:00.000Z');
        send = approvals.send;
        await put('housing', worked.甲);
        if (act === 'scorecard.answer-review') await ask();
        const route = endpoint.path
          .replace('{department}', 'housing')
          .replace('{month}', '2026-03')
          .replace('{number}', '1');
        const query = act === 'scorecard.list' ? '?month=2026-03' : '';
        const { status, body } = await send(endpoint.method.toUpperCase(), route + query, {
          ...(endpoint.takesInput ? { body: bodies[act] } : {}),
          as: { subject: 'someone', roles: [role], department },
        });
        const shown = act === 'scorecard.list' && status === 200 ? body.items.length > 0 : status < 300;
        seen.push(shown);
      }
      const [own, others] = seen;
      found.push(own ? (others ? 'a' : 'd') : others ? 'o' : '-');
    }
    expect(found.join(' ')).toBe(row);
  });
});

describe('a correction of a month on which later ones rest', () => {
  const yellow = figures({ decided: 10, decidedOnTime: 8 });
  const green = figures({ decided: 10, decidedOnTime: 10 });
  const small = figures({ decided: 1, decidedOnTime: 1 });
  const allOnTime = { ground: 'recount', reason: '两件按期办结漏计', figures: { decidedOnTime: 10 } };
  const inMonth = (month: string) => `/v1/scorecards/water/${month}`;

  /** Months from January 2026 on, each as it followed from the one before. */
  const publishInARow = async (months: readonly Figures[]): Promise<void> => {
    let before: Scorecard | null = null;
    for (const [index, each] of months.entries())
      before = await put('water', each, monthSchema.parse(`2026-0${String(index + 1)}`), before);
  };
  const read = async (month: string) => (await send('GET', inMonth(month), { as: supervisor })).body;
  const cardsNow = async (count: number) => {
    const months = Array.from({ length: count }, (_, index) => `2026-0${String(index + 1)}`);
    return Promise.all(months.map(async (month) => (await read(month)).inForce.card.card));
  };

  it('corrects them in the same act, each with its reason, as far as the row changes', async () => {
    await publishInARow([yellow, yellow, yellow, small, yellow, green, yellow]);
    expect(await cardsNow(7)).toEqual(['yellow', 'yellow', 'red', null, 'red', 'green', 'yellow']);
    const { status } = await send('POST', `${inMonth('2026-01')}/corrections`, {
      as: supervisor,
      body: allOnTime,
    });
    expect(status).toBe(201);
    expect(await cardsNow(7)).toEqual(['green', 'yellow', 'yellow', null, 'red', 'green', 'yellow']);
    expect(await read('2026-03')).toMatchObject({
      published: { card: { card: 'red' } },
      corrections: [
        { number: 1, by: 'supervisor-1', ground: 'recount', reason: expect.stringContaining('2026-02') },
      ],
    });
    // The green month ended the row: what rests on it is as it was.
    expect((await read('2026-06')).corrections).toEqual([]);
    expect((await read('2026-07')).corrections).toEqual([]);
    const told = (await approvals.announced()).filter(
      ({ type }) => type === 'approvals.scorecard.corrected.v1',
    );
    expect(told.map(({ data }) => (data.fact as { month: string }).month)).toEqual(
      expect.arrayContaining(['2026-01', '2026-02', '2026-03']),
    );
  });

  it('that makes a card worse opens its own thirty days for a review', async () => {
    await publishInARow([green, yellow, yellow]);
    expect(await cardsNow(3)).toEqual(['green', 'yellow', 'yellow']);
    approvals.clock.set('2026-08-03T02:00:00.000Z');
    const worse = { ground: 'recount', reason: '两件逾期漏计', figures: { decidedOnTime: 8 } };
    await send('POST', `${inMonth('2026-01')}/corrections`, { as: supervisor, body: worse });
    expect(await cardsNow(3)).toEqual(['yellow', 'yellow', 'red']);
    const ask = (finding: number) =>
      send('POST', `${inMonth('2026-03')}/reviews`, {
        as: sectionHeadOf('water'),
        body: { finding, reasons: '请复核连续月数' },
      });
    approvals.clock.set('2026-09-02T15:59:59.999Z');
    // The month itself was published long ago; what the correction made of it is thirty days old.
    expect((await ask(0)).body.code).toBe('REVIEW_TOO_LATE');
    expect((await ask(1)).status).toBe(201);
    approvals.clock.set('2026-09-02T16:00:00.000Z');
    expect(
      (
        await send('POST', `${inMonth('2026-02')}/reviews`, {
          as: sectionHeadOf('water'),
          body: { finding: 1, reasons: '迟了' },
        })
      ).body.code,
    ).toBe('REVIEW_TOO_LATE');
  });

  it('is taken up by its own news too, and once', async () => {
    await publishInARow([yellow, yellow, yellow]);
    await send('POST', `${inMonth('2026-01')}/corrections`, { as: supervisor, body: allOnTime });
    const news = (await approvals.announced()).filter(
      ({ type }) => type === 'approvals.scorecard.corrected.v1',
    );
    for (const each of [...news, ...news]) await approvals.handle(each);
    expect((await read('2026-02')).corrections).toHaveLength(1);
    expect((await read('2026-03')).corrections).toHaveLength(1);
  });
});
