/** Why the story cannot be told to its end, in one sentence. Anything else that is thrown is a defect. */
export class StoryFailure extends Error {
  override name = 'StoryFailure';
}
