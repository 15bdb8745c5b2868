import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Recipient } from '../../../../shared/events/audience.ts';
import type { ApprovalCase } from '../cases/approval-case.ts';
import { applicants } from '../tasks/announce.ts';
import type { Act } from '../tasks/act.ts';
import { materialReference } from './announce.ts';
import type { UploadedMaterial } from './material.ts';

/** What a search for malware found. */
export type Verdict =
  | { readonly verdict: 'clean'; readonly scanner: string }
  | { readonly verdict: 'infected'; readonly scanner: string; readonly finding: string };

const toldOfInfection = (
  { uploaded }: UploadedMaterial,
  approvalCase: Pick<ApprovalCase, 'enterprise' | 'officer'>,
): readonly Recipient[] => {
  const uploader: Recipient = { kind: 'person', capacity: 'responsible', subject: uploaded.by };
  const others = applicants(approvalCase).filter(
    (recipient) => recipient.kind !== 'person' || recipient.subject !== uploaded.by,
  );
  return [uploader, ...others];
};

const announced = (
  material: UploadedMaterial,
  approvalCase: Pick<ApprovalCase, 'enterprise' | 'officer'>,
  found: Verdict,
): DomainEvent => {
  const { scanner } = found;
  switch (found.verdict) {
    case 'clean':
      return {
        type: 'approvals.material.cleared.v1',
        audience: [],
        fact: { ...materialReference(material), scanner },
      };
    case 'infected':
      return {
        type: 'approvals.material.infected.v1',
        audience: toldOfInfection(material, approvalCase),
        fact: { ...materialReference(material), scanner, finding: found.finding },
      };
  }
};

/**
 * Records what a scan found; the latest verdict holds, since scanners learn. Null when it says what is on record already,
 * so that a verdict sent twice tells nobody twice.
 */
export const recordVerdict = (
  material: UploadedMaterial,
  approvalCase: Pick<ApprovalCase, 'enterprise' | 'officer'>,
  found: Verdict,
  act: Act,
): { readonly material: UploadedMaterial; readonly events: readonly DomainEvent[] } | null => {
  const { scan } = material;
  const isKnown =
    scan.verdict === found.verdict &&
    scan.scanner === found.scanner &&
    (scan.verdict !== 'infected' || found.verdict !== 'infected' || scan.finding === found.finding);
  if (isKnown) return null;
  return {
    material: { ...material, scan: { ...act, ...found } },
    events: [announced(material, approvalCase, found)],
  };
};
