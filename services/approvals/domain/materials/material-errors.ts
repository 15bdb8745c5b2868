import type { CodedError, FieldFault } from '../../../../shared/coded-error.ts';

/** Why approvals refuses what somebody does with a document. */
export const materialErrorCodes = [
  'MATERIAL_INVALID',
  'UPLOAD_MISSING',
  'UPLOAD_MISMATCH',
  'MATERIAL_NOT_UPLOADED',
  'SCAN_PENDING',
  'MATERIAL_INFECTED',
] as const;
export type MaterialErrorCode = (typeof materialErrorCodes)[number];
export type MaterialError = CodedError<MaterialErrorCode>;

/** What is wrong with an announced file, every fault at its place. */
export const materialInvalid = (faults: readonly FieldFault[]): MaterialError => ({
  code: 'MATERIAL_INVALID',
  detail: { zh: '材料不符合要求，逐项见 errors', en: 'The document cannot be taken; see errors.' },
  faults,
});

export const uploadMissing: MaterialError = {
  code: 'UPLOAD_MISSING',
  detail: {
    zh: '文件尚未上传；请先按表单上传，过期则重新申请',
    en: 'The file is not there yet; upload it by the form, or ask for a new one once that has expired.',
  },
};

export const notUploaded: MaterialError = {
  code: 'MATERIAL_NOT_UPLOADED',
  detail: { zh: '该材料尚未上传完成', en: 'The upload of this document is not complete.' },
};

export const scanPending: MaterialError = {
  code: 'SCAN_PENDING',
  detail: { zh: '该文件尚在查毒，暂不能下载', en: 'The file has not been scanned for malware yet.' },
};

export const infected: MaterialError = {
  code: 'MATERIAL_INFECTED',
  detail: {
    zh: '该文件查出恶意代码，不提供下载',
    en: 'Malware was found in the file; it is not handed out.',
  },
};
