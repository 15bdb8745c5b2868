import { roles, type Role } from '../../../shared/auth/roles.ts';

type Row<Need> = Readonly<Partial<Record<Role, readonly Need[]>>>;

/** The row of an act that some roles may do, all to the same things. */
export const all = <Need extends string>(needs: readonly Need[], whom: readonly Role[]): Row<Need> =>
  Object.fromEntries(whom.map((role) => [role, needs]));

export const everyRole = <Need extends string>(needs: readonly Need[]): Row<Need> => all(needs, roles);

export const county = ['anyone'] as const;

export const everyOfficial = all(
  county,
  roles.filter((role) => role !== 'investor'),
);

/** How somebody stands to a thing: the relations that hold. */
export const standing = <Relation extends string>(
  ...pairs: readonly (readonly [Relation, boolean])[]
): ReadonlySet<Relation> => new Set(pairs.flatMap(([relation, holds]) => (holds ? [relation] : [])));
