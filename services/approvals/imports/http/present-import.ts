import type * as z from 'zod';
import type { Reply } from '../../../../shared/http/call.ts';
import { progressOf, type CaseImport } from '../domain/case-import.ts';
import type { Average } from '../domain/baseline-comparison.ts';
import { inForce } from '../../scorecards/domain/scorecard.ts';
import type { BaselineReading, BaselineComparison } from '../usecases/read-import.ts';
import type { baselineListSchema, comparisonSchema, importViewSchema } from './import-schemas.ts';
import { indexOf, ofTenths, presentAssessment } from '../../scorecards/http/present-scorecard.ts';

const partsOf = (caseImport: CaseImport): number[] =>
  caseImport.state === 'collecting'
    ? caseImport.parts.map(({ number }) => number)
    : Array.from({ length: caseImport.parts }, (_, position) => position + 1);

/** An import with how far it has come. */
export const presentImport = ({
  state,
  version,
  groups,
}: {
  readonly state: CaseImport;
  readonly version: number;
  readonly groups?: readonly string[] | null;
}): Reply<z.input<typeof importViewSchema>> => {
  const progress = progressOf(state);
  return {
    version,
    body: {
      id: state.id,
      title: state.title,
      state: state.state,
      limits: state.limits,
      departments: [...state.departments],
      missing: [...state.missing],
      groups: groups === undefined || groups === null ? null : [...groups],
      opened: state.opened,
      started: state.state === 'collecting' ? null : state.started,
      finishedAt: state.state === 'finished' ? state.finishedAt : null,
      parts: partsOf(state),
      progress: progress === null ? null : { ...progress, groups: [...progress.groups] },
    },
  };
};

/** The scorecards of a baseline. */
export const presentBaseline = ({
  caseImport,
  scorecards,
  rules,
}: BaselineReading): z.input<typeof baselineListSchema> => {
  const departmentOf = new Map(caseImport.departments.map(({ group, department }) => [group, department]));
  return {
    importId: caseImport.id,
    baseline: true,
    items: scorecards.map(({ group, month, isPartial, figures, logged, assessment }) => ({
      baseline: true,
      group,
      department: departmentOf.get(group) ?? null,
      month,
      partial: isPartial,
      assessment: presentAssessment({ figures, assessment }, rules.settings.scorecards),
      logged,
    })),
  };
};

const presentAverage = ({ months, decided, scoreTenths, onTimePerMille, buckPassingTenths }: Average) => ({
  months,
  decided,
  score: ofTenths(scoreTenths),
  onTimePercent: ofTenths(onTimePerMille),
  buckPassingIndex: ofTenths(buckPassingTenths),
});

/** A department's past beside its present. */
export const presentComparison = (
  importId: CaseImport['id'],
  { group, department, baseline, publishedAverage, published }: BaselineComparison,
): z.input<typeof comparisonSchema> => ({
  importId,
  department: department.department,
  departmentName: department.departmentName,
  group,
  baseline: presentAverage(baseline),
  published: {
    ...presentAverage(publishedAverage),
    items: published.map((scorecard) => {
      const { scoreTenths, buckPassing, finding } = inForce(scorecard).assessment;
      return {
        month: scorecard.month,
        score: ofTenths(scoreTenths),
        buckPassingIndex: indexOf(buckPassing),
        card: finding.card,
      };
    }),
  },
});
