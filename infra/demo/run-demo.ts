import { lastWords } from '../command/run-command.ts';
import type { Synthesise } from '../local/local-stage.ts';
import { onTemporaryPlatform } from '../local/temporary-platform.ts';
import { readLanguage } from './command-line.ts';
import { tellStory } from './story.ts';
import { StoryFailure } from './story-failure.ts';
import type { StoryOutput } from './storyteller.ts';

/** Where the story and what went wrong with it are written, and what ends it early. */
export type DemoSurroundings = {
  readonly stdout: StoryOutput;
  readonly stderr: StoryOutput;
  readonly interrupted: AbortSignal;
  /** Where the stacks of its platform come from, when not from a synthesis of its own. */
  readonly synthesise?: Synthesise;
};

const endedEarly = (reason: 'interrupted' | 'platform-ended'): StoryFailure =>
  new StoryFailure(
    reason === 'interrupted'
      ? 'The story was interrupted.'
      : 'The platform came to an end in the middle of the story.',
  );

/** Runs the command and answers its exit code; whatever keeps the story from its end is said in one sentence. */
export const runDemo = async (
  words: readonly string[],
  { stdout, stderr, interrupted, synthesise }: DemoSurroundings,
): Promise<number> => {
  try {
    const language = readLanguage(words);
    await onTemporaryPlatform({ purpose: 'demo', interrupted, endedEarly, synthesise }, (platform) =>
      tellStory(platform, language, stdout),
    );
    return 0;
  } catch (error) {
    stderr.write(`${lastWords(error)}\n`);
    return 1;
  }
};
