import { describe, expect, it } from 'vitest';
import { principalSchema } from '../../../shared/auth/principal.ts';
import { roles } from '../../../shared/auth/roles.ts';
import { tokenRequestIn, tokenRequestSchema } from '../../../infra/local/control/token-claims.ts';

const claimsOf = (query: string) => tokenRequestSchema.safeParse(tokenRequestIn(new URLSearchParams(query)));

describe('the claims of a token asked for', () => {
  it.each(roles)('%s alone gives a token the services accept', (role) => {
    expect(principalSchema.parse(claimsOf(`role=${role}`).data)).toMatchObject({
      county: '500236',
      roles: [role],
    });
  });

  it('takes several roles and every claim', () => {
    const query =
      'role=officer,admin&county=500235&sub=wang&department=investment&enterprise=91500236MA60AB7K05';
    expect(claimsOf(query).data).toEqual({
      sub: 'wang',
      county: '500235',
      roles: ['officer', 'admin'],
      department: 'investment',
      enterprise: '91500236MA60AB7K05',
    });
  });

  it.each([
    '',
    'role=king',
    'role=officer&county=5002',
    'role=officer&color=red',
    'role=investor&enterprise=123',
  ])('refuses %j', (query) => {
    expect(claimsOf(query).success).toBe(false);
  });
});
