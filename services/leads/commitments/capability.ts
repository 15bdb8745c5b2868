import { commitmentRights, promiseRights } from './domain/commitment-rights.ts';

export { commitmentRefusals as refusals } from './domain/commitment-errors.ts';
export { commitmentEndpoints as endpoints } from './http/commitment-endpoints.ts';

/** The acts on a lead, and the one on the project that it becomes. */
export const rights = /* @__PURE__ */ (() => ({ ...commitmentRights, ...promiseRights }))();
