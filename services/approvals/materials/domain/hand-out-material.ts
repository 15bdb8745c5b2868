import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { materialReference } from './material-facts.ts';
import { infected, notUploaded, scanPending, type MaterialError } from './material-errors.ts';
import type { Material, UploadedMaterial } from './material.ts';
import type { MaterialRules } from '../../county/domain/material-rules.ts';

/** Lets a file be fetched, on record, once it was found clean; what is infected no setting of a county sets free. */
export const handOut = (
  material: Material,
  { serveUnscanned }: Pick<MaterialRules, 'serveUnscanned'>,
): Outcome<{ material: UploadedMaterial; events: readonly DomainEvent[] }, MaterialError> => {
  if (material.state === 'requested') return failure(notUploaded);
  const { verdict } = material.scan;
  if (verdict === 'infected') return failure(infected);
  if (verdict === 'pending' && !serveUnscanned) return failure(scanPending);
  const fact = { ...materialReference(material), edition: material.edition };
  return success({ material, events: [{ type: 'approvals.material.downloaded.v1', audience: [], fact }] });
};
