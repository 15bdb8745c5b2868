import * as z from 'zod';
import { keptLine } from '../text.ts';
import { defaultWorkingHours, workingHoursSchema } from '../calendar/working-hours.ts';
import type { AggregateDefinition, Loaded } from '../dynamo/aggregate.ts';
import { childStep, type Collection, type WriteStep } from '../dynamo/commission.ts';
import { childSortKey, partitionOf } from '../dynamo/keys.ts';
import type { Table } from '../dynamo/table.ts';
import type { WriteContext } from '../dynamo/write-context.ts';
import {
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
  type CountyCode,
  type DepartmentId,
  type PostId,
  type Subject,
} from '../identifiers.ts';
import { dateSchema, type LocalDate } from '../time/clock.ts';
import { constant } from '../constant.ts';

/** A department that is there, with its posts. */
export const knownDepartmentSchema = z.object({
  id: departmentIdSchema,
  posts: z.array(postIdSchema).max(60),
});
export type KnownDepartment = {
  readonly id: DepartmentId;
  readonly posts: readonly PostId[];
};

const departmentsSchema = z.object({
  departments: z.array(knownDepartmentSchema).max(60),
  /** The sequence of the news that said so; 0 with the owner itself. */
  heard: z.int(),
});

/** All departments of a county with their posts: the owner's register, and in every other service its copy. */
export const countyDepartmentsDefinition: AggregateDefinition<z.infer<typeof departmentsSchema>> = {
  kind: 'county-departments',
  schema: departmentsSchema,
  identify: () => ({ id: 'all', root: 'county-departments' }),
  indexAttributes: () => ({}),
};

const rulesSchema = z.object({
  coordinatingDepartment: departmentIdSchema,
  workingHours: workingHoursSchema,
  heard: z.int(),
});
export type CountyRulesKnown = Omit<z.infer<typeof rulesSchema>, 'heard'>;

/** What of a county's settings every service goes by. */
export const countyRulesDefinition: AggregateDefinition<z.infer<typeof rulesSchema>> = {
  kind: 'county-rules',
  schema: rulesSchema,
  identify: () => ({ id: 'in-force', root: 'county-rules' }),
  indexAttributes: () => ({}),
};

/** What holds until a county says otherwise, and for one that has said nothing (推测). */
export const defaultCountyRules: CountyRulesKnown = {
  coordinatingDepartment: constant(departmentIdSchema, 'leading-group-office'),
  workingHours: defaultWorkingHours,
};

const ownTemplateSchema = z.object({ id: keptLine(), from: dateSchema });
type OwnTemplate = Readonly<z.infer<typeof ownTemplateSchema>>;

const holder = { kind: 'county-names', id: 'all' };

/** Whom the directory has ever named. */
export const people: Collection<{ readonly subject: Subject }> = {
  name: 'person',
  schema: z.object({ subject: subjectSchema }),
};

/** What a county has made for itself. */
export const ownTemplates: Collection<OwnTemplate> = { name: 'template', schema: ownTemplateSchema };

/** Puts somebody on record as known by name, for good: who has left a post is no stranger. */
export const knowPerson = (context: WriteContext<never>, person: Subject): WriteStep =>
  childStep(context, holder, { collection: people, id: person, data: { subject: person } });

/** Puts a template on record that a county made for itself, with the day from which it can be chosen. */
export const knowTemplate = (context: WriteContext<never>, id: string, from: LocalDate): WriteStep =>
  childStep(context, holder, { collection: ownTemplates, id, data: { id, from } });

type Reads = Pick<Table, 'load' | 'get' | 'children'>;

/** What a service has on record of the names that others own; each is read only when a request names one. */
export const createCountyRegister = (table: Reads) => {
  const load = async <State>(definition: AggregateDefinition<State>, county: CountyCode, id: string) => {
    const found: Loaded<State> | null = await table.load(definition, county, id);
    return found?.state ?? null;
  };
  return {
    /** All departments, or null where none has been heard of: then nothing can be said of a name. */
    departments: async (county: CountyCode): Promise<readonly KnownDepartment[] | null> =>
      (await load(countyDepartmentsDefinition, county, 'all'))?.departments ?? null,

    rules: async (county: CountyCode): Promise<CountyRulesKnown> =>
      (await load(countyRulesDefinition, county, 'in-force')) ?? defaultCountyRules,

    /** The templates that a county has made for itself, each with the day from which it can be chosen. */
    ownTemplates: async (county: CountyCode): Promise<readonly OwnTemplate[]> => {
      const page = await table.children({ county, ...holder }, ownTemplates, { limit: 200 });
      return page.ok ? page.value.items : [];
    },

    /** Whether the directory has ever named a person; of a county whose directory is empty nobody is a stranger. */
    isStranger: async (county: CountyCode, person: Subject): Promise<boolean> => {
      const key = { pk: partitionOf(county, holder.kind, holder.id), sk: childSortKey(people.name, person) };
      if ((await table.get(key, z.unknown())) !== null) return false;
      const anybody = await table.children({ county, ...holder }, people, { limit: 1 });
      return anybody.ok && anybody.value.items.length > 0;
    },
  };
};
export type CountyRegister = ReturnType<typeof createCountyRegister>;
