import type { CodedError } from '../../../shared/coded-error.ts';
import type { Versioned } from '../../../shared/dynamo/aggregate.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { Table } from '../../../shared/dynamo/table.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import type { IfMatch } from '../../../shared/http/if-match.ts';
import { versionFault } from '../../../shared/http/version-fault.ts';
import type { CountyCode } from '../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../shared/outcome.ts';
import type { LeadPolicy } from '../domain/lead-policy.ts';
import {
  leadSettingsChanged,
  noLeadSettings,
  policyWith,
  type LeadSettings,
} from '../domain/lead-settings.ts';
import { leadSettingsDefinition, leadSettingsId } from '../store/lead-settings-store.ts';
import type { LeadPorts } from './ports.ts';

type Ports = Pick<LeadPorts, 'table'>;

/** What a county has set for its leads; version 0 while it has set nothing. */
export const readLeadSettingsQuery =
  ({ table }: { readonly table: Pick<Table, 'load'> }) =>
  async (county: CountyCode): Promise<Versioned<LeadSettings>> =>
    (await table.load(leadSettingsDefinition, county, leadSettingsId)) ?? {
      state: noLeadSettings,
      version: 0,
    };

/** Puts what a county sets for its leads, in place of what it had set. */
export const putLeadSettingsCommand =
  ({ table }: Ports) =>
  (settings: LeadSettings, ifMatch: IfMatch) =>
  async (
    context: WriteContext<Versioned<LeadSettings>>,
  ): Promise<Outcome<Versioned<LeadSettings>, CodedError | Refusal>> => {
    const before = await table.load(leadSettingsDefinition, context.county, leadSettingsId);
    const fault = versionFault(before, ifMatch);
    if (fault !== null) return failure(edgeError(fault));
    const events = leadSettingsChanged(before?.state ?? noLeadSettings, settings);
    return table.save(context, leadSettingsDefinition, { before, after: settings, events });
  };

/** Reads the policy of a county as it stands now. */
export const createPolicyOf =
  (table: Pick<Table, 'load'>, packaged: LeadPolicy): LeadPorts['policyOf'] =>
  async (county) =>
    policyWith(packaged, (await readLeadSettingsQuery({ table })(county)).state);
