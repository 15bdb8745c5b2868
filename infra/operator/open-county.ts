import { defaultCatalogue } from '../../services/approvals/catalogue/domain/data/defaults.ts';
import type { Department } from '../../services/approvals/catalogue/domain/department.ts';

/** One call of the platform's API in the name of a county's admin; a refusal is thrown, and its message holds the code. */
export type AdminCall = (call: {
  readonly method: 'PUT';
  readonly path: string;
  readonly body: unknown;
  /** Makes the call safe to repeat after an interruption. */
  readonly idempotencyKey: string;
}) => Promise<void>;

export type HolderOf = (
  department: Department,
  post: Department['posts'][number],
) => { readonly subject: string; readonly displayName: string; readonly from: string } | null;

const isRefusedAs = (error: unknown, code: RegExp): boolean =>
  error instanceof Error && code.test(error.message);

/** Puts a department that is missing; one that is there stays as the county has made it since. */
const putDepartment = async (call: AdminCall, { id, ...body }: Department): Promise<void> => {
  try {
    await call({
      method: 'PUT',
      path: `/v1/departments/${id}`,
      body,
      idempotencyKey: `open-county.department.${id}`,
    });
  } catch (error) {
    if (!isRefusedAs(error, /IF_MATCH_REQUIRED/)) throw error;
  }
};

const pauseMilliseconds = 250;
/** Ten minutes: a small machine that has just started takes its time. */
const mostPauses = 2_400;

// The directory hears of a department a moment after it was put, and takes no holder of one it has not heard of.
const onceHeard = async (fill: () => Promise<void>): Promise<void> => {
  for (let pauses = 0; ; pauses += 1) {
    try {
      await fill();
      return;
    } catch (error) {
      if (!isRefusedAs(error, /DEPARTMENT_UNKNOWN|POST_UNKNOWN/) || pauses >= mostPauses) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    }
  }
};

// One item holds all posts of a department, so its holders are named one after the other.
const nameHolders = async (call: AdminCall, department: Department, holderOf: HolderOf): Promise<void> => {
  for (const post of department.posts) {
    const holder = holderOf(department, post);
    if (holder === null) continue;
    await onceHeard(() =>
      call({
        method: 'PUT',
        path: `/v1/post-holders/${department.id}/${post.id}`,
        body: { holders: [holder] },
        idempotencyKey: `open-county.holder.${department.id}.${post.id}`,
      }),
    );
  }
};

/**
 * Opens a county: its departments with their posts (domain.md §2.3, §2.9) and who fills them, as far as it is known.
 * Safe to run again at any time: it completes what is missing and leaves what is there.
 */
export const openCounty = async (
  call: AdminCall,
  holderOf: HolderOf,
  departments: readonly Department[] = defaultCatalogue.departments,
): Promise<void> => {
  // One register holds the names of all departments, so they are put one after the other.
  for (const department of departments) await putDepartment(call, department);
  const waiting = [...departments];
  const openNext = async (): Promise<void> => {
    for (let department = waiting.shift(); department !== undefined; department = waiting.shift()) {
      await nameHolders(call, department, holderOf);
    }
  };
  await Promise.all([openNext(), openNext(), openNext(), openNext()]);
};
