import type { ServiceApi } from '../../shared/functions/api-function.ts';
import type { FilesFoundations } from '../../shared/functions/files-api-function.ts';
import { serviceName } from './kernel/service-name.ts';
import type { ApprovalsRelation } from './kernel/approvals-relations.ts';
import { approvalsRights, type ApprovalsAct } from './approvals-rights.ts';
import { countyNames } from './county/usecases/county-names.ts';
import { portsOf } from './wire.ts';
import { statusOf } from './error-status.ts';
import { importEndpoints } from './imports/http/import-endpoints.ts';
import { materialEndpoints } from './materials/http/material-endpoints.ts';
import { ruleAtRefusal } from './rules/http/rule-reference.ts';

/** The part of the HTTP API that hands files in and out, and takes in logs of past cases; a function of its own, which alone may use their bucket. */
export const approvalsFilesApi: ServiceApi<ApprovalsAct, ApprovalsRelation, FilesFoundations> = {
  service: serviceName,
  rights: approvalsRights,
  statusOf,
  ruleAt: ruleAtRefusal,
  names: (foundations) => countyNames(portsOf(foundations)),
  endpoints: ({ files, ...foundations }) => {
    const ports = portsOf(foundations);
    return [...materialEndpoints({ ...ports, files }), ...importEndpoints(ports)];
  },
};
