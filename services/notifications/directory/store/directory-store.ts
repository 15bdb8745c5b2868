import type { Loaded } from '../../../../shared/dynamo/aggregate.ts';
import type { Table } from '../../../../shared/dynamo/table.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { WriteStep } from '../../../../shared/dynamo/write-step.ts';
import { knowPerson } from '../../../../shared/names/county-register.ts';
import { personsIn } from '../../../../shared/names/keep-county-register.ts';
import type { DepartmentDirectory } from '../domain/department-directory.ts';
import type { DirectoryStore } from '../../kernel/ports.ts';
import { contactsDefinition, contactsId, directoryDefinition, directoryId } from '../../kernel/aggregates.ts';

/** Whoever a change brings into the directory is known with it. */
const newcomers = (
  context: WriteContext<never>,
  before: Loaded<DepartmentDirectory> | null,
  after: DepartmentDirectory,
): readonly WriteStep[] => {
  const known = new Set(before === null ? [] : personsIn(before.state));
  return personsIn(after)
    .filter((person) => !known.has(person))
    .map((person) => knowPerson(context, person));
};

export const createDirectoryStore = (table: Table): DirectoryStore => ({
  department: (county, department) => table.load(directoryDefinition, county, directoryId(department)),
  saveDepartment: (context, before, after, events) =>
    table.save(context, directoryDefinition, { before, after, events }, newcomers(context, before, after)),
  contacts: (county, creditCode) => table.load(contactsDefinition, county, contactsId(creditCode)),
  saveContacts: (context, before, after, events) =>
    table.save(context, contactsDefinition, { before, after, events }),
});
