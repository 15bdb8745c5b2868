import type { CodedError } from '../../../../shared/coded-error.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import type { County } from '../../county/domain/county.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';
import { withOwnResponsibilities } from '../../county/domain/own-catalogue.ts';
import type { Act } from '../../kernel/act.ts';
import { applyOperations } from '../../county/domain/apply-operations.ts';
import { changeReference, namesTouchedBy, proposerOf, whoApproves, whoWorksByIt } from './change-facts.ts';
import {
  refusal,
  type ApprovedChange,
  type CatalogueChange,
  type CatalogueChangeErrorCode,
  type ChangeOutcome,
  type ProposedChange,
} from '../../county/domain/change.ts';
import { faultsOfChange, type PlaceOfChange } from '../../county/domain/validate-change.ts';
import { mostVersions, nextVersionName, type CatalogueVersion } from '../../county/domain/versions.ts';

type Decided<State extends CatalogueChange = CatalogueChange> = Outcome<
  ChangeOutcome<State>,
  CodedError<CatalogueChangeErrorCode>
>;

const wrongState = ({ state }: CatalogueChange) =>
  failure(
    refusal('CATALOGUE_CHANGE_WRONG_STATE', '该变更已经处理', 'The change has been dealt with already.', {
      facts: { state },
    }),
  );

const byAnother = (
  change: CatalogueChange,
  { by }: Act,
): Outcome<ProposedChange, CodedError<CatalogueChangeErrorCode>> => {
  if (change.state !== 'proposed') return wrongState(change);
  if (change.proposed.by !== by) return success(change);
  return failure(
    refusal(
      'ANOTHER_PERSON_NEEDED',
      '变更须由提出人以外的另一人复核',
      'Somebody other than whoever proposed the change has to decide on it.',
    ),
  );
};

/** The day from which a change holds when it is approved on a day: never one that has passed. */
export const inForceFrom = (
  { effectiveFrom }: Pick<CatalogueChange, 'effectiveFrom'>,
  today: LocalDate,
): LocalDate => (effectiveFrom < today ? today : effectiveFrom);

/** What an approval is given on: where the change comes in, and the county as it then stands. */
export type ApprovalGrounds = {
  readonly place: PlaceOfChange;
  readonly county: County;
  readonly settings: CountySettings;
};

/** Whether a change may come in as the county stands now; the refusal where it may not. */
const unfit = (
  change: ProposedChange,
  { place, county }: ApprovalGrounds,
): CodedError<CatalogueChangeErrorCode> | null => {
  if (county.catalogueVersions.length >= mostVersions)
    return refusal('CATALOGUE_REGISTER_FULL', '目录版本已达上限', 'The register of versions is full.', {
      facts: { mostVersions },
    });
  const faults = faultsOfChange(place, change.operations);
  return faults.length === 0
    ? null
    : refusal(
        'CATALOGUE_CHANGE_CONFLICTS',
        '该变更提出后目录已有变化，不再适用，请按所列重新提出',
        'The catalogue has moved on since and the change no longer fits; they are listed one by one.',
        { faults: faults.map((fault) => ({ ...fault, onRecord: true })) },
      );
};

const approvedEvent = (state: ApprovedChange, { place, county, settings }: ApprovalGrounds): DomainEvent => {
  const { catalogue } = applyOperations(place.base, state.operations);
  return {
    type: 'approvals.catalogue-change.approved.v1',
    audience: whoWorksByIt(state, withOwnResponsibilities(catalogue, county), settings),
    fact: {
      ...changeReference(state),
      ...namesTouchedBy(state, catalogue),
      version: state.version,
      inForceFrom: state.inForceFrom,
      proposedBy: state.proposed.by,
      approvedBy: state.approved.by,
    },
  };
};

/** Approves a change that another person proposed, unless the catalogue has moved on so that it no longer fits (R145). */
export const approveChange = (
  change: CatalogueChange,
  grounds: ApprovalGrounds,
  act: Act,
): Decided<ApprovedChange> => {
  const proposed = byAnother(change, act);
  if (!proposed.ok) return proposed;
  const refused = unfit(proposed.value, grounds);
  if (refused !== null) return failure(refused);
  const from = inForceFrom(change, dateOf(act.at));
  const state: ApprovedChange = {
    ...proposed.value,
    state: 'approved',
    approved: { at: act.at, by: act.by },
    version: nextVersionName(grounds.county.catalogueVersions, from),
    inForceFrom: from,
  };
  return success({ state, events: [approvedEvent(state, grounds)] });
};

/** The line that an approved change has in the county's register. */
export const versionOf = ({
  id,
  version,
  inForceFrom: from,
  approved,
}: ApprovedChange): CatalogueVersion => ({
  version,
  effectiveFrom: from,
  changeId: id,
  approvedAt: approved.at,
});

/** Refuses a change that another person proposed, with the reason. */
export const refuseChange = (change: CatalogueChange, reason: string, act: Act): Decided => {
  const proposed = byAnother(change, act);
  if (!proposed.ok) return proposed;
  const state: CatalogueChange = {
    ...proposed.value,
    state: 'refused',
    refused: { at: act.at, by: act.by, reason },
  };
  return success({
    state,
    events: [
      {
        type: 'approvals.catalogue-change.refused.v1',
        audience: [proposerOf(state)],
        fact: { ...changeReference(state), refusedBy: act.by, refusal: reason },
      },
    ],
  });
};

/** Takes back one's own proposal before anybody has decided on it. */
export const withdrawChange = (change: CatalogueChange, settings: CountySettings, act: Act): Decided => {
  if (change.state !== 'proposed') return wrongState(change);
  const state: CatalogueChange = { ...change, state: 'withdrawn', withdrawn: { at: act.at, by: act.by } };
  return success({
    state,
    events: [
      {
        type: 'approvals.catalogue-change.withdrawn.v1',
        audience: whoApproves(settings).map((each) => ({ ...each, capacity: 'informed' })),
        fact: { ...changeReference(state), proposedBy: change.proposed.by },
      },
    ],
  });
};
