import { none, defineEndpoint, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf } from '../../../../shared/http/list-query.ts';
import { leadTag, defineLeadVerb, type LeadActPorts } from '../../kernel/lead-act.ts';
import { listEntriesQuery } from '../../kernel/read-lead-entries.ts';
import { intersectionSchema, roundSchema, gapSchema } from '../../kernel/evidence.ts';
import { changeLeadCommand } from '../../kernel/change-lead.ts';
import { leadParams } from '../../kernel/params.ts';
import { defineLeadEntryList } from '../../kernel/lead-entry-list.ts';
import { ownLeadNotJudged } from '../../kernel/lead-errors.ts';
import { evidenceRefusals } from '../../kernel/progress-at.ts';
import {
  recordAgreementDraft,
  recordIntersection,
  recordFactorCheck,
} from '../domain/record-talks-evidence.ts';
import { concludeGap, discloseNegotiation, recordNegotiation } from '../domain/record-negotiation.ts';
import { negotiationRights, type NegotiationAct } from '../domain/negotiation-rights.ts';
import {
  negotiationBody,
  factorCheckBody,
  intersectionBody,
  concludeGapBody,
  roundPageSchema,
  agreementDraftBody,
  discloseNegotiationBody,
} from './negotiation-bodies.ts';

const factorCheckers = {
  zh: '领导小组办公室协调人员或研判部门工作人员',
  en: 'a coordinator, or somebody of the screening department',
};

/** What the talks bring: rounds and gaps, intersections, the draft, the sheet of factors. */
const talksEndpoints = (ports: LeadActPorts): readonly Endpoint<NegotiationAct>[] => {
  const post = defineLeadVerb(ports, negotiationRights);
  return [
    post('lead.record-negotiation', {
      summary: '登记一轮洽谈 · Record a round of talks',
      description: 'Gaps are numbered through all rounds; one without conclusion bars the review.',
      input: negotiationBody,
      refusals: [...evidenceRefusals, 'DATE_IN_FUTURE', 'TOO_MANY_OPEN_GAPS'],
      decide: (lead, round, { by, now }) => recordNegotiation(lead, round, by, now),
    }),
    post('lead.conclude-gap', {
      summary: '差距项形成结论 · Conclude a gap: closed, conceded or to the meeting',
      input: concludeGapBody,
      refusals: [...evidenceRefusals, 'GAP_NOT_OPEN'],
      decide: (lead, { gap, conclusion }) => concludeGap(lead, gap, conclusion),
    }),
    post('lead.record-intersection', {
      summary: '登记利益交集 · Record where interests meet',
      input: intersectionBody,
      refusals: evidenceRefusals,
      decide: (lead, intersection, { by }) => recordIntersection(lead, intersection, by),
    }),
    post('lead.record-agreement-draft', {
      summary: '登记投资协议文本 · Record the draft of the agreement',
      input: agreementDraftBody,
      refusals: evidenceRefusals,
      decide: (lead, { documentNumber }) => recordAgreementDraft(lead, documentNumber),
    }),
    post('lead.record-factor-check', {
      summary: '登记要素保障 · Record whether a factor can be guaranteed',
      description:
        'A factor the project does not need counts as guaranteed; say so in the note. Entered by a coordinator or the screening department, never by who registered or followed the lead.',
      input: factorCheckBody,
      notYours: ownLeadNotJudged(factorCheckers),
      refusals: ['OWN_LEAD_NOT_JUDGED', ...evidenceRefusals],
      decide: recordFactorCheck,
    }),
  ];
};

const disclose = (ports: LeadActPorts): Endpoint<NegotiationAct> =>
  defineEndpoint({
    act: 'lead.disclose-negotiation',
    method: 'post',
    path: '/v1/leads/{leadId}/disclose-negotiation',
    summary: '查看洽谈纪要（留痕）· Open the minutes of the talks; leaves a trace',
    tag: leadTag,
    params: leadParams,
    query: none,
    input: discloseNegotiationBody,
    status: 200,
    isLook: true,
    output: roundPageSchema,
    refusals: ['LEAD_NOT_FOUND', 'LEAD_ACT_NOT_YOURS', 'LEAD_STALE', 'BAD_CURSOR'],
    handle: async ({ principal, params: { leadId }, input, ifMatch, write }) => {
      const act = 'lead.disclose-negotiation' as const;
      const asked = {
        leadId,
        act,
        rights: negotiationRights,
        collection: 'round' as const,
        schema: roundSchema,
      };
      const rounds = await listEntriesQuery(ports)(principal, asked, pageOf(input));
      if (!rounds.ok) return rounds;
      const look = changeLeadCommand(ports)({
        leadId,
        principal,
        act,
        rights: negotiationRights,
        ifMatch,
        decide: (lead) => discloseNegotiation(lead, principal.subject, input.reason),
      });
      const body = { ...rounds.value, items: [...rounds.value.items] };
      return write(look, ({ version }) => ({ body, version }));
    },
  });

/** The talks: their rounds, gaps, intersections and draft, and the sheet of factors. */
export const negotiationEndpoints = (ports: LeadActPorts): readonly Endpoint<NegotiationAct>[] => {
  const list = defineLeadEntryList(ports, negotiationRights);
  return [
    ...talksEndpoints(ports),
    disclose(ports),
    list({
      act: 'lead.list-gaps',
      segment: 'gaps',
      collection: 'gap',
      summary: '诉求差距清单 · Gaps between what both sides want',
      schema: gapSchema,
    }),
    list({
      act: 'lead.list-intersections',
      segment: 'intersections',
      collection: 'intersection',
      summary: '利益交集表 · Where interests meet',
      schema: intersectionSchema,
    }),
  ];
};
