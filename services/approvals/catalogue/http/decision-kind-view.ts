import * as z from 'zod';
import {
  decisionKindNames,
  decisionKinds,
  type DecisionKind,
} from '../../../../shared/events/decision-kinds.ts';
import { bilingualSchema } from '../../../../shared/language.ts';

/** What kind of decision ends a matter, and what its outcomes are called. */
export const decisionKindView = {
  decisionKind: z.enum(decisionKinds),
  decisionKindName: bilingualSchema,
  outcomeNames: z.object({ approved: bilingualSchema, rejected: bilingualSchema }),
};

export const presentDecisionKind = (decisionKind: DecisionKind) => {
  const { name, outcomes } = decisionKindNames[decisionKind];
  return { decisionKind, decisionKindName: name, outcomeNames: outcomes };
};
