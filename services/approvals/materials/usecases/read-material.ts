import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Loaded } from '../../../../shared/dynamo/aggregate.ts';
import type { CountyCode, MaterialId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { materialRights, type MaterialAct } from '../domain/material-rights.ts';
import { relationsToCase } from '../../cases/domain/case-relations.ts';
import type { ApprovalCase } from '../../cases/domain/approval-case.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { DocumentOnFile } from '../domain/document-on-file.ts';
import type { Material } from '../domain/material.ts';
import { caseDefinition } from '../../cases/store/case-store.ts';
import { loadOnFile, materialDefinition } from '../store/material-store.ts';
import { admit } from '../../kernel/admit.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** A document with the case it belongs to, what that has on file, and the county's rules. */
export type MaterialBackground = {
  readonly loaded: Loaded<Material>;
  readonly approvalCase: Loaded<ApprovalCase>;
  readonly onFile: DocumentOnFile | null;
  readonly rules: CountyRules;
};

/** One edition of a document as it stands. */
export type MaterialReading = {
  readonly material: Material;
  readonly version: number;
  readonly onFile: DocumentOnFile | null;
  readonly now: Instant;
};

const loadBackground = async (
  { table, loadCounty }: Pick<ApprovalsPorts, 'table' | 'loadCounty'>,
  county: CountyCode,
  id: MaterialId,
): Promise<MaterialBackground | null> => {
  const loaded = await table.load(materialDefinition, county, id);
  if (loaded === null) return null;
  const [approvalCase, onFile, { rules }] = await Promise.all([
    table.load(caseDefinition, county, loaded.state.caseId),
    loadOnFile(table, county, loaded.state),
    loadCounty(county),
  ]);
  if (approvalCase === null) throw new Error(`material ${id} belongs to a case that is nowhere`);
  return { loaded, approvalCase, onFile, rules };
};

/** What is asked of a document: the act, and the act without which one does not even see it. */
export type MaterialRequest = {
  readonly id: MaterialId;
  readonly principal: Principal;
  readonly act: MaterialAct;
  readonly seeing: MaterialAct;
};

/** A document for somebody who may do an act to it; how one stands to it follows from its case. */
export const admitToMaterial = async (
  ports: Pick<ApprovalsPorts, 'table' | 'loadCounty'>,
  { id, principal, act, seeing }: MaterialRequest,
): Promise<Outcome<MaterialBackground, CodedError>> => {
  const found = await loadBackground(ports, principal.county, id);
  if (found === null) return failure(commonRefusal('NOT_FOUND'));
  const admitted = admit(
    { rights: materialRights, relations: relationsToCase, seeing },
    found.approvalCase,
    principal,
    act,
  );
  return admitted.ok ? success(found) : admitted;
};

export const readMaterialQuery =
  (ports: Pick<ApprovalsPorts, 'table' | 'loadCounty'>) =>
  async (
    principal: Principal,
    id: MaterialId,
    now: Instant,
  ): Promise<Outcome<MaterialReading, CodedError>> => {
    const seeing = 'material.read' as const;
    const found = await admitToMaterial(ports, { id, principal, act: seeing, seeing });
    if (!found.ok) return found;
    const { loaded, onFile } = found.value;
    return success({ material: loaded.state, version: loaded.version, onFile, now });
  };
