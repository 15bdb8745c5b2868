import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from './log.ts';

const flatten = (fields: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields ?? {}).map(([name, value]) => [
      name,
      value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value,
    ]),
  );

/** Structured JSON logs for one service; the level comes from its configuration. */
export const createLog = (service: string, level: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR'): Log => {
  const logger = new Logger({ serviceName: service, logLevel: level });
  return {
    info: (message, fields) => logger.info(message, flatten(fields)),
    warn: (message, fields) => logger.warn(message, flatten(fields)),
    error: (message, fields) => logger.error(message, flatten(fields)),
  };
};
