import type { CodedError } from '../../../../shared/coded-error.ts';
import { type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import type { LandAct } from '../domain/land-rights.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { answerLandDelay } from '../domain/answer-land-delay.ts';
import { correctStep } from '../domain/correct-step.ts';
import { endAcquisition } from '../domain/end-acquisition.ts';
import { stepEntrySchema, type LandAcquisition } from '../domain/land-acquisition.ts';
import { recordStep } from '../domain/record-step.ts';
import type { AcquisitionChange } from '../domain/settle-acquisition.ts';
import { actOn } from '../../kernel/act-on.ts';
import { acquisitions, type AcquisitionReading } from '../usecases/land-acquisitions.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import {
  acquisitionParams,
  acquisitionViewSchema,
  correctStepBody,
  endAcquisitionBody,
} from './land-schemas.ts';
import { causeIn, measuresIn, setMeasures, stateCause } from '../../clocks/http/delay-bodies.ts';
import { presentAcquisition } from './present-land.ts';
import { defineActs } from '../../kernel/define-acts.ts';

export const acquisitionTag = 'Land acquisitions';

const defineLandAct = (ports: ApprovalsPorts) =>
  defineActs<
    LandAct,
    typeof acquisitionParams,
    typeof acquisitionViewSchema,
    [LandAcquisition, CountyRules],
    Outcome<AcquisitionChange, CodedError>,
    AcquisitionReading
  >({
    path: '/v1/land-acquisitions/{acquisitionId}',
    tag: acquisitionTag,
    params: acquisitionParams,
    output: acquisitionViewSchema,
    refusals: ['LAND_WRONG_STATE'],
    change: (context, { params, ...asked }) =>
      actOn(acquisitions)(ports)(context, { id: params.acquisitionId, ...asked }),
    present: () => presentAcquisition,
  });

const record = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineLandAct(ports)({
    act: 'land-acquisition.record-step',
    verb: 'record-step',
    summary: '登记一步，附文号和日期 · Put a step on record with its day and document',
    description:
      'In the order of the law; a step after a notice answers 409 with notBefore until the notice has stood its whole time.',
    input: stepEntrySchema,
    refusals: [
      'LAND_STEP_RECORDED',
      'LAND_STEP_NOT_AVAILABLE',
      'LAND_NOTICE_RUNNING',
      'LAND_CALENDAR_UNCOVERED',
      'LAND_HIGH_RISK',
      'LAND_DAY_IMPOSSIBLE',
      'LAND_COUNTS_IMPOSSIBLE',
      'LAND_FEW_AGREEMENTS',
      'LAND_EXPLANATION_NEEDED',
    ],
    decide: recordStep,
  });

const correct = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineLandAct(ports)({
    act: 'land-acquisition.correct-step',
    verb: 'correct-step',
    summary: '更正一步的日期 · Correct the day of a step',
    description: 'Later steps that the true day makes too early are set aside and done again.',
    input: correctStepBody,
    refusals: [
      'LAND_SECOND_PERSON_NEEDED',
      'LAND_STEP_NOT_RECORDED',
      'LAND_NOTICE_RUNNING',
      'LAND_CALENDAR_UNCOVERED',
      'LAND_DAY_IMPOSSIBLE',
      'LAND_CORRECTION_TOO_LATE',
    ],
    decide: correctStep,
  });

const end = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineLandAct(ports)({
    act: 'land-acquisition.end',
    verb: 'end',
    summary: '终止土地征收 · End an acquisition that is given up or was not approved',
    input: endAcquisitionBody,
    refusals: [],
    decide: (acquisition, rules, act, { reason }) => endAcquisition(acquisition, rules, act, reason),
  });

/** What is done on an acquisition. */
export const landActEndpoints = (ports: ApprovalsPorts): readonly Endpoint<LandAct>[] => [
  record(ports),
  correct(ports),
  end(ports),
  defineLandAct(ports)({
    act: 'land-acquisition.state-cause',
    ...stateCause,
    decide: (acquisition, rules, act, body) => answerLandDelay(acquisition, rules, act, causeIn(body)),
  }),
  defineLandAct(ports)({
    act: 'land-acquisition.set-measures',
    ...setMeasures,
    decide: (acquisition, rules, act, body) => answerLandDelay(acquisition, rules, act, measuresIn(body)),
  }),
];
