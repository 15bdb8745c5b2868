import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Loaded } from '../../../../shared/dynamo/aggregate.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { UploadForm } from '../../../../shared/files/files.ts';
import {
  caseIdSchema,
  materialIdSchema,
  type CaseId,
  type ProjectId,
} from '../../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../../shared/outcome.ts';
import { relationsToCase } from '../../cases/domain/case-relations.ts';
import type { ApprovalCase } from '../../cases/domain/approval-case.ts';
import type { RequestedMaterial } from '../domain/material.ts';
import { requestMaterial, type Announcement } from '../domain/request-material.ts';
import { caseDefinition, projectClaim } from '../../cases/store/case-store.ts';
import { materialDefinition } from '../store/material-store.ts';
import { admit } from '../../kernel/admit.ts';
import { documentsOfCaseQuery } from './documents-needed.ts';
import type { MaterialPorts } from './material-ports.ts';
import type { MaterialReading } from './read-material.ts';
import { materialRights } from '../domain/material-rights.ts';

/** For which case a document is: the case itself, or the project that has it. */
export type MaterialPlace = { readonly caseId: CaseId } | { readonly projectId: ProjectId };

/** An edition on its way, with the form that takes its file. */
export type MaterialRequested = MaterialReading & { readonly upload: UploadForm };

const secondsPerMinute = 60;

const loadCase = async (
  { table }: Pick<MaterialPorts, 'table'>,
  context: WriteContext<never>,
  place: MaterialPlace,
): Promise<Loaded<ApprovalCase> | null> => {
  if ('caseId' in place) return table.load(caseDefinition, context.county, place.caseId);
  const id = await table.holderOf(context.county, projectClaim(place.projectId));
  return id === null ? null : table.load(caseDefinition, context.county, caseIdSchema.parse(id));
};

const write = async (
  { table, files }: MaterialPorts,
  context: WriteContext<MaterialRequested>,
  { material, events }: { material: RequestedMaterial; events: Parameters<typeof table.steps>[2]['events'] },
  minutes: number,
): Promise<Outcome<MaterialRequested, Refusal>> => {
  const { key, contentType, size, sha256 } = material.file;
  const expiresInSeconds = minutes * secondsPerMinute;
  const upload = await files.createUpload({ key, contentType, size, sha256, expiresInSeconds });
  const reading = { material, version: versionAfter(null), onFile: null, now: context.now, upload };
  const change = { before: null, after: material, events };
  return table.commit(context, reading, table.steps(context, materialDefinition, change));
};

/** Takes the announcement of a document that a case needs and answers a form that takes that one file. */
export const requestUploadCommand =
  (ports: MaterialPorts) =>
  async (
    context: WriteContext<MaterialRequested>,
    principal: Principal,
    place: MaterialPlace,
    announced: Announcement,
  ): Promise<Outcome<MaterialRequested, CodedError | Refusal>> => {
    const [loaded, { rules }] = await Promise.all([
      loadCase(ports, context, place),
      ports.loadCounty(context.county),
    ]);
    const kind = { rights: materialRights, relations: relationsToCase, seeing: 'material.read' as const };
    const admitted = admit(kind, loaded, principal, 'material.request');
    if (!admitted.ok) return admitted;
    const approvalCase = admitted.value.state;
    const { materials } = rules.settings;
    const requesting = {
      id: materialIdSchema.parse(ports.newId()),
      county: context.county,
      approvalCase,
      needed: await documentsOfCaseQuery(ports, context.county, approvalCase),
      rules: materials,
    };
    const requested = requestMaterial(announced, requesting, { at: context.now, by: context.actor });
    if (!requested.ok) return failure(requested.error);
    return write(ports, context, requested.value, materials.uploadWithinMinutes);
  };
