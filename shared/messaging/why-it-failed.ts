import { LostRace } from '../dynamo/lost-race.ts';

/**
 * Why a message could not be handled. `dependency`: something it needs does not answer, or others were quicker, and the
 * same message may well be handled later. `code`: the code itself fails on it, and will again.
 */
export type Cause = 'dependency' | 'code';

/** What AWS answers to a request that is wrong in itself, and stays wrong however often it is made. */
const faultsOfOurs = new Set([
  'ValidationException',
  'SerializationException',
  'ItemCollectionSizeLimitExceededException',
  'IdempotentParameterMismatchException',
]);

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EAI_AGAIN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

const namesOfInterruption = new Set(['TimeoutError', 'AbortError', 'CredentialsProviderError']);

const isFromAws = (error: Error): boolean => '$fault' in error || '$metadata' in error;

const reasonsOf = (error: Error): readonly unknown[] =>
  'CancellationReasons' in error && Array.isArray(error.CancellationReasons) ? error.CancellationReasons : [];

const isOurFault = (error: Error): boolean =>
  faultsOfOurs.has(error.name) ||
  reasonsOf(error).some(
    (reason) =>
      typeof reason === 'object' && reason !== null && 'Code' in reason && reason.Code === 'ValidationError',
  );

const isInterruption = (error: Error): boolean =>
  namesOfInterruption.has(error.name) ||
  ('code' in error && typeof error.code === 'string' && networkCodes.has(error.code));

/** Tells a fault of the code from one of what it depends on; what is not known to come from outside is the code's. */
export const causeOf = (error: unknown): Cause => {
  if (!(error instanceof Error)) return 'code';
  if (error instanceof LostRace) return 'dependency';
  if (isFromAws(error)) return isOurFault(error) ? 'code' : 'dependency';
  if (isInterruption(error)) return 'dependency';
  return error.cause instanceof Error && error.cause !== error ? causeOf(error.cause) : 'code';
};
