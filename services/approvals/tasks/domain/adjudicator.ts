import type { DepartmentId } from '../../../../shared/identifiers.ts';
import type { TransferRules } from '../../county/domain/transfer-rules.ts';

/** Who decides a transfer: the people of a department, or a county leader where the office of the leading group may not. */
export type Adjudicator = { readonly adjudicator: DepartmentId; readonly byLeader: boolean };

type LastInstances = Pick<TransferRules, 'lastInstances'>;

/**
 * The office of the leading group unless it is excluded, then a county leader: nobody decides in a cause of their own
 * (rulings 15 and 34). Where all of the leading group are parties a leader decides all the same, for somebody must.
 */
const ofTheLeadingGroup = (
  { lastInstances }: LastInstances,
  excluded: readonly DepartmentId[],
  otherwise: DepartmentId,
): Adjudicator => {
  const adjudicator = lastInstances.find((candidate) => !excluded.includes(candidate));
  return {
    adjudicator: adjudicator ?? lastInstances.at(-1) ?? otherwise,
    byLeader: adjudicator === undefined || adjudicator !== lastInstances[0],
  };
};

/** Who adjudicates first: the department that leads the stage, unless it is a party; then the leading group. */
export const adjudicatorOf = (
  rules: LastInstances,
  stageLead: DepartmentId,
  parties: readonly DepartmentId[],
): Adjudicator =>
  parties.includes(stageLead)
    ? ofTheLeadingGroup(rules, parties, stageLead)
    : { adjudicator: stageLead, byLeader: false };

/** Who re-adjudicates, finally: the office of the leading group, or a county leader where it is a party or has decided. */
export const readjudicatorOf = (
  rules: LastInstances,
  decidedBy: DepartmentId,
  parties: readonly DepartmentId[],
): Adjudicator => ofTheLeadingGroup(rules, [decidedBy, ...parties], decidedBy);
