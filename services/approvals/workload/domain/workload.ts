import type { PostId } from '../../../../shared/identifiers.ts';

/** A piece of open work as far as the load of people is concerned. */
export type OpenItem = {
  readonly post: PostId;
  readonly actingPost: PostId | null;
  readonly overdue: boolean;
  readonly dueSoon: boolean;
};

/** What one post has in hand. */
export type PostLoad = {
  readonly post: PostId;
  /** The work given out to the post. */
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  /** The work it acts on now: its own unless others cover it, and what it covers. */
  readonly inHand: number;
  readonly people: number;
  /** In hand for each person there, to one decimal; null where nobody is there. */
  readonly perPerson: number | null;
};

const perPerson = (items: number, people: number): number | null =>
  people === 0 ? null : Math.round((items * 10) / people) / 10;

/** The load of each post in the order given, and the average over all people there (人均在办). */
export const workloadOf = (
  items: readonly OpenItem[],
  posts: readonly { readonly post: PostId; readonly people: number }[],
): { readonly posts: readonly PostLoad[]; readonly open: number; readonly perPerson: number | null } => {
  const loads = posts.map(({ post, people }): PostLoad => {
    const own = items.filter((item) => item.post === post);
    const inHand = items.filter(({ actingPost }) => actingPost === post).length;
    return {
      post,
      open: own.length,
      overdue: own.filter(({ overdue }) => overdue).length,
      dueSoon: own.filter(({ dueSoon }) => dueSoon).length,
      inHand,
      people,
      perPerson: perPerson(inHand, people),
    };
  });
  const working = loads.filter(({ open, inHand }) => open + inHand > 0);
  const people = working.reduce((sum, each) => sum + each.people, 0);
  return { posts: loads, open: items.length, perPerson: perPerson(items.length, people) };
};
