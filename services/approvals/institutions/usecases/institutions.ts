import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import { versionFault, type IfMatch } from '../../../../shared/dynamo/if-match.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../../shared/outcome.ts';
import type { Institution } from '../domain/institution.ts';
import {
  institutionDefinition,
  institutionEntrySchema,
  institutionKind,
} from '../store/institution-store.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { countyIndex } from '../../kernel/table.ts';
import { everyPage } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** Puts an institution on the register, or changes it for whoever names the version that was read. */
export const putInstitutionCommand =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async (
    context: WriteContext<Versioned<Institution>>,
    institution: Institution,
    ifMatch: IfMatch,
  ): Promise<Outcome<Versioned<Institution>, CodedError | Refusal>> => {
    const { id } = institutionDefinition.identify(institution);
    const before = await table.load(institutionDefinition, context.county, id);
    const fault = versionFault(before, ifMatch);
    if (fault !== null) return failure(commonRefusal(fault));
    const { creditCode, name, fields, listed } = institution;
    return table.save(context, institutionDefinition, {
      before,
      after: institution,
      events: [
        {
          type: 'approvals.institution.registered.v1',
          audience: [],
          fact: { creditCode, name, fields, listed },
        },
      ],
    });
  };

/** The whole register of a county: an order that favours nobody is drawn among all. */
export const listInstitutionsQuery = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
): Promise<readonly Institution[]> => {
  const partition = countyPartition(county, institutionKind);
  const { items: entries } = await everyPage((page) =>
    table.list(countyIndex, partition, page, institutionEntrySchema),
  );
  return entries.map(({ summary }) => summary);
};
