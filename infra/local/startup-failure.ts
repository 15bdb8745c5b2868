import { CommandFailure } from '../command/command-failure.ts';

/** Why the platform cannot start, in one sentence a person can act on. Anything else that is thrown is a defect. */
export class StartupFailure extends CommandFailure {
  override name = 'StartupFailure';
}
