import { CommandFailure } from '../command/command-failure.ts';

/** Why the story cannot be told to its end, in one sentence. Anything else that is thrown is a defect. */
export class StoryFailure extends CommandFailure {
  override name = 'StoryFailure';
}
