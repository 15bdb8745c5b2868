import { workerData } from 'node:worker_threads';

// Preloaded before a function's bundle, so that the product needs no hook for it: `Date` and the formats that default
// to now speak business time. Timers and performance.now() stay on the machine's clock, as waiting does.

const offsetOf = (data: unknown): SharedArrayBuffer | null =>
  typeof data === 'object' &&
  data !== null &&
  'clockOffset' in data &&
  data.clockOffset instanceof SharedArrayBuffer
    ? data.clockOffset
    : null;

const offset = offsetOf(workerData);

if (offset !== null) {
  const view = new BigInt64Array(offset);
  const MachineDate = Date;
  const now = (): number => MachineDate.now() + Number(Atomics.load(view, 0));

  globalThis.Date = new Proxy(MachineDate, {
    construct: (target, given: unknown[], newTarget) => {
      const made: unknown = Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget);
      if (made instanceof MachineDate) return made;
      throw new TypeError('A Date was constructed that is none.');
    },
    apply: () => new MachineDate(now()).toString(),
    get: (target, property): unknown => (property === 'now' ? now : Reflect.get(target, property)),
  });
  MachineDate.prototype.constructor = globalThis.Date;

  const call = (format: unknown, self: Intl.DateTimeFormat, date: Date | number | undefined): unknown => {
    const formatted: unknown =
      typeof format === 'function' ? Reflect.apply(format, self, [date ?? now()]) : undefined;
    return formatted;
  };
  const formats = Intl.DateTimeFormat.prototype;
  const machineFormat: PropertyDescriptor = Object.getOwnPropertyDescriptor(formats, 'format') ?? {};
  Object.defineProperty(formats, 'format', {
    configurable: true,
    get(this: Intl.DateTimeFormat): (date?: Date | number) => unknown {
      const format: unknown = machineFormat.get?.call(this);
      return (date) => call(format, this, date);
    },
  });
  const machineParts: unknown = Reflect.get(formats, 'formatToParts');
  Object.defineProperty(formats, 'formatToParts', {
    configurable: true,
    writable: true,
    value(this: Intl.DateTimeFormat, date?: Date | number): unknown {
      return call(machineParts, this, date);
    },
  });
}
