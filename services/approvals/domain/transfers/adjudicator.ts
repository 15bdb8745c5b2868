import type { DepartmentId } from '../../../../shared/identifiers.ts';
import type { TransferRules } from '../county/transfer-rules.ts';

/**
 * The first of the candidates that is not excluded; nobody decides in a cause of their own (rulings 15). Where all of
 * them are parties the last decides, for somebody must.
 */
const firstImpartial = (
  candidates: readonly DepartmentId[],
  excluded: readonly DepartmentId[],
  otherwise: DepartmentId,
): DepartmentId => candidates.find((candidate) => !excluded.includes(candidate)) ?? otherwise;

/** Who adjudicates first: the department that leads the stage, unless it is a party; then the office of the leading group. */
export const adjudicatorOf = (
  { lastInstances }: TransferRules,
  stageLead: DepartmentId,
  parties: readonly DepartmentId[],
): DepartmentId => firstImpartial([stageLead, ...lastInstances], parties, lastInstances.at(-1) ?? stageLead);

/** Who re-adjudicates, finally: the office of the leading group, or who stands above it where it is a party or has decided. */
export const readjudicatorOf = (
  { lastInstances }: TransferRules,
  decidedBy: DepartmentId,
  parties: readonly DepartmentId[],
): DepartmentId => firstImpartial(lastInstances, [decidedBy, ...parties], lastInstances.at(-1) ?? decidedBy);
