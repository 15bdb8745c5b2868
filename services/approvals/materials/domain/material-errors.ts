import type { CodedError, FieldFault } from '../../../../shared/coded-error.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';

/** Why approvals refuses what somebody does with a document. */
export const materialRefusals = {
  MATERIAL_INVALID: 'unacceptable',
  UPLOAD_MISSING: 'wrong-state',
  UPLOAD_MISMATCH: 'unacceptable',
  MATERIAL_NOT_UPLOADED: 'wrong-state',
  SCAN_PENDING: 'wrong-state',
  MATERIAL_INFECTED: 'wrong-state',
  CLEARANCE_UNFOUNDED: 'unacceptable',
  CLEARANCE_NEEDS_ANOTHER: 'wrong-state',
} as const satisfies Refusals;
export type MaterialErrorCode = keyof typeof materialRefusals;
export type MaterialError = CodedError<MaterialErrorCode>;

/** What is wrong with an announced file, every fault at its place. */
export const materialInvalid = (faults: readonly FieldFault[]): MaterialError => ({
  code: 'MATERIAL_INVALID',
  detail: {
    zh: '材料不符合要求，请按所列逐项修改',
    en: 'The document cannot be taken; what is wrong is listed one by one.',
  },
  faults,
});

export const uploadMissing: MaterialError = {
  code: 'UPLOAD_MISSING',
  detail: {
    zh: '文件尚未上传；请按上传指引上传，上传时限已过的，请重新申请上传',
    en: 'The file is not there yet; upload it by the form, or ask for a new one once that has expired.',
  },
};

export const notUploaded: MaterialError = {
  code: 'MATERIAL_NOT_UPLOADED',
  detail: { zh: '该材料尚未上传完成', en: 'The upload of this document is not complete.' },
};

export const scanPending: MaterialError = {
  code: 'SCAN_PENDING',
  detail: {
    zh: '该文件正在进行安全检测，暂不能下载，请稍后再试',
    en: 'The file is being checked for malware; try again later.',
  },
};

export const infected: MaterialError = {
  code: 'MATERIAL_INFECTED',
  detail: {
    zh: '该文件检测出病毒，不能下载，请重新上传',
    en: 'A virus was found in the file, so it cannot be downloaded; upload it again.',
  },
};

const wanting = (field: 'reason' | 'document', zh: string, en: string): FieldFault => ({
  pointer: `/${field}`,
  detail: { zh, en },
});

/** Lists what a verdict lacks that would clear what is infected. */
export const clearanceUnfounded = (lacking: readonly ('reason' | 'document')[]): MaterialError => ({
  code: 'CLEARANCE_UNFOUNDED',
  detail: {
    zh: '该文件此前检测出病毒；改为无毒须写明理由和依据文件，并由另一人确认',
    en: 'Malware was found in the file before; to call it clean takes a reason and a document, and a second person.',
  },
  faults: lacking.map((field) =>
    field === 'reason'
      ? wanting(field, '请写明改判理由', 'say why it is clean')
      : wanting(
          field,
          '请写明依据文件（如复查报告编号）',
          'name the document, such as the report of a second scan',
        ),
  ),
});

export const clearanceNeedsAnother: MaterialError = {
  code: 'CLEARANCE_NEEDS_ANOTHER',
  detail: {
    zh: '改判已由您提出，须由另一人确认',
    en: 'You have said so already; another person has to confirm it.',
  },
};
