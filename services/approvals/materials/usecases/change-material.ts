import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { MaterialId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { putOnFile, type DocumentOnFile } from '../domain/document-on-file.ts';
import { handOut } from '../domain/hand-out-material.ts';
import type { UploadedMaterial } from '../domain/material.ts';
import { notUploaded } from '../domain/material-errors.ts';
import { receiveMaterial } from '../domain/receive-material.ts';
import { recordVerdict, type Verdict } from '../domain/scan-material.ts';
import { materialDefinition, materialFactSteps, onFileStep } from '../store/material-store.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { MaterialPorts } from './material-ports.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { admitToMaterial, type MaterialBackground, type MaterialReading } from './read-material.ts';

type Changed = { readonly material: UploadedMaterial; readonly events: readonly DomainEvent[] };

const asItStands = (
  { loaded, onFile }: MaterialBackground,
  context: WriteContext<never>,
): { ok: true; value: MaterialReading } =>
  success({ material: loaded.state, version: loaded.version, onFile, now: context.now });

/** One write: the edition, what it tells, and what the case has on file of the document where that changes. */
const write = (
  { table }: Pick<ApprovalsPorts, 'table'>,
  context: WriteContext<MaterialReading>,
  background: MaterialBackground,
  { material, events }: Changed,
  onFile: DocumentOnFile | null,
): Promise<Outcome<MaterialReading, Refusal>> => {
  const { loaded: before, onFile: onFileBefore } = background;
  const reading = { material, version: versionAfter(before), onFile, now: context.now };
  const changed = table.steps(context, materialDefinition, { before, after: material, events });
  return table.commit(context, reading, [
    ...changed,
    ...materialFactSteps(context, material.caseId, changed),
    ...(onFile === null || onFile === onFileBefore
      ? []
      : [onFileStep(context, material.caseId, onFileBefore, onFile)]),
  ]);
};

type Wanted = { readonly id: MaterialId; readonly principal: Principal };

/** Looks whether the file lies there as announced and puts it on file; a second time finds it done and changes nothing. */
export const completeUploadCommand =
  (ports: MaterialPorts) =>
  (
    context: WriteContext<MaterialReading>,
    { id, principal }: Wanted,
  ): Promise<Outcome<MaterialReading, CodedError | Refusal>> =>
    decideAgain<MaterialReading, CodedError | Refusal>(async () => {
      const asked = { id, principal, act: 'material.complete', seeing: 'material.read' } as const;
      const admitted = await admitToMaterial(ports, asked);
      if (!admitted.ok) return admitted;
      const { loaded, onFile } = admitted.value;
      if (loaded.state.state === 'uploaded') return asItStands(admitted.value, context);
      const found = await ports.files.head(loaded.state.file.key);
      const act = { at: context.now, by: context.actor };
      const received = receiveMaterial(loaded.state, found, onFile, act);
      if (!received.ok) return received;
      return write(
        ports,
        context,
        admitted.value,
        received.value,
        putOnFile(received.value.material, onFile),
      );
    });

/** Records what a scan found, also in what the case has on file while that is this edition. */
export const recordScanCommand =
  (ports: Pick<ApprovalsPorts, 'table' | 'loadCounty'>) =>
  (
    context: WriteContext<MaterialReading>,
    { id, principal }: Wanted,
    found: Verdict,
  ): Promise<Outcome<MaterialReading, CodedError | Refusal>> =>
    decideAgain<MaterialReading, CodedError | Refusal>(async () => {
      const act = 'material.record-scan' as const;
      const admitted = await admitToMaterial(ports, { id, principal, act, seeing: act });
      if (!admitted.ok) return admitted;
      const { loaded, onFile, approvalCase, rules } = admitted.value;
      if (loaded.state.state === 'requested') return failure(notUploaded);
      const done = { at: context.now, by: context.actor };
      const recorded = recordVerdict(
        loaded.state,
        { approvalCase: approvalCase.state, rules: rules.settings.materials },
        found,
        done,
      );
      if (!recorded.ok) return recorded;
      if (recorded.value === null) return asItStands(admitted.value, context);
      const isOnFile = onFile?.materialId === id;
      return write(
        ports,
        context,
        admitted.value,
        recorded.value,
        isOnFile ? putOnFile(recorded.value.material, onFile) : onFile,
      );
    });

/** A file to fetch, and for how long it can be. */
export type HandedOut = MaterialReading & { readonly url: string; readonly minutes: number };

const secondsPerMinute = 60;

const addressOf = (
  { files }: Pick<MaterialPorts, 'files'>,
  { file, objectVersion }: UploadedMaterial,
  minutes: number,
): Promise<string> =>
  files.createDownload({
    key: file.key,
    version: objectVersion,
    fileName: file.fileName,
    contentType: file.contentType,
    expiresInSeconds: minutes * secondsPerMinute,
  });

/** Gives out an address from which a clean file can be fetched for a while; that it was given out is on record first. */
export const downloadMaterialQuery =
  (ports: MaterialPorts) =>
  async (
    context: WriteContext<MaterialReading>,
    { id, principal }: Wanted,
  ): Promise<Outcome<HandedOut, CodedError | Refusal>> =>
    decideAgain<HandedOut, CodedError | Refusal>(async () => {
      const asked = { id, principal, act: 'material.download', seeing: 'material.read' } as const;
      const admitted = await admitToMaterial(ports, asked);
      if (!admitted.ok) return admitted;
      const { materials } = admitted.value.rules.settings;
      const handed = handOut(admitted.value.loaded.state, materials);
      if (!handed.ok) return handed;
      const written = await write(ports, context, admitted.value, handed.value, admitted.value.onFile);
      if (!written.ok) return written;
      const minutes = materials.downloadWithinMinutes;
      return success({
        ...written.value,
        url: await addressOf(ports, handed.value.material, minutes),
        minutes,
      });
    });
