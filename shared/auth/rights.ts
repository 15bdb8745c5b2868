import { standsAbove, type Role } from './roles.ts';
import type { Principal } from './principal.ts';

/**
 * Who may do what: for each act, the roles that may ever do it and the relation to the object each of them needs.
 * `anyone` asks for no relation beyond the county, which every token and key carries.
 */
export type RightsTable<Act extends string, Relation extends string> = {
  readonly [A in Act]: { readonly [R in Role]?: readonly (Relation | 'anyone')[] };
};

/** What a role needs for an act, by its own cell or by that of the role it stands above. */
const neededBy = <Act extends string, Relation extends string>(
  table: RightsTable<Act, Relation>,
  act: Act,
  role: Role,
): readonly (Relation | 'anyone')[] => {
  const below = standsAbove(role);
  return [...(table[act][role] ?? []), ...(below === null ? [] : (table[act][below] ?? []))];
};

/** Whether any role of the principal may do the act to an object to which it stands in the given relations. */
export const permits = <Act extends string, Relation extends string>(
  table: RightsTable<Act, Relation>,
  act: Act,
  principal: Pick<Principal, 'roles'>,
  relations: ReadonlySet<Relation>,
): boolean =>
  principal.roles.some((role) =>
    neededBy(table, act, role).some((needed) => needed === 'anyone' || relations.has(needed)),
  );

/** Whether any role of the principal may ever do the act, whatever the object; what the door of a route asks. */
export const mayEver = <Act extends string, Relation extends string>(
  table: RightsTable<Act, Relation>,
  act: Act,
  principal: Pick<Principal, 'roles'>,
): boolean => principal.roles.some((role) => neededBy(table, act, role).length > 0);
