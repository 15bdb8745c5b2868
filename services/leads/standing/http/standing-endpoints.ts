import { noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { defineLeadVerb, type LeadActPorts } from '../../kernel/lead-act.ts';
import { changeStanding } from '../domain/change-standing.ts';
import { standingRights, type StandingAct } from '../domain/standing-rights.ts';
import { pauseBody, reasonBody, markLostBody, incubateBody } from './standing-bodies.ts';

const outOfOrder = ['STANDING_OUT_OF_ORDER'] as const;

const settingAside = (ports: LeadActPorts): readonly Endpoint<StandingAct>[] => {
  const post = defineLeadVerb(ports, standingRights);
  return [
    post('lead.pause', {
      summary: '暂缓 · Pause a lead until a day on which to look at it again',
      input: pauseBody,
      reachesProject: true,
      refusals: [...outOfOrder, 'DATE_NOT_AHEAD'],
      decide: (lead, { reason, reviewOn }, acting) =>
        changeStanding(lead, { kind: 'paused', since: acting.now, reason, reviewOn }, acting),
    }),
    post('lead.incubate', {
      summary: '转培育 · Put a lead into incubation',
      input: incubateBody,
      refusals: [...outOfOrder, 'DATE_NOT_AHEAD', 'NOT_AT_THIS_STAGE'],
      decide: (lead, { until }, acting) =>
        changeStanding(lead, { kind: 'incubating', since: acting.now, until }, acting),
    }),
    post('lead.mark-suspect', {
      summary: '标记疑似虚签 · Mark as suspected of a sham signing',
      description: 'A signed lead goes to review by the coordinating office.',
      input: reasonBody,
      reachesProject: true,
      refusals: outOfOrder,
      decide: (lead, { reason }, acting) =>
        changeStanding(lead, { kind: 'suspect', since: acting.now, reason }, acting),
    }),
  ];
};

const ending = (ports: LeadActPorts): readonly Endpoint<StandingAct>[] => {
  const post = defineLeadVerb(ports, standingRights);
  return [
    post('lead.mark-lost', {
      summary: '流失 · Mark as lost, with the lesson learnt; the enterprise is free again',
      input: markLostBody,
      refusals: [...outOfOrder, 'NOT_AT_THIS_STAGE'],
      decide: (lead, { reasonCode, lesson }, acting) =>
        changeStanding(lead, { kind: 'lost', since: acting.now, reasonCode, lesson }, acting),
    }),
    post('lead.terminate', {
      summary: '终止 · Terminate: the agreement is dissolved, and with it the project',
      input: reasonBody,
      reachesProject: true,
      refusals: outOfOrder,
      decide: (lead, { reason }, acting) =>
        changeStanding(lead, { kind: 'terminated', since: acting.now, reason }, acting),
    }),
  ];
};

/** Setting a lead aside and taking it up again; apart from how far it has come. */
export const standingEndpoints = (ports: LeadActPorts): readonly Endpoint<StandingAct>[] => {
  const post = defineLeadVerb(ports, standingRights);
  return [
    ...settingAside(ports),
    ...ending(ports),
    post('lead.resume', {
      summary: '恢复跟进 · Take a lead up again; a lost one takes its enterprise again',
      description:
        'Takes no body. Refused with LEAD_HELD when somebody else holds the enterprise by now. A suspicion is lifted by the coordinating office.',
      input: noInput,
      reachesProject: true,
      refusals: [...outOfOrder, 'LEAD_HELD', 'SUSPICION_NOT_YOURS_TO_LIFT'],
      decide: (lead, _none, acting) => changeStanding(lead, { kind: 'active' }, acting),
    }),
  ];
};
