import { dateOf } from '../../shared/time/clock.ts';
import type { Language } from '../../shared/language.ts';
import type { Platform } from '../local/platform.ts';
import { tellCompletion } from './chapters/completion.ts';
import { tellNegotiation } from './chapters/negotiation.ts';
import { tellPermits } from './chapters/permits.ts';
import { tellRegistration } from './chapters/register.ts';
import { tellReview } from './chapters/review.ts';
import { tellScreening } from './chapters/screening.ts';
import { tellSigning } from './chapters/signing.ts';
import { openCountyOfStory } from './county.ts';
import { createStage } from './stage.ts';
import { createStoryClient } from './story-client.ts';
import { createStoryteller, type StoryOutput } from './storyteller.ts';

/** Plays one project from its lead to the last permit on a platform, and tells it as it happens. */
export const tellStory = async (
  platform: Platform,
  language: Language,
  output: StoryOutput,
): Promise<void> => {
  const client = createStoryClient(platform, language);
  const storyteller = createStoryteller(output, language, () => dateOf(platform.clock.now()));
  const stage = createStage(platform, client, storyteller);
  const template = await openCountyOfStory(client);
  const leadId = await tellRegistration(stage);
  await tellScreening(stage, leadId);
  await tellNegotiation(stage, leadId);
  await tellReview(stage, leadId);
  const project = await tellSigning(stage, leadId, template);
  await tellPermits(stage, project);
  await tellCompletion(stage, project);
};
