import type { ServiceApi } from '../../../shared/functions/api-function.ts';
import type { FilesFoundations } from '../../../shared/functions/files-api-function.ts';
import { serviceName } from '../config.ts';
import type { ApprovalsRelation } from '../domain/approvals-relations.ts';
import { approvalsRights, type ApprovalsAct } from '../domain/approvals-rights.ts';
import { countyNames } from '../usecases/county-names.ts';
import { portsOf } from '../wire.ts';
import { statusOf } from './error-status.ts';
import { importEndpoints } from './import-endpoints.ts';
import { materialEndpoints } from './material-endpoints.ts';
import { ruleAtRefusal } from './rule-reference.ts';

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
