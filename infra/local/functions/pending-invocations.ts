import { failure, type Outcome } from '../../../shared/outcome.ts';

/** How an invocation can fail, as Lambda tells them apart. */
export type InvocationFailure = {
  readonly fault: 'thrown' | 'timed-out' | 'crashed';
  readonly message: string;
};
export type InvocationOutcome = Outcome<unknown, InvocationFailure>;

export type PendingInvocations = {
  /** Hands out a number and a deadline (machine's clock, milliseconds), and answers once the invocation is settled. */
  readonly open: (send: (id: number, deadline: number) => void) => Promise<InvocationOutcome>;
  readonly settle: (id: number, outcome: InvocationOutcome) => void;
  readonly failAll: (failure: InvocationFailure) => void;
};

/** The invocations a worker thread has not answered yet; each ends by its answer, its time-out or the thread's end. */
export const createPendingInvocations = (
  timeoutMilliseconds: number,
  tell: { readonly expired: () => void; readonly settled: (left: number) => void },
): PendingInvocations => {
  const waiting = new Map<number, (outcome: InvocationOutcome) => void>();
  let count = 0;
  const settle = (id: number, outcome: InvocationOutcome): void => {
    const resolve = waiting.get(id);
    if (resolve === undefined) return;
    waiting.delete(id);
    resolve(outcome);
    tell.settled(waiting.size);
  };
  const expire = (id: number): void => {
    tell.expired();
    settle(id, failure({ fault: 'timed-out', message: `No answer within ${timeoutMilliseconds / 1000} s.` }));
  };
  return {
    settle,
    failAll: (reason) => {
      for (const id of [...waiting.keys()]) settle(id, failure(reason));
    },
    open: (send) =>
      new Promise((resolve) => {
        count += 1;
        const id = count;
        const timer = setTimeout(() => expire(id), timeoutMilliseconds);
        waiting.set(id, (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        });
        send(id, performance.timeOrigin + performance.now() + timeoutMilliseconds);
      }),
  };
};
