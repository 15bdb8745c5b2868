import { defaultCatalogue } from '../services/approvals/catalogue/domain/data/defaults.ts';

/** What a window says of the critical documents of a matter where all of them were seen on paper (rulings 32). */
export const paperSeen = (
  code: string,
): { readonly seenOnPaper: readonly { readonly document: string }[] } => {
  const matter = defaultCatalogue.matters.find((each) => each.code === code);
  const critical = (matter?.materials ?? []).filter(({ importance }) => importance === 'critical');
  return { seenOnPaper: critical.map(({ id }) => ({ document: id })) };
};
