import type { Table } from '../../../../shared/dynamo/table.ts';
import { putOwnSettings, readOwnSettings, type OwnSettings } from '../../../../shared/http/own-settings.ts';
import type { LeadPolicy } from '../../kernel/lead-policy.ts';
import {
  leadSettingsChanged,
  noLeadSettings,
  policyWith,
  type LeadSettings,
} from '../domain/lead-settings.ts';
import { leadSettingsDefinition, leadSettingsId } from '../store/lead-settings-store.ts';
import type { LeadPorts } from '../../kernel/ports.ts';

const own: OwnSettings<LeadSettings> = {
  definition: leadSettingsDefinition,
  id: leadSettingsId,
  nothingSet: noLeadSettings,
  changed: leadSettingsChanged,
};

/** What a county has set for its leads. */
export const readLeadSettings = readOwnSettings(own);

/** Puts what a county sets for its leads. */
export const putLeadSettings = putOwnSettings(own);

/** Reads the policy of a county as it stands now. */
export const createPolicyOf =
  (table: Pick<Table, 'load'>, packaged: LeadPolicy): LeadPorts['policyOf'] =>
  async (county) =>
    policyWith(packaged, (await readLeadSettings(table, county)).state);
