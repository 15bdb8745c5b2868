import * as z from 'zod';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';

export const departmentKinds = [
  'government-department',
  'public-institution',
  'coordination-body',
  'supervision-body',
  'public-utility',
  'township',
] as const;
export type DepartmentKind = (typeof departmentKinds)[number];

/** A post 岗位 to which work is assigned; who fills it is the directory's to know (domain.md §2.9, rulings 13). */
export const postSchema = z.strictObject({ id: postIdSchema, name: bilingualNameSchema });

/** A department 部门 of a county with its posts. */
export const departmentSchema = z.strictObject({
  id: departmentIdSchema,
  name: bilingualNameSchema,
  kind: z.enum(departmentKinds),
  posts: z.array(postSchema).min(1).max(60),
});
export type Department = z.infer<typeof departmentSchema>;
