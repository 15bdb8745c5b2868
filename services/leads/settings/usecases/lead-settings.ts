import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { IfMatch } from '../../../../shared/dynamo/if-match.ts';
import { putOwnSettings, readOwnSettings, type OwnSettings } from '../../../../shared/dynamo/own-settings.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import {
  leadSettingsChanged,
  noLeadSettings,
  policyWith,
  type LeadSettings,
} from '../domain/lead-settings.ts';
import { leadSettingsDefinition, leadSettingsId } from '../store/lead-settings-store.ts';

const own: OwnSettings<LeadSettings> = {
  definition: leadSettingsDefinition,
  id: leadSettingsId,
  nothingSet: noLeadSettings,
  changed: leadSettingsChanged,
};

/** What a county has set for its leads. */
export const readLeadSettingsQuery =
  ({ table }: Pick<LeadPorts, 'table'>) =>
  (county: CountyCode): Promise<Versioned<LeadSettings>> =>
    readOwnSettings(own)(table, county);

/** Puts what a county sets for its leads. */
export const putLeadSettingsCommand =
  ({ table }: Pick<LeadPorts, 'table'>) =>
  (settings: LeadSettings, ifMatch: IfMatch) =>
  (
    context: WriteContext<Versioned<LeadSettings>>,
  ): Promise<Outcome<Versioned<LeadSettings>, CodedError | Refusal>> =>
    putOwnSettings(own)(table, context, settings, ifMatch);

/** Reads the policy of a county as it stands now. */
export const createPolicyOf =
  (ports: Pick<LeadPorts, 'table' | 'policy'>): LeadPorts['policyOf'] =>
  async (county) =>
    policyWith(ports.policy, (await readLeadSettingsQuery(ports)(county)).state);
