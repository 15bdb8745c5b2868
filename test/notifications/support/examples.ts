import { accountabilityExamples } from './examples/accountability-examples.ts';
import { acknowledgementExamples } from './examples/acknowledgement-examples.ts';
import { agencyOrderExamples } from './examples/agency-order-examples.ts';
import { assignmentExamples } from './examples/assignment-examples.ts';
import { calendarExamples } from './examples/calendar-examples.ts';
import { caseExamples } from './examples/case-examples.ts';
import { catalogueChangeExamples } from './examples/catalogue-change-examples.ts';
import { clauseExamples } from './examples/clause-examples.ts';
import { clockActsExamples } from './examples/clock-acts-examples.ts';
import { consultationExamples } from './examples/consultation-examples.ts';
import { coverExamples } from './examples/cover-examples.ts';
import { delayExamples } from './examples/delay-examples.ts';
import { haltExamples } from './examples/halt-examples.ts';
import { jointClockExamples } from './examples/joint-clock-examples.ts';
import { landExamples } from './examples/land-examples.ts';
import { leadCareExamples } from './examples/lead-care-examples.ts';
import { leadExamples } from './examples/lead-examples.ts';
import { materialExamples } from './examples/material-examples.ts';
import { mergeExamples } from './examples/merge-examples.ts';
import { personExamples } from './examples/person-examples.ts';
import { policyChangeExamples } from './examples/policy-change-examples.ts';
import { requestExamples } from './examples/request-examples.ts';
import { scorecardExamples } from './examples/scorecard-examples.ts';
import { taskActsExamples } from './examples/task-acts-examples.ts';
import { taskExamples } from './examples/task-examples.ts';
import { toleranceExamples } from './examples/tolerance-examples.ts';
import { transferExamples } from './examples/transfer-examples.ts';
import { visitExamples } from './examples/visit-examples.ts';
import type { WordedType } from '../../../services/notifications/messages/domain/templates.ts';
import type { Example } from './words-of.ts';

/** An example or more of every type that has words. */
export const examples: Readonly<Record<WordedType, readonly Example[]>> = {
  ...accountabilityExamples,
  ...acknowledgementExamples,
  ...agencyOrderExamples,
  ...assignmentExamples,
  ...calendarExamples,
  ...caseExamples,
  ...catalogueChangeExamples,
  ...clauseExamples,
  ...clockActsExamples,
  ...consultationExamples,
  ...coverExamples,
  ...delayExamples,
  ...haltExamples,
  ...jointClockExamples,
  ...landExamples,
  ...leadCareExamples,
  ...leadExamples,
  ...materialExamples,
  ...mergeExamples,
  ...personExamples,
  ...policyChangeExamples,
  ...requestExamples,
  ...scorecardExamples,
  ...taskActsExamples,
  ...taskExamples,
  ...toleranceExamples,
  ...transferExamples,
  ...visitExamples,
};
