import type { LandingPart } from '../../../../shared/events/lead-terms.ts';
import type { CreditCode } from '../../../../shared/credit-code.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import {
  projectReference,
  isLanded,
  type Project,
  type ProjectDecision,
  type landContractKinds,
} from '../../kernel/project.ts';
import { projectTerminated, registeredElsewhere, type ProjectError } from './project-errors.ts';
import { unwatched } from './signing-watch.ts';

/** A proof of landing as entered; a later one of the same part replaces it, and the timeline keeps both. */
export type LandingEvidence =
  | { readonly part: 'registration'; readonly creditCode: CreditCode; readonly licenceDocument: string }
  | {
      readonly part: 'land';
      readonly kind: (typeof landContractKinds)[number];
      readonly contractNumber: string;
    };

// The third to eighth characters name the division whose authority registered the company (GB 32100).
const divisionOf = (creditCode: CreditCode): string => creditCode.slice(2, 8);

// Either proof ends the watch for a sham signing.
const recorded = (project: Project, part: LandingPart, documentNumber: string): ProjectDecision => ({
  project: { ...project, ...unwatched },
  events: [
    {
      type: 'leads.project.landing-recorded.v1',
      audience: [{ kind: 'person', capacity: 'informed', subject: project.officer }],
      fact: { ...projectReference(project), part, documentNumber, landed: isLanded(project) },
    },
  ],
});

/** Records the company's registration in the county or the land or lease contract (domain.md §2.1, S5; R028). */
export const recordLanding = (
  project: Project,
  evidence: LandingEvidence,
  county: CountyCode,
  now: Instant,
): Outcome<ProjectDecision, ProjectError> => {
  if (project.terminatedAt !== null) return failure(projectTerminated());
  switch (evidence.part) {
    case 'registration': {
      const { creditCode, licenceDocument } = evidence;
      const division = divisionOf(creditCode);
      if (division !== county) return failure(registeredElsewhere(county, division));
      const registration = { creditCode, licenceDocument, recordedAt: now };
      return success(recorded({ ...project, registration }, evidence.part, licenceDocument));
    }
    case 'land': {
      const { kind, contractNumber } = evidence;
      const land = { kind, contractNumber, recordedAt: now };
      return success(recorded({ ...project, land }, evidence.part, contractNumber));
    }
  }
};
