import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CreditCode } from '../../../../shared/credit-code.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import { emptyDirectory, type DepartmentDirectory } from '../domain/department-directory.ts';
import type { EnterpriseContacts } from '../domain/enterprise-contacts.ts';
import { refusal, type DirectoryError } from '../domain/directory-errors.ts';
import { mayTouchDepartment, mayTouchEnterprise, type DirectoryAct } from '../domain/directory-rights.ts';
import {
  contactsDefinition,
  contactsId,
  directoryDefinition,
  directoryId,
} from '../store/directory-store.ts';

type Ports = Pick<NotificationPorts, 'table'>;

/** A department's posts and leaves; a department nobody has entered yet has none. */
export const seeDepartmentQuery =
  ({ table }: Ports, act: DirectoryAct) =>
  async (
    reader: Principal,
    department: DepartmentId,
  ): Promise<Outcome<Versioned<DepartmentDirectory>, DirectoryError>> => {
    if (!mayTouchDepartment(act, reader, department)) return failure(refusal('DIRECTORY_NOT_YOURS'));
    const found = await table.load(directoryDefinition, reader.county, directoryId(department));
    return success(found ?? { state: emptyDirectory(department), version: 0 });
  };

/** The contacts of an enterprise; to another enterprise it is as if there were none. */
export const seeContactsQuery =
  ({ table }: Ports) =>
  async (
    reader: Principal,
    creditCode: CreditCode,
  ): Promise<Outcome<Versioned<EnterpriseContacts>, DirectoryError>> => {
    const found = mayTouchEnterprise('enterprise-contacts.see', reader, creditCode)
      ? await table.load(contactsDefinition, reader.county, contactsId(creditCode))
      : null;
    return found === null ? failure(refusal('CONTACTS_NOT_FOUND')) : success(found);
  };
