import * as z from 'zod';
import { roles, type Role } from '../../../shared/auth/roles.ts';
import { creditCodeSchema } from '../../../shared/credit-code.ts';
import { countyCodeSchema, departmentIdSchema, subjectSchema } from '../../../shared/identifiers.ts';

/** 奉节县, the county of the demonstration. */
export const demonstrationCounty = '500236';

/** Who the demonstration's people are; asked for by role alone, a token is theirs. */
const demonstrationDepartment = 'development-and-reform';
const demonstrationEnterprise = '91500236MA5YHC010F';
const rolesOfADepartment: readonly Role[] = ['clerk', 'section-head', 'deputy-head', 'head'];

/** Asked for by role alone, somebody of a department is the holder of its post of that name. */
const demonstrationSubject = (asked: readonly Role[], department: string | undefined): string => {
  const post = asked.find((role) => rolesOfADepartment.includes(role));
  return post === undefined ? `demo-${asked.join('-')}` : `${department ?? demonstrationDepartment}.${post}`;
};

/** What a token can be asked for; each role brings what it cannot do without. */
export const tokenRequestSchema = z
  .strictObject({
    role: z.union([z.enum(roles), z.array(z.enum(roles)).min(1)]).transform((given) => [given].flat()),
    county: countyCodeSchema.default(countyCodeSchema.parse(demonstrationCounty)),
    sub: subjectSchema.optional(),
    department: departmentIdSchema.optional(),
    enterprise: creditCodeSchema.optional(),
  })
  .transform(({ role, county, sub, department, enterprise }) => ({
    sub: sub ?? demonstrationSubject(role, department),
    county,
    roles: role,
    ...(department === undefined && !role.some((one) => rolesOfADepartment.includes(one))
      ? {}
      : { department: department ?? demonstrationDepartment }),
    ...(enterprise === undefined && !role.includes('investor')
      ? {}
      : { enterprise: enterprise ?? demonstrationEnterprise }),
  }));

export type TokenRequest = z.input<typeof tokenRequestSchema>;

/** The request in a query: `role=officer&county=500236`; several roles as `role=officer,admin` or `role=` repeated. */
export const tokenRequestIn = (query: URLSearchParams): unknown => {
  const given = query.getAll('role').flatMap((value) => value.split(','));
  const others = [...query].filter(([name]) => name !== 'role' && name !== 'format');
  return { ...(given.length === 0 ? {} : { role: given }), ...Object.fromEntries(others) };
};
