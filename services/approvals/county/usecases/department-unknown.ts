import type { CodedError } from '../../../../shared/coded-error.ts';
import type { CountyErrorCode } from '../domain/county-errors.ts';

/** Why something that names a department the county does not have is refused. */
export const departmentUnknown = (department: string): CodedError<CountyErrorCode> => ({
  code: 'DEPARTMENT_UNKNOWN',
  detail: {
    zh: `本县没有部门 ${department}，请先建立`,
    en: `The county has no department ${department}; create it first.`,
  },
  facts: { department },
});
