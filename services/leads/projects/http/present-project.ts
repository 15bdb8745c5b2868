import { showEnterprise } from '../../../../shared/enterprise.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import { factors } from '../../../../shared/events/lead-terms.ts';
import type { Project } from '../../kernel/project.ts';
import { landingChecklistOf } from '../domain/landing.ts';
import type { ProjectView } from './project-schemas.ts';
import { projectSources } from './figure-sources.ts';

const presentFactors = ({ factors: sheet }: Project): ProjectView['factors'] =>
  factors.flatMap((factor) => {
    const check = sheet[factor];
    return check === undefined
      ? []
      : [{ factor, guaranteed: check.guaranteed, department: check.department }];
  });

const presentLanding = (project: Project): ProjectView['landing'] => {
  const checklist = landingChecklistOf(project);
  return { ...checklist, parts: [...checklist.parts] };
};

/** A project as its readers see it: the notes departments made on factors are not for the enterprise. */
export const presentProject = ({ state, version }: Versioned<Project>): ProjectView => {
  const { landingDueOn: _due, nextCheckAt: _check, projectCodeNews: _news, ...shown } = state;
  return {
    ...shown,
    ...showEnterprise(state.enterprise),
    version,
    factors: presentFactors(state),
    landing: presentLanding(state),
    caseId: state.caseProgress?.caseId ?? null,
    ruleReferences: projectSources,
  };
};
