import { createHash } from 'node:crypto';
import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { CountyCode, DepartmentId, ImportId } from '../../../../shared/identifiers.ts';
import { importIdSchema } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import {
  hasAllParts,
  openImport,
  startImport,
  takePart,
  type CaseImport,
  type ImportChange,
} from '../domain/case-import.ts';
import { headerAt } from '../domain/event-log.ts';
import { headerRefused, importRefused } from '../domain/import-errors.ts';
import type { Act } from '../../tasks/domain/task.ts';
import { importDefinition, partKey, partStep, storedPartSchema } from '../store/import-store.ts';
import { actOn, type RequestedAct, type Decided } from '../../kernel/act-on.ts';
import type { ActedOn, Reading } from '../../kernel/admit.ts';
import { departmentUnknown } from '../../county/usecases/department-unknown.ts';
import { departmentsNamed } from '../../county/usecases/departments-named.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { importRights, type ImportAct } from '../domain/import-rights.ts';

/** An import with the rules of its county, as of an instant. */
export type ImportReading = Reading<CaseImport, CountyRules>;

export const imports: ActedOn<CaseImport, ImportAct, never> = {
  rights: importRights,
  definition: importDefinition,
  relations: () => new Set(),
  seeing: 'import.read',
};

/** What is said of a log before its parts are handed in. */
export type ImportDraft = Pick<CaseImport, 'title' | 'limits' | 'missing'> & {
  readonly departments: readonly { readonly group: string; readonly department: DepartmentId }[];
};

/** Opens an import; groups may be said to be departments that the county has. */
export const openCaseImportCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<Versioned<CaseImport>>,
    { departments, ...draft }: ImportDraft,
    opened: Act,
  ): Promise<Outcome<Versioned<CaseImport>, CodedError | Refusal>> => {
    const ids = departments.map(({ department }) => department);
    const known = await departmentsNamed(ports, context.county, ids);
    const unknown = ids.find((id) => !known.has(id));
    if (unknown !== undefined) return failure(departmentUnknown(unknown));
    const named = departments.flatMap(({ group, department }) => {
      const found = known.get(department);
      return found === undefined ? [] : [{ group, department, departmentName: found.name }];
    });
    const id = importIdSchema.parse(ports.newId());
    const { caseImport, events } = openImport({ ...draft, id, departments: named, opened });
    return ports.table.save(context, importDefinition, { before: null, after: caseImport, events });
  };

export type RequestedImportAct = {
  readonly id: ImportId;
  readonly principal: Principal;
};

type Changed = Promise<Outcome<ImportReading, CodedError | Refusal>>;

const decided = (change: Outcome<ImportChange, CodedError>): Outcome<Decided<CaseImport>, CodedError> =>
  change.ok ? success({ state: change.value.caseImport, events: change.value.events }) : change;

const act = (
  requested: Omit<RequestedAct<CaseImport, ImportAct, CountyRules>, 'ifMatch'>,
): RequestedAct<CaseImport, ImportAct, CountyRules> => ({
  ...requested,
  ifMatch: null,
});

/** Takes in a part of the log; handing in the same part again is harmless. */
export const addImportPartCommand =
  (ports: ApprovalsPorts) =>
  (
    context: WriteContext<ImportReading>,
    requested: RequestedImportAct,
    { number, csv }: { readonly number: number; readonly csv: string },
  ): Changed => {
    const digest = createHash('sha256').update(csv).digest('base64url');
    const part = { number, characters: csv.length, digest };
    return actOn(imports)(ports)(
      context,
      act({
        ...requested,
        act: 'import.add-part',
        decide: (before) => decided(takePart(before, part)),
        beside: () => [partStep(context, requested.id, number, csv)],
      }),
    );
  };

/** The text of a part; empty where there is none. */
export const partText = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
  id: ImportId,
  number: number,
): Promise<string> => {
  const part = await table.get(partKey(county, id, number), storedPartSchema);
  return part?.text ?? '';
};

/** Starts an import of so many parts; its header has to have the columns that are read. */
export const startCaseImportCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<ImportReading>,
    requested: RequestedImportAct,
    parts: number,
    started: Act,
  ): Changed => {
    const header = headerAt(await partText(ports, context.county, requested.id, 1), parts === 1);
    return actOn(imports)(ports)(
      context,
      act({
        ...requested,
        act: 'import.start',
        decide: (before) => {
          if (before.state !== 'collecting') return failure(importRefused('IMPORT_STARTED'));
          if (!hasAllParts(before, parts)) return failure(importRefused('IMPORT_INCOMPLETE'));
          if (!header.ok) return failure(headerRefused(header.error));
          const place = { part: 1, ...header.value.next };
          return decided(success(startImport(before, header.value.header, place, started)));
        },
      }),
    );
  };
