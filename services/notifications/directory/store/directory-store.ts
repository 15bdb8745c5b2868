import type { CreditCode } from '../../../../shared/credit-code.ts';
import type { AggregateDefinition, Loaded } from '../../../../shared/dynamo/aggregate.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { WriteStep } from '../../../../shared/dynamo/write-step.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { knowPerson } from '../../../../shared/names/county-register.ts';
import { personsIn } from '../../../../shared/names/keep-county-register.ts';
import { departmentDirectorySchema, type DepartmentDirectory } from '../domain/department-directory.ts';
import { enterpriseContactsSchema, type EnterpriseContacts } from '../domain/enterprise-contacts.ts';

// Other services have departments and enterprises too; an id that says whose it is keeps the ids of events apart.
export const directoryId = (department: DepartmentId): string => `post-holders.${department}`;
export const contactsId = (creditCode: CreditCode): string => `enterprise-contacts.${creditCode}`;

/** How the posts and leaves of a department are stored. */
export const directoryDefinition: AggregateDefinition<DepartmentDirectory> = {
  kind: 'post-holders',
  schema: departmentDirectorySchema,
  identify: ({ department }) => ({ id: directoryId(department), root: directoryId(department) }),
  indexAttributes: () => ({}),
};

/** How the contacts of an enterprise are stored. */
export const contactsDefinition: AggregateDefinition<EnterpriseContacts> = {
  kind: 'enterprise-contacts',
  schema: enterpriseContactsSchema,
  identify: ({ creditCode }) => ({ id: contactsId(creditCode), root: contactsId(creditCode) }),
  indexAttributes: () => ({}),
};

/** Whoever a change brings into the directory is known with it. */
export const newcomerSteps = (
  context: WriteContext<never>,
  before: Loaded<DepartmentDirectory> | null,
  after: DepartmentDirectory,
): readonly WriteStep[] => {
  const known = new Set(before === null ? [] : personsIn(before.state));
  return personsIn(after)
    .filter((person) => !known.has(person))
    .map((person) => knowPerson(context, person));
};
