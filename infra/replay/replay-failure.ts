import { CommandFailure } from '../command/command-failure.ts';

/** Why a replay cannot begin or is not to be believed, in one sentence a person can act on. Anything else that is thrown is a defect. */
export class ReplayFailure extends CommandFailure {
  override name = 'ReplayFailure';
}
