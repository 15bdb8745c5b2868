import type { FieldFault } from '../../../../shared/coded-error.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { CountyCode, MaterialId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, toInstant, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import type { ApprovalCase } from '../../cases/domain/approval-case.ts';
import type { Act } from '../../kernel/act.ts';
import { contentTypes, endingsOfType, hasEndingOf, isContentType } from './content-type.ts';
import type { ContentType } from './content-type.ts';
import { materialInvalid, type MaterialError } from './material-errors.ts';
import { materialReference } from './material-facts.ts';
import type { Material, RequestedMaterial } from './material.ts';
import type { MaterialRules } from '../../county/domain/material-rules.ts';
import type { NeededDocument } from './requirements.ts';

/** A file as somebody announces it. */
export type Announcement = {
  readonly document: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
  readonly validUntil: LocalDate | null;
};

const typeFaults = ({ contentType, fileName }: Announcement): readonly FieldFault[] => {
  if (!isContentType(contentType)) {
    const allowed = contentTypes
      .flatMap((type) => endingsOfType(type))
      .map((ending) => ending.toUpperCase())
      .join('、');
    return [
      {
        pointer: '/contentType',
        detail: { zh: `只能上传以下类型：${allowed}`, en: `must be one of ${contentTypes.join(', ')}` },
      },
    ];
  }
  if (hasEndingOf(fileName, contentType)) return [];
  const endings = endingsOfType(contentType)
    .map((ending) => `.${ending}`)
    .join(' / ');
  return [
    {
      pointer: '/fileName',
      detail: { zh: `该类型的文件名应以“${endings}”结尾`, en: `must end in ${endings}` },
    },
  ];
};

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024));

const sizeFaults = ({ size }: Announcement, { largestBytes }: MaterialRules): readonly FieldFault[] =>
  size <= largestBytes
    ? []
    : [
        {
          pointer: '/size',
          detail: {
            zh: `文件不得超过${megabytes(largestBytes)}MB`,
            en: `must be at most ${megabytes(largestBytes)} MB`,
          },
        },
      ];

const validityFaults = ({ validUntil }: Announcement, today: LocalDate): readonly FieldFault[] =>
  validUntil === null || validUntil >= today
    ? []
    : [
        {
          pointer: '/validUntil',
          detail: { zh: '该材料已过有效期', en: 'The document is not valid any more.' },
        },
      ];

const documentFaults = (
  { document }: Announcement,
  needed: readonly NeededDocument[],
): readonly FieldFault[] =>
  needed.some((each) => each.document === document)
    ? []
    : [
        {
          pointer: '/document',
          detail: {
            zh: '本项目的审批事项无须此项材料',
            en: 'No matter of this project needs this document.',
          },
        },
      ];

const acceptable = (
  announced: Announcement,
  needed: readonly NeededDocument[],
  rules: MaterialRules,
  today: LocalDate,
): Outcome<{ readonly document: NeededDocument; readonly contentType: ContentType }, MaterialError> => {
  const faults = [
    ...documentFaults(announced, needed),
    ...typeFaults(announced),
    ...sizeFaults(announced, rules),
    ...validityFaults(announced, today),
  ];
  const document = needed.find((each) => each.document === announced.document);
  const { contentType } = announced;
  return faults.length === 0 && document !== undefined && isContentType(contentType)
    ? success({ document, contentType })
    : failure(materialInvalid(faults));
};

/** Holds the county and the material alone: a file's name may name persons. */
const keyOf = (county: CountyCode, id: MaterialId): string => `materials/${county}/${id}`;

const after = (at: Instant, minutes: number): Instant =>
  toInstant(new Date(Date.parse(at) + minutes * 60_000));

/** What an announced file is asked against. */
export type Requesting = {
  readonly id: MaterialId;
  readonly county: CountyCode;
  readonly approvalCase: Pick<ApprovalCase, 'id' | 'projectId' | 'projectName'>;
  readonly needed: readonly NeededDocument[];
  readonly rules: MaterialRules;
};

/** Takes the announcement of a file that a case needs; refuses with every fault at once. */
export const requestMaterial = (
  announced: Announcement,
  { id, county, approvalCase, needed, rules }: Requesting,
  act: Act,
): Outcome<{ material: RequestedMaterial; events: readonly DomainEvent[] }, MaterialError> => {
  const checked = acceptable(announced, needed, rules, dateOf(act.at));
  if (!checked.ok) return checked;
  const { document, contentType } = checked.value;
  const { fileName, size, sha256, validUntil } = announced;
  const material: Material = {
    id,
    caseId: approvalCase.id,
    projectId: approvalCase.projectId,
    projectName: approvalCase.projectName,
    document: document.document,
    documentName: document.name,
    file: { key: keyOf(county, id), fileName, contentType, size, sha256 },
    validUntil,
    requested: act,
    uploadUntil: after(act.at, rules.uploadWithinMinutes),
    state: 'requested',
  };
  const fact = { ...materialReference(material), contentType, size, sha256 };
  return success({ material, events: [{ type: 'approvals.material.requested.v1', audience: [], fact }] });
};
