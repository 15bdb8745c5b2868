import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Recipient } from '../../../../shared/events/audience.ts';
import type { ApprovalCase } from '../../cases/domain/approval-case.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { applicants } from '../../tasks/domain/task-facts.ts';
import type { Act } from '../../kernel/act.ts';
import { materialReference } from './material-facts.ts';
import { clearanceNeedsAnother, clearanceUnfounded, type MaterialError } from './material-errors.ts';
import type { Scan, UploadedMaterial } from './material.ts';
import type { MaterialRules } from '../../county/domain/material-rules.ts';

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

type Clean = Extract<Verdict, { readonly verdict: 'clean' }>;

/** By what a verdict is recorded: the case whose document it is, and whom the county names. */
export type ScanBackground = {
  readonly approvalCase: Pick<ApprovalCase, 'enterprise' | 'officer'>;
  readonly rules: Pick<MaterialRules, 'toConfirm'>;
};

const unfounded = ({ reason, document }: Clean): MaterialError =>
  clearanceUnfounded([
    ...(reason === undefined ? ['reason' as const] : []),
    ...(document === undefined ? ['document' as const] : []),
  ]);

/** That one person calls a finding a false alarm; another has to confirm it. */
const propose = (
  material: UploadedMaterial,
  scan: Infected,
  clearance: NonNullable<Infected['clearance']>,
  { toConfirm = [] }: ScanBackground['rules'],
): Recorded => {
  const { scanner, finding } = scan;
  const { by: proposedBy, reason, document: groundedOn } = clearance;
  return {
    material: { ...material, scan: { ...scan, clearance } },
    events: [
      {
        type: 'approvals.material.clearance-proposed.v1',
        audience: toConfirm.map((post) => ({ kind: 'post', capacity: 'responsible', ...post })),
        fact: { ...materialReference(material), scanner, finding, reason, groundedOn, proposedBy },
      },
    ],
  };
};

/**
 * What was found infected is a false alarm when one person says so with the reason and the document and another confirms
 * it; until then it stays blocked.
 */
const clear = (
  material: UploadedMaterial,
  scan: Infected,
  found: Clean,
  { approvalCase, rules }: ScanBackground,
  act: Act,
): Outcome<Recorded, MaterialError> => {
  const { scanner, reason, document } = found;
  const { clearance } = scan;
  if (clearance?.by === act.by) return failure(clearanceNeedsAnother);
  if (clearance !== undefined) {
    const cleared: UploadedMaterial = { ...material, scan: { ...act, verdict: 'clean', scanner, clearance } };
    return success({ material: cleared, events: [announced(cleared, approvalCase, found)] });
  }
  return reason === undefined || document === undefined
    ? failure(unfounded(found))
    : success(propose(material, scan, { ...act, reason, document }, rules));
};

/**
 * Records what a scan found; the latest verdict holds, since scanners learn, but nobody calls clean alone what was found
 * infected. Null when it says what is on record already, so that a verdict sent twice tells nobody twice.
 */
export const recordVerdict = (
  material: UploadedMaterial,
  background: ScanBackground,
  found: Verdict,
  act: Act,
): Outcome<Recorded | null, MaterialError> => {
  const { scan } = material;
  if (scan.verdict === 'infected' && found.verdict === 'clean')
    return clear(material, scan, found, background, act);
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
    events: [announced(material, background.approvalCase, found)],
  });
};
