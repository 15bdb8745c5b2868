/** What the runner puts into a worker thread, beside its environment. */
export type HostData = {
  readonly codeDirectory: string;
  readonly handler: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMegabytes: number;
  readonly clockOffset: SharedArrayBuffer;
};

export type Invocation = {
  readonly id: number;
  readonly requestId: string;
  readonly event: unknown;
  /** On the machine's clock, in milliseconds since 1970. */
  readonly deadline: number;
};

/** `loaded` once; then one `result` (JSON) or `thrown` for each invocation. `broken` when the bundle cannot be loaded. */
export type HostMessage =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'result'; readonly id: number; readonly json: string }
  | { readonly kind: 'thrown'; readonly id: number; readonly message: string };
