import * as z from 'zod';
import { countyCodeSchema, departmentIdSchema, subjectSchema } from '../identifiers.ts';
import { creditCodeSchema } from '../credit-code.ts';
import { roles } from './roles.ts';

/** Who calls, as a verified access token says. Everything a principal touches lies in `county`. */
export const principalSchema = z
  .object({
    sub: subjectSchema,
    county: countyCodeSchema,
    roles: z.array(z.enum(roles)).min(1),
    department: departmentIdSchema.optional(),
    enterprise: creditCodeSchema.optional(),
  })
  .transform((claims) => ({
    subject: claims.sub,
    county: claims.county,
    roles: claims.roles,
    department: claims.department ?? null,
    enterprise: claims.enterprise ?? null,
  }));
export type Principal = z.infer<typeof principalSchema>;
