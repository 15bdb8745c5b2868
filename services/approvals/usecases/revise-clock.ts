import type { CountyCode } from '../../../shared/identifiers.ts';
import { failure } from '../../../shared/outcome.ts';
import { dateOf } from '../../../shared/time/clock.ts';
import { matterIn } from '../domain/catalogue/county-catalogue.ts';
import { variantOf } from '../domain/catalogue/matter.ts';
import type { CountyRules } from '../domain/county/county.ts';
import { belongsToDepartment, fillsPost, mayStandFor } from '../domain/staffing/persons.ts';
import type { Staffing } from '../domain/staffing/staffing.ts';
import type { Act } from '../domain/tasks/act.ts';
import { correctAcceptance, notOfTheDepartment, type CorrectionRequest } from '../domain/tasks/correcting.ts';
import { extend, notOfThePost, type ExtensionRequest } from '../domain/tasks/extending.ts';
import type { Task } from '../domain/tasks/task.ts';
import type { Acted } from '../domain/tasks/task-errors.ts';
import { staffingDefinition, staffingId } from '../store/staffing-store.ts';
import type { ApprovalsPorts } from './ports.ts';

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
export const extendTask =
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
    return entitled ? extended : failure(notOfThePost(person));
  };

/** Corrects a day of acceptance, seen by a second person of the department. */
export const correctAcceptanceOf =
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
      : failure(notOfTheDepartment(request.secondPerson));
  };
