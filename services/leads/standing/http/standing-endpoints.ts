import { noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { changeStanding } from '../domain/change-standing.ts';
import { handOver } from '../../register/domain/hand-over.ts';
import type { LeadErrorCode } from '../../kernel/lead-errors.ts';
import type { LeadAct } from '../../kernel/lead-rights.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import {
  handOverBody,
  incubateBody,
  markLostBody,
  pauseBody,
  reasonBody,
} from '../../register/http/evidence-schemas.ts';
import { defineLeadVerb } from '../../kernel/lead-act.ts';

const outOfOrder: readonly LeadErrorCode[] = ['STANDING_OUT_OF_ORDER'];

const settingAside = (ports: LeadPorts): readonly Endpoint<LeadAct>[] => {
  const post = defineLeadVerb(ports);
  return [
    post('pause', {
      summary: '暂缓 · Pause a lead until a day on which to look at it again',
      input: pauseBody,
      reachesProject: true,
      refusals: [...outOfOrder, 'DATE_NOT_AHEAD'],
      decide: (lead, { reason, reviewOn }, acting) =>
        changeStanding(lead, { kind: 'paused', since: acting.now, reason, reviewOn }, acting),
    }),
    post('incubate', {
      summary: '转培育 · Put a lead into incubation',
      input: incubateBody,
      refusals: [...outOfOrder, 'DATE_NOT_AHEAD', 'NOT_AT_THIS_STAGE'],
      decide: (lead, { until }, acting) =>
        changeStanding(lead, { kind: 'incubating', since: acting.now, until }, acting),
    }),
    post('mark-suspect', {
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

const ending = (ports: LeadPorts): readonly Endpoint<LeadAct>[] => {
  const post = defineLeadVerb(ports);
  return [
    post('mark-lost', {
      summary: '流失 · Mark as lost, with the lesson learnt; the enterprise is free again',
      input: markLostBody,
      refusals: [...outOfOrder, 'NOT_AT_THIS_STAGE'],
      decide: (lead, { reasonCode, lesson }, acting) =>
        changeStanding(lead, { kind: 'lost', since: acting.now, reasonCode, lesson }, acting),
    }),
    post('terminate', {
      summary: '终止 · Terminate: the agreement is dissolved, and with it the project',
      input: reasonBody,
      reachesProject: true,
      refusals: outOfOrder,
      decide: (lead, { reason }, acting) =>
        changeStanding(lead, { kind: 'terminated', since: acting.now, reason }, acting),
    }),
  ];
};

/** Setting a lead aside, taking it up again, handing it over; apart from how far it has come. */
export const standingEndpoints = (ports: LeadPorts): readonly Endpoint<LeadAct>[] => {
  const post = defineLeadVerb(ports);
  return [
    ...settingAside(ports),
    ...ending(ports),
    post('resume', {
      summary: '恢复跟进 · Take a lead up again; a lost one takes its enterprise again',
      description:
        'Takes no body. Refused with LEAD_HELD when somebody else holds the enterprise by now. A suspicion is lifted by the coordinating office.',
      input: noInput,
      reachesProject: true,
      refusals: [...outOfOrder, 'LEAD_HELD', 'SUSPICION_NOT_YOURS_TO_LIFT'],
      decide: (lead, _none, acting) => changeStanding(lead, { kind: 'active' }, acting),
    }),
    post('hand-over', {
      summary: '移交主责专员 · Hand over to another officer',
      description: 'A signed lead hands its project over with it.',
      input: handOverBody,
      reachesProject: true,
      refusals: ['OFFICER_UNCHANGED'],
      decide: (lead, to, { project }) => handOver(lead, to, project),
    }),
  ];
};
