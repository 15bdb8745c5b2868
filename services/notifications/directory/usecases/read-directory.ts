import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import type { CreditCode } from '../../../../shared/credit-code.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { refusal, type Code } from '../../kernel/coded-refusals.ts';
import { emptyDirectory, type DepartmentDirectory } from '../domain/department-directory.ts';
import type { EnterpriseContacts } from '../domain/enterprise-contacts.ts';
import { mayTouchDepartment, mayTouchEnterprise, type Act } from '../../kernel/rights.ts';
import type { DirectoryStore } from '../../kernel/ports.ts';

/** A department's posts and leaves; a department nobody has entered yet has none. */
export const createSeeDepartment =
  (directory: DirectoryStore, act: Act) =>
  async (
    reader: Principal,
    department: DepartmentId,
  ): Promise<Outcome<Versioned<DepartmentDirectory>, CodedError<Code>>> => {
    if (!mayTouchDepartment(act, reader, department)) return failure(refusal('DIRECTORY_NOT_YOURS'));
    const found = await directory.department(reader.county, department);
    return success(found ?? { state: emptyDirectory(department), version: 0 });
  };

/** The contacts of an enterprise; to another enterprise it is as if there were none. */
export const createSeeContacts =
  (directory: DirectoryStore) =>
  async (
    reader: Principal,
    creditCode: CreditCode,
  ): Promise<Outcome<Versioned<EnterpriseContacts>, CodedError<Code>>> => {
    const found = mayTouchEnterprise('enterprise-contacts.see', reader, creditCode)
      ? await directory.contacts(reader.county, creditCode)
      : null;
    return found === null ? failure(refusal('CONTACTS_NOT_FOUND')) : success(found);
  };
