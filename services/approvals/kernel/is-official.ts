import type { Principal } from '../../../shared/auth/principal.ts';

/** Whether the caller sees work as an official of the county; who acts only for an enterprise sees it as that enterprise. */
export const isOfficial = ({ roles }: Pick<Principal, 'roles'>): boolean =>
  roles.some((role) => role !== 'investor');
