import type { Recipient } from '../../../../shared/events/audience.ts';
import { matterIn, type CountyCatalogue } from '../../catalogue/domain/county-catalogue.ts';
import { responsibleDepartmentOf, type Matter } from '../../catalogue/domain/matter.ts';
import { recipientsOf, type AssignedTo } from '../../county/domain/audience-rule.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';
import type { CatalogueChange } from '../../county/domain/change.ts';
import { mostMattersNamed } from '../../../../shared/events/catalogue-change-events.ts';
import { matterOf } from '../../county/domain/operation.ts';

// As many as a fact may be told to.
const mostRecipients = 60;

const codesTouchedBy = ({ operations }: Pick<CatalogueChange, 'operations'>): readonly string[] => [
  ...new Set(operations.map(matterOf).filter((code) => code !== null)),
];

/** What every fact about a change tells. */
export const changeReference = (change: CatalogueChange) => ({
  changeId: change.id,
  reason: change.reason,
  effectiveFrom: change.effectiveFrom,
  operations: change.operations.length,
  matters: [...codesTouchedBy(change)],
  templates: change.operations.flatMap((each) =>
    each.kind === 'put-template' ? [{ id: each.template.id, version: each.template.version }] : [],
  ),
});

/** The first of what a change touches, by the names that it gives them or leaves them. */
export const namesTouchedBy = (change: CatalogueChange, catalogue: CountyCatalogue) => ({
  matterNames: codesTouchedBy(change)
    .flatMap((code) => matterIn(catalogue, code)?.name ?? [])
    .slice(0, mostMattersNamed),
});

/** Those who may approve what another proposed, as the county names them. */
export const whoApproves = ({
  catalogueChanges,
  coordinatingDepartment,
  tasks,
}: CountySettings): readonly Recipient[] =>
  recipientsOf(catalogueChanges.toApprove, { department: coordinatingDepartment, post: tasks.post });

export const proposerOf = ({ proposed }: CatalogueChange): Recipient => ({
  kind: 'person',
  capacity: 'informed',
  subject: proposed.by,
});

const answeringFor = (matter: Matter): AssignedTo => {
  const department = responsibleDepartmentOf(matter);
  const listed = matter.departments.find((each) => each.department === department);
  if (listed === undefined) throw new Error(`${matter.code} has no responsible department`);
  return { department, post: listed.post };
};

/** Those who work by the matters and templates that a change touches, the coordinating department for a limit of the county, and whoever proposed it. */
export const whoWorksByIt = (
  change: CatalogueChange,
  catalogue: CountyCatalogue,
  { catalogueChanges, coordinatingDepartment, tasks }: CountySettings,
): readonly Recipient[] => {
  const everywhere = change.operations.some(({ kind }) => kind === 'set-county-limit')
    ? recipientsOf(catalogueChanges.toKnow, { department: coordinatingDepartment, post: tasks.post })
    : [];
  const inTemplates = change.operations.flatMap((each) =>
    each.kind === 'put-template' ? each.template.nodes.map(({ code }) => code) : [],
  );
  const codes = [...new Set([...codesTouchedBy(change), ...inTemplates])];
  const told = codes
    .map((code) => matterIn(catalogue, code))
    .filter((matter) => matter !== undefined)
    .flatMap((matter) => recipientsOf(catalogueChanges.toKnow, answeringFor(matter)));
  const once = new Map(
    [proposerOf(change), ...everywhere, ...told].map((each) => [JSON.stringify(each), each]),
  );
  return [...once.values()].slice(0, mostRecipients);
};
