import type { Caller } from './service-client.ts';

export const coordinator = { subject: 'coordinator-1', roles: ['coordinator'] } as const satisfies Caller;
export const supervisor = { subject: 'supervisor-1', roles: ['supervisor'] } as const satisfies Caller;
export const leader = { subject: 'leader-1', roles: ['leader'] } as const satisfies Caller;
export const admin = { subject: 'admin-1', roles: ['admin'] } as const satisfies Caller;
export const officer = { subject: 'officer-1', roles: ['officer'] } as const satisfies Caller;

/** A clerk of a department, who decides its matters; the one who holds the post in a county opened for tests. */
export const clerkOf = (department: string): Caller => ({
  subject: `${department}.clerk`,
  roles: ['clerk'],
  department,
});

/** The section head of a department, likewise. */
export const sectionHeadOf = (department: string): Caller => ({
  subject: `${department}.section-head`,
  roles: ['section-head'],
  department,
});
