import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Recipient } from '../../../../shared/events/audience.ts';
import type { ApprovalCase } from '../cases/approval-case.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { applicants } from '../tasks/announce.ts';
import type { Act } from '../tasks/act.ts';
import { materialReference } from './announce.ts';
import { clearanceNeedsAnother, clearanceUnfounded, type MaterialError } from './material-errors.ts';
import type { Scan, UploadedMaterial } from './material.ts';

/** What a search for malware found. */
export type Verdict =
  | {
      readonly verdict: 'clean';
      readonly scanner: string;
      readonly reason?: string | undefined;
      readonly document?: string | undefined;
    }
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

type Recorded = { readonly material: UploadedMaterial; readonly events: readonly DomainEvent[] };

type Infected = Extract<Scan, { readonly verdict: 'infected' }>;

/**
 * What was found infected is a false alarm when one person says so with the reason and the document and another confirms
 * it; until then it stays blocked.
 */
const clear = (
  material: UploadedMaterial,
  scan: Infected,
  found: Extract<Verdict, { readonly verdict: 'clean' }>,
  act: Act,
): Outcome<UploadedMaterial, MaterialError> => {
  const { scanner, reason, document } = found;
  const { clearance } = scan;
  if (clearance?.by === act.by) return failure(clearanceNeedsAnother);
  if (clearance !== undefined)
    return success({ ...material, scan: { ...act, verdict: 'clean', scanner, clearance } });
  if (reason === undefined || document === undefined)
    return failure(
      clearanceUnfounded([
        ...(reason === undefined ? ['reason' as const] : []),
        ...(document === undefined ? ['document' as const] : []),
      ]),
    );
  return success({ ...material, scan: { ...scan, clearance: { ...act, reason, document } } });
};

/**
 * Records what a scan found; the latest verdict holds, since scanners learn, but nobody calls clean alone what was found
 * infected. Null when it says what is on record already, so that a verdict sent twice tells nobody twice.
 */
export const recordVerdict = (
  material: UploadedMaterial,
  approvalCase: Pick<ApprovalCase, 'enterprise' | 'officer'>,
  found: Verdict,
  act: Act,
): Outcome<Recorded | null, MaterialError> => {
  const { scan } = material;
  if (scan.verdict === 'infected' && found.verdict === 'clean') {
    const cleared = clear(material, scan, found, act);
    if (!cleared.ok) return cleared;
    const isDone = cleared.value.scan.verdict === 'clean';
    const events = isDone ? [announced(cleared.value, approvalCase, found)] : [];
    return success({ material: cleared.value, events });
  }
  const isKnown =
    scan.verdict === found.verdict &&
    scan.scanner === found.scanner &&
    (scan.verdict !== 'infected' || found.verdict !== 'infected' || scan.finding === found.finding);
  if (isKnown) return success(null);
  const { scanner } = found;
  const next: Scan =
    found.verdict === 'clean'
      ? { ...act, verdict: 'clean', scanner }
      : { ...act, verdict: 'infected', scanner, finding: found.finding };
  return success({
    material: { ...material, scan: next },
    events: [announced(material, approvalCase, found)],
  });
};
