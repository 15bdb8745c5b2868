import type { CountyCode } from '../../../../shared/identifiers.ts';
import { failure } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import { matterIn } from '../../catalogue/domain/county-catalogue.ts';
import { variantOf } from '../../catalogue/domain/matter.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { belongsToDepartment, fillsPost, mayStandFor } from '../../staffing/domain/persons.ts';
import type { Staffing } from '../../staffing/domain/staffing.ts';
import type { Act } from '../../kernel/act.ts';
import { correctAcceptance, notOfTheDepartment, type CorrectionRequest } from '../domain/correcting.ts';
import { extend, notOfThePost, type ExtensionRequest } from '../domain/extending.ts';
import type { Task } from '../domain/task.ts';
import type { Acted } from '../domain/task-errors.ts';
import { staffingDefinition, staffingId } from '../../staffing/store/staffing-store.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type Reading = Pick<ApprovalsPorts, 'table'>;

const staffingOf = async (
  { table }: Reading,
  county: CountyCode,
  { department }: Task,
): Promise<Staffing | null> =>
  (await table.load(staffingDefinition, county, staffingId(department)))?.state ?? null;

/**
 * Extends a limit by what the catalogue lets the matter be extended, with the approval of
 * somebody who fills the post named; whoever presides in the place of a head whom the rule names says by which document.
 */
export const extendTaskCommand =
  (ports: Reading) =>
  async (
    task: Task,
    rules: CountyRules,
    act: Act,
    request: ExtensionRequest,
    county: CountyCode,
  ): Promise<Acted> => {
    const matter = matterIn(rules.catalogue, task.matter.code);
    const variant = matter === undefined ? undefined : variantOf(matter, task.matter.variant);
    const extended = extend(task, rules, act, request, variant?.statutory?.extension ?? null);
    if (!extended.ok) return extended;
    const { post, person, presidingDocument } = request.approvedBy;
    const staffing = await staffingOf(ports, county, task);
    const [headAlone, today] = [variant?.statutory?.extension?.approver === 'head', dateOf(act.at)];
    const entitled =
      headAlone && presidingDocument === undefined
        ? fillsPost(staffing, post, person, today)
        : mayStandFor(staffing, post, person, today);
    return entitled ? extended : failure(notOfThePost());
  };

/** Corrects a day of acceptance, seen by a second person of the department. */
export const correctAcceptanceCommand =
  (ports: Reading) =>
  async (
    task: Task,
    rules: CountyRules,
    act: Act,
    request: CorrectionRequest,
    county: CountyCode,
  ): Promise<Acted> => {
    const corrected = correctAcceptance(task, rules, act, request);
    if (!corrected.ok) return corrected;
    const staffing = await staffingOf(ports, county, task);
    return belongsToDepartment(staffing, request.secondPerson, dateOf(act.at))
      ? corrected
      : failure(notOfTheDepartment());
  };
