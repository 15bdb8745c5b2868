/** Why a command does not go on, in one sentence a person can act on. Anything else that is thrown is a defect. */
export class CommandFailure extends Error {
  override name = 'CommandFailure';
}
