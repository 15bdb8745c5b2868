import type * as z from 'zod';
import type { RightsTable } from '../../../shared/auth/rights.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import type { Versioned } from '../../../shared/dynamo/aggregate.ts';
import { defineEndpoint, none, type Endpoint, type Method } from '../../../shared/http/endpoint.ts';
import type { CountyCode, Subject } from '../../../shared/identifiers.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import { changeLeadCommand, type LeadChange } from './change-lead.ts';
import type { Entering } from './entering.ts';
import type { Lead } from './lead.ts';
import type { LeadDecision } from './lead-decision.ts';
import type { leadRefusals } from './lead-errors.ts';
import type { LeadRelation } from './lead-relation.ts';
import { leadParams } from './params.ts';
import type { LeadPorts } from './ports.ts';
import type { Project } from './project.ts';

export const leadTag = 'Leads';

/** How a lead is shown, by whoever knows all of it. */
export type LeadView = {
  readonly schema: z.ZodType;
  readonly present: (lead: Versioned<Lead>, at: Entering) => unknown;
};

/** What the endpoints of acts on leads stand on. */
export type LeadActPorts = LeadPorts & { readonly leadView: LeadView };

/** Who acts, when, by which limits and calendar, and on which project where the act reaches one. */
export type ActingOn = Entering & {
  readonly county: CountyCode;
  readonly by: Subject;
  readonly project: Project | null;
};

type CommonCode = keyof typeof leadRefusals;

export type LeadActSpec<Act extends string, Code extends string, Input extends z.ZodType> = {
  readonly act: Act;
  readonly method: Exclude<Method, 'get'>;
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly ifMatch?: 'required';
  readonly input: Input;
  readonly notYours?: LeadChange<Act>['notYours'];
  /** Whether the act reaches the project of a signed lead. */
  readonly reachesProject?: boolean;
  /** What the domain may refuse beside what every act on a lead may. */
  readonly refusals: readonly NoInfer<Code | CommonCode>[];
  readonly decide: (
    lead: Lead,
    input: z.output<Input>,
    acting: ActingOn,
  ) => Outcome<LeadDecision, CodedError<Code>> | Promise<Outcome<LeadDecision, CodedError<Code>>>;
};

const commonRefusals: readonly CommonCode[] = ['LEAD_NOT_FOUND', 'LEAD_ACT_NOT_YOURS', 'LEAD_STALE'];

/** An act on one lead: one read, the domain's decision, one write; answers the lead as it then stands. */
export const defineLeadAct =
  <Act extends string>(ports: LeadActPorts, rights: RightsTable<Act, LeadRelation>) =>
  <Code extends string, Input extends z.ZodType>(spec: LeadActSpec<Act, Code, Input>): Endpoint<Act> =>
    defineEndpoint({
      ...spec,
      tag: leadTag,
      params: leadParams,
      query: none,
      status: 200,
      output: ports.leadView.schema,
      refusals: [...commonRefusals, ...spec.refusals],
      handle: async ({ principal, params, input, ifMatch, now, write }) => {
        const { county } = principal;
        const [policy, calendar] = await Promise.all([ports.policyOf(county), ports.calendarOf(county)]);
        const change = changeLeadCommand(ports)({
          leadId: params.leadId,
          principal,
          act: spec.act,
          rights,
          notYours: spec.notYours,
          ifMatch,
          reachesProject: spec.reachesProject ?? false,
          decide: (lead, project) =>
            spec.decide(lead, input, { county, by: principal.subject, now, policy, calendar, project }),
        });
        return write(change, (lead) => ({
          body: ports.leadView.present(lead, { policy, calendar, now }),
          version: lead.version,
        }));
      },
    });

/** An act named by a verb of the trade, at a sub-resource of the same name. */
export const defineLeadVerb =
  <Act extends string>(ports: LeadActPorts, rights: RightsTable<Act, LeadRelation>) =>
  <Code extends string, Input extends z.ZodType>(
    act: Act,
    spec: Omit<LeadActSpec<Act, Code, Input>, 'act' | 'method' | 'path'>,
  ): Endpoint<Act> =>
    defineLeadAct(
      ports,
      rights,
    )({ ...spec, act, method: 'post', path: `/v1/leads/{leadId}/${act.replace('lead.', '')}` });
