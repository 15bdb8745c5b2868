import type * as z from 'zod';
import { defineEndpoint, none, type Endpoint, type Method } from '../../../shared/http/endpoint.ts';
import type { CountyCode, Subject } from '../../../shared/identifiers.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import type { Lead } from './lead.ts';
import type { LeadDecision } from './lead-decision.ts';
import { isJudgingAct, type LeadError, type LeadErrorCode } from './lead-errors.ts';
import type { LeadAct } from './lead-rights.ts';
import type { Project } from './project.ts';
import type { Entering } from '../stages/domain/stage-entry.ts';
import { changeLeadCommand } from './change-lead.ts';
import type { LeadPorts } from './ports.ts';
import { leadParams, leadViewSchema } from '../register/http/lead-schemas.ts';
import { presentLead } from '../register/http/present-lead.ts';

export const leadTag = '线索 Leads';

/** Who acts, when, by which limits and calendar, and on which project where the act reaches one. */
export type ActingOn = Entering & {
  readonly county: CountyCode;
  readonly by: Subject;
  readonly project: Project | null;
};

export type LeadActSpec<Input extends z.ZodType> = {
  readonly act: LeadAct;
  readonly method: Exclude<Method, 'get'>;
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly ifMatch?: 'required';
  readonly input: Input;
  /** Whether the act reaches the project of a signed lead. */
  readonly reachesProject?: boolean;
  /** What the domain may refuse beside what every act on a lead may. */
  readonly refusals: readonly LeadErrorCode[];
  readonly decide: (
    lead: Lead,
    input: z.output<Input>,
    acting: ActingOn,
  ) => Outcome<LeadDecision, LeadError> | Promise<Outcome<LeadDecision, LeadError>>;
};

const commonRefusals: readonly LeadErrorCode[] = ['LEAD_NOT_FOUND', 'LEAD_ACT_NOT_YOURS', 'LEAD_STALE'];
const judgedByOthers: readonly LeadErrorCode[] = ['OWN_LEAD_NOT_JUDGED'];

/** An act on one lead: one read, the domain's decision, one write; answers the lead as it then stands. */
export const defineLeadAct =
  (ports: LeadPorts) =>
  <Input extends z.ZodType>(spec: LeadActSpec<Input>): Endpoint<LeadAct> =>
    defineEndpoint({
      ...spec,
      tag: leadTag,
      params: leadParams,
      query: none,
      status: 200,
      output: leadViewSchema,
      refusals: [...commonRefusals, ...(isJudgingAct(spec.act) ? judgedByOthers : []), ...spec.refusals],
      handle: async ({ principal, params, input, ifMatch, now, write }) => {
        const { policy } = ports;
        const { county } = principal;
        const calendar = await ports.calendarOf(county);
        const change = changeLeadCommand(ports)({
          leadId: params.leadId,
          principal,
          act: spec.act,
          ifMatch,
          reachesProject: spec.reachesProject ?? false,
          decide: (lead, project) =>
            spec.decide(lead, input, { county, by: principal.subject, now, policy, calendar, project }),
        });
        return write(change, (lead) => ({
          body: presentLead(lead, { policy, calendar, now }),
          version: lead.version,
        }));
      },
    });

type VerbOf<Act> = Act extends `lead.${infer Verb}` ? Verb : never;

/** An act named by a verb of the trade, at a sub-resource of the same name. */
export const defineLeadVerb =
  (ports: LeadPorts) =>
  <Input extends z.ZodType>(
    verb: VerbOf<LeadAct>,
    spec: Omit<LeadActSpec<Input>, 'act' | 'method' | 'path'>,
  ): Endpoint<LeadAct> =>
    defineLeadAct(ports)({
      ...spec,
      act: `lead.${verb}`,
      method: 'post',
      path: `/v1/leads/{leadId}/${verb}`,
    });
