import type { FieldFault, CodedError } from '../../../../shared/coded-error.ts';
import type { Recipient } from '../../../../shared/events/audience.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import { nodesOf } from '../../catalogue/domain/catalogue.ts';
import { legalBasesOf } from '../../catalogue/domain/legal-basis.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { endOf, type LegalOpinion, type Pilot } from './pilot.ts';

/** Why a pilot is neither registered nor enabled; a legal order in its scope is told as everywhere. */
export const pilotRefusals = {
  PILOT_INVALID: 'unacceptable',
  PILOT_WRONG_STATE: 'wrong-state',
  PILOT_LACKS_LEGAL_OPINION: 'wrong-state',
  PILOT_FOUND_UNLAWFUL: 'wrong-state',
  PILOT_OVER: 'wrong-state',
} as const satisfies Refusals;
type PilotError = CodedError<keyof typeof pilotRefusals | 'LEGAL_EDGE'>;

type PilotChange = { readonly state: Pilot; readonly events: readonly DomainEvent[] };

export type PilotDraft = Omit<Extract<Pilot, { state: 'registered' }>, 'id' | 'state' | 'registered'>;

const factOf = ({ id, title, benchmark, from, until }: Pilot) => ({
  pilotId: id,
  title,
  benchmark,
  from,
  until,
});

const coordinators = ({ settings }: CountyRules): readonly Recipient[] => [
  {
    kind: 'post',
    capacity: 'informed',
    department: settings.coordinatingDepartment,
    post: settings.tasks.post,
  },
];

/** The legal orders in a scope, each with its articles; even one that depends on circumstances, which a pilot cannot know. */
const legalFaults = ({ scope }: Pick<Pilot, 'scope'>, { catalogue }: CountyRules): readonly FieldFault[] =>
  scope.edges.flatMap((edge, position) => {
    const bases = legalBasesOf(catalogue.catalogue.dependencies, [], edge);
    if (bases.length === 0) return [];
    const [shown, source] = [`${edge.from}→${edge.to}`, bases.join('；')];
    return [
      {
        pointer: `/scope/edges/${position}`,
        detail: {
          zh: `“${shown}”是法定顺序（${source}）`,
          en: `${shown} is a legal order (${source})`,
        },
      },
    ];
  });

const otherFaults = (
  { scope, from, until }: PilotDraft,
  { catalogue }: CountyRules,
  now: Instant,
): readonly FieldFault[] => {
  const known = new Set(nodesOf(catalogue.catalogue).map(({ code }) => code));
  const unknown = (code: string, pointer: string): readonly FieldFault[] =>
    known.has(code)
      ? []
      : [{ pointer, detail: { zh: '事项目录中没有该事项', en: 'the catalogue has no such matter' } }];
  return [
    ...scope.edges.flatMap((edge, position) => [
      ...unknown(edge.from, `/scope/edges/${position}/from`),
      ...unknown(edge.to, `/scope/edges/${position}/to`),
    ]),
    ...scope.commitments.flatMap((code, position) => unknown(code, `/scope/commitments/${position}`)),
    ...(until < from
      ? [{ pointer: '/until', detail: { zh: '早于起始日', en: 'it ends before it begins' } }]
      : []),
    ...(until < dateOf(now) ? [{ pointer: '/until', detail: { zh: '已经过去', en: 'it has passed' } }] : []),
  ];
};

const legalOrder = (faults: readonly FieldFault[]): PilotError => ({
  code: 'LEGAL_EDGE',
  detail: {
    zh: '法定办理顺序不得以试点调整，请按所列逐项修改',
    en: 'No pilot sets a legal order aside; they are listed one by one.',
  },
  faults,
});

/** Registers a pilot 创新试点; nothing rests on it before it is enabled. */
export const registerPilot = (
  draft: PilotDraft,
  id: Pilot['id'],
  rules: CountyRules,
  act: Act,
): Outcome<PilotChange, PilotError> => {
  const legal = legalFaults(draft, rules);
  if (legal.length > 0) return failure(legalOrder(legal));
  const faults = otherFaults(draft, rules, act.at);
  if (faults.length > 0)
    return failure({
      code: 'PILOT_INVALID',
      detail: {
        zh: '试点内容有误，请按所列逐项修改',
        en: 'The pilot has faults; they are listed one by one.',
      },
      faults,
    });
  const state: Pilot = { ...draft, id, state: 'registered', registered: act };
  return success({
    state,
    events: [{ type: 'approvals.pilot.registered.v1', audience: [], fact: factOf(state) }],
  });
};

const refusals = {
  PILOT_WRONG_STATE: { zh: '试点已启用或已结束', en: 'The pilot has been enabled or has ended.' },
  PILOT_LACKS_LEGAL_OPINION: {
    zh: '没有合法性审查意见，试点不得启用',
    en: 'Without a legal opinion no pilot is enabled.',
  },
  PILOT_FOUND_UNLAWFUL: {
    zh: '合法性审查认为不合法，试点不得启用',
    en: 'The legal opinion finds it unlawful.',
  },
  PILOT_OVER: { zh: '试点期限已过', en: 'The days of the pilot are over.' },
} as const;

const refused = (code: keyof typeof refusals): Outcome<never, PilotError> =>
  failure({ code, detail: refusals[code] });

/** Enables a pilot on a legal opinion that finds it lawful, given now or at its registration (R128). */
export const enablePilot = (
  pilot: Pilot,
  rules: CountyRules,
  act: Act,
  given: LegalOpinion | null,
): Outcome<PilotChange, PilotError> => {
  if (pilot.state !== 'registered') return refused('PILOT_WRONG_STATE');
  const legalOpinion = given ?? pilot.legalOpinion;
  if (legalOpinion === null) return refused('PILOT_LACKS_LEGAL_OPINION');
  if (legalOpinion.conclusion !== 'lawful') return refused('PILOT_FOUND_UNLAWFUL');
  if (endOf(pilot) <= act.at) return refused('PILOT_OVER');
  // The catalogue may have learned of a law since the registration.
  const legal = legalFaults(pilot, rules);
  if (legal.length > 0) return failure(legalOrder(legal));
  const state: Pilot = {
    ...pilot,
    legalOpinion,
    state: 'enabled',
    enabled: act,
    nextCheckAt: endOf(pilot),
  };
  return success({
    state,
    events: [
      {
        type: 'approvals.pilot.enabled.v1',
        audience: coordinators(rules),
        fact: { ...factOf(state), legalOpinion: legalOpinion.document },
      },
    ],
  });
};

/** Stops a pilot at its end 到期自动停用; told once. */
export const settlePilot = (pilot: Pilot, rules: CountyRules, until: Instant): PilotChange => {
  if (pilot.state !== 'enabled' || pilot.nextCheckAt > until) return { state: pilot, events: [] };
  const { nextCheckAt: endedAt, ...rest } = pilot;
  const state: Pilot = { ...rest, state: 'ended', endedAt };
  return {
    state,
    events: [{ type: 'approvals.pilot.ended.v1', audience: coordinators(rules), fact: factOf(state) }],
  };
};
