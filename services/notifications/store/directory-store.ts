import type { Table } from '../../../shared/dynamo/table.ts';
import type { DirectoryStore } from '../usecases/ports.ts';
import { contactsDefinition, contactsId, directoryDefinition, directoryId } from './aggregates.ts';

export const createDirectoryStore = (table: Table): DirectoryStore => ({
  department: (county, department) => table.load(directoryDefinition, county, directoryId(department)),
  saveDepartment: (context, before, after, events) =>
    table.save(context, directoryDefinition, { before, after, events }),
  contacts: (county, creditCode) => table.load(contactsDefinition, county, contactsId(creditCode)),
  saveContacts: (context, before, after, events) =>
    table.save(context, contactsDefinition, { before, after, events }),
});
