// Nothing is imported here: a runner loads this into every thread before a function's bundle.

const name = Symbol.for('zhaoshang.business-time-offset');

/** Milliseconds by which business time lies off the machine's time: none, unless a runner on one machine moves it. */
export const businessTimeOffset = (): number => {
  const offset: unknown = Reflect.get(globalThis, name);
  return typeof offset === 'number' ? offset : 0;
};

/** Lets this thread's business time lie off the machine's from now on; asked anew at every look at the clock. */
export const moveBusinessTime = (offset: () => number): void => {
  Object.defineProperty(globalThis, name, { get: offset, configurable: true });
};
