import * as z from 'zod';
import type { TokenRequest } from '../local/control/token-claims.ts';
import { StoryFailure } from './story-failure.ts';
import type { Stage } from './stage.ts';

const itemSchema = z.object({
  inboxItemId: z.string(),
  title: z.string(),
  body: z.string(),
  type: z.string(),
  subject: z.string(),
  occurredAt: z.string(),
});
export type FoundItem = z.infer<typeof itemSchema>;

const pageSchema = z.object({ items: z.array(itemSchema) });

/** What somebody has found in the inbox about a thing, newest first. */
export const foundBy = async (
  { client }: Stage,
  holder: TokenRequest,
  about: { readonly type: string; readonly subject: string },
): Promise<readonly FoundItem[]> => {
  const { items } = await client.call({
    as: holder,
    method: 'GET',
    path: '/v1/inbox-items?limit=100',
    answer: pageSchema,
  });
  return items.filter(({ type, subject }) => type === about.type && subject === about.subject);
};

/** The one thing somebody must have found. */
export const mustFind = async (
  stage: Stage,
  holder: TokenRequest,
  about: { readonly type: string; readonly subject: string },
): Promise<FoundItem> => {
  const [newest] = await foundBy(stage, holder, about);
  if (newest === undefined)
    throw new StoryFailure(`${holder.sub ?? 'somebody'} should have found ${about.type} in the inbox.`);
  return newest;
};
