import { success } from '../../../../shared/outcome.ts';
import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import type { DirectoryAct } from '../domain/directory-rights.ts';
import { nameContactsCommand } from '../usecases/keep-directory.ts';
import { seeContactsQuery } from '../usecases/read-directory.ts';
import { contactsInput, contactsView, ofEnterprise, presentContacts } from './directory-schemas.ts';

const tag = 'Directory';
const path = '/v1/enterprise-contacts/{creditCode}';

const nameEndpoint = (ports: NotificationPorts): Endpoint<DirectoryAct> =>
  defineEndpoint({
    act: 'enterprise-contacts.name',
    method: 'put',
    path,
    summary: '登记企业联系人 · Name who speaks for an enterprise and is told what concerns it',
    tag,
    params: ofEnterprise,
    query: none,
    input: contactsInput,
    status: 200,
    output: contactsView,
    refusals: ['DIRECTORY_STALE'],
    handle: ({ params, input, ifMatch, write }) =>
      write(nameContactsCommand(ports)(params.creditCode, ifMatch, input.contacts), ({ state, version }) => ({
        body: presentContacts(state),
        version,
      })),
  });

const seeEndpoint = (ports: NotificationPorts): Endpoint<DirectoryAct> =>
  defineEndpoint({
    act: 'enterprise-contacts.see',
    method: 'get',
    path,
    summary: '查看企业联系人 · Who speaks for an enterprise',
    tag,
    params: ofEnterprise,
    query: none,
    input: noInput,
    status: 200,
    output: contactsView,
    refusals: ['CONTACTS_NOT_FOUND'],
    handle: async ({ principal, params }) => {
      const seen = await seeContactsQuery(ports)(principal, params.creditCode);
      if (!seen.ok) return seen;
      return success({ body: presentContacts(seen.value.state), version: seen.value.version });
    },
  });

export const enterpriseContactEndpoints = (ports: NotificationPorts): readonly Endpoint<DirectoryAct>[] => [
  nameEndpoint(ports),
  seeEndpoint(ports),
];
