import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { acquisitionEnded } from './acquisition-facts.ts';
import type { LandAcquisition } from './land-acquisition.ts';
import type { LandError } from './land-errors.ts';
import { acquisitionClosed } from './step-errors.ts';
import { settleRunning, stopped, type AcquisitionChange } from './settle-acquisition.ts';

/** Ends an acquisition 终止征地 that is given up or was not approved; what was done stays on record. */
export const endAcquisition = (
  acquisition: LandAcquisition,
  rules: CountyRules,
  act: Act,
  reason: string,
): Outcome<AcquisitionChange, LandError> => {
  if (acquisition.state !== 'running') return failure(acquisitionClosed(acquisition.state));
  const { state: settled, events } = settleRunning(acquisition, rules, act.at);
  const state = { ...stopped(settled), state: 'ended' as const, ended: { ...act, reason } };
  return success({ state, events: [...events, acquisitionEnded(state, reason)] });
};
