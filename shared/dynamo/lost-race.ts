/** Others wrote at the same moment, through every retry: nothing was written, and what was to be decided is decided again. */
export class LostRace extends Error {
  override readonly name = 'LostRace';
}
