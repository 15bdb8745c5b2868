import type { CodedError } from '../../../../shared/coded-error.ts';
import type { CountyErrorCode } from '../domain/county-errors.ts';

/** Why something that names a department the county does not have is refused. */
export const departmentUnknown = (department: string): CodedError<CountyErrorCode> => ({
  code: 'DEPARTMENT_UNKNOWN',
  detail: {
    zh: '本县没有登记该部门，请先登记',
    en: 'The county has no such department; enter it first.',
  },
  facts: { department },
});
