import type { PostId, Subject } from '../identifiers.ts';

/** Who fills which post and who is away, on a day in a department. */
export type StaffingOfADay = {
  readonly standingDeputies: ReadonlyMap<PostId, PostId>;
  readonly holdersOf: (post: PostId) => readonly Subject[];
  readonly postsOf: (person: Subject) => readonly PostId[];
  readonly isAway: (person: Subject) => boolean;
  /** Who was named for somebody's leave; null where nobody was, or where they are not away. */
  readonly deputyOf: (person: Subject) => Subject | null;
};

type StandIns = { readonly persons: readonly Subject[]; readonly post: PostId | null };

const nobody: StandIns = { persons: [], post: null };

const each = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

const standingFor = (
  { standingDeputies, holdersOf }: StaffingOfADay,
  posts: readonly PostId[],
): readonly { readonly post: PostId; readonly person: Subject }[] =>
  posts.flatMap((post) => {
    const deputy = standingDeputies.get(post);
    return deputy === undefined ? [] : holdersOf(deputy).map((person) => ({ post: deputy, person }));
  });

/**
 * Who stands in for those who are away from a post: its standing deputies, or else the deputies named for the leaves; where
 * all of these are away themselves, whoever stands in for them, and so on. Nobody is asked twice, so that deputies who name
 * each other end with nobody. `post` is the standing deputy's post where that takes over by itself.
 */
export const standInsFor = (staffing: StaffingOfADay, post: PostId, away: readonly Subject[]): StandIns => {
  const asked = new Set(away);
  let absent: readonly Subject[] = away;
  let posts: readonly PostId[] = [post];
  while (absent.length > 0) {
    const isThere = (person: Subject): boolean => !asked.has(person) && !staffing.isAway(person);
    const standing = standingFor(staffing, posts);
    const taking = standing.filter(({ person }) => isThere(person));
    const [first] = taking;
    if (first !== undefined)
      return {
        persons: each(taking.map(({ person }) => person)),
        post: absent === away ? first.post : null,
      };
    const named = absent.flatMap((person) => staffing.deputyOf(person) ?? []);
    const present = each(named.filter(isThere));
    if (present.length > 0) return { persons: present, post: null };
    absent = each([...standing.map(({ person }) => person), ...named].filter((person) => !asked.has(person)));
    posts = each(absent.flatMap(staffing.postsOf));
    for (const person of absent) asked.add(person);
  }
  return nobody;
};
