import * as z from 'zod';

/** The moments at which a test can hold or kill the platform, between two steps that must survive it. */
const faultPoints = [
  /** Records of a stream have been read; the publisher has not seen them. */
  'stream-read',
  /** The publisher is at work on them. */
  'stream-invoking',
  /** The publisher has sent them; how far the stream was read is not yet saved. */
  'stream-invoked',
  /** Messages have been received; the consumer has not seen them. */
  'queue-received',
  /** The consumer is at work on them. */
  'queue-invoking',
  /** The consumer has handled them; they are not yet deleted. */
  'queue-invoked',
  /** A request has been handled; its answer is not yet sent. */
  'http-invoked',
] as const;
type FaultPoint = (typeof faultPoints)[number];

const faultActions = [
  /** Waits there until the fault is cleared. */
  'pause',
  /** Ends the function's worker thread, as if its machine had failed. */
  'terminate-worker',
  /** `kill -9` of the whole runner. */
  'kill-platform',
] as const;

export const faultSchema = z.strictObject({
  point: z.enum(faultPoints),
  /** The function at whose turn it happens; any when left out. */
  function: z.string().optional(),
  action: z.enum(faultActions),
  times: z.int().positive().default(1),
});
type Fault = z.infer<typeof faultSchema>;

export type Faults = {
  readonly set: (fault: Fault) => void;
  readonly list: () => readonly Fault[];
  /** Forgets all faults and lets go what they hold. */
  readonly clear: () => void;
  /** Called by the runner where a fault may strike; answers when it may go on. */
  readonly reach: (point: FaultPoint, functionName: string) => Promise<void>;
};

export type FaultEffects = {
  readonly terminateWorker: (functionName: string) => Promise<void>;
  readonly killPlatform: () => void;
};

export const createFaults = (effects: FaultEffects): Faults => {
  let faults: Fault[] = [];
  let release = Promise.withResolvers<null>();
  const take = (point: FaultPoint, functionName: string): Fault | undefined => {
    const fault = faults.find(
      (set) => set.point === point && (set.function ?? functionName) === functionName,
    );
    if (fault === undefined || fault.action === 'pause') return fault;
    faults = faults.flatMap((set) => {
      if (set !== fault) return [set];
      return set.times > 1 ? [{ ...set, times: set.times - 1 }] : [];
    });
    return fault;
  };
  return {
    set: (fault) => void faults.push(fault),
    list: () => faults,
    clear: () => {
      faults = [];
      release.resolve(null);
      release = Promise.withResolvers<null>();
    },
    reach: async (point, functionName) => {
      const fault = take(point, functionName);
      switch (fault?.action) {
        case undefined:
          return;
        case 'pause':
          await release.promise;
          return;
        case 'terminate-worker':
          return effects.terminateWorker(functionName);
        case 'kill-platform':
          effects.killPlatform();
          return;
      }
    },
  };
};
