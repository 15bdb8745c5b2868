import { describe, expect, it } from 'vitest';
import { createRouteTable } from '../../../infra/local/gateway/route-table.ts';

const routeKeys = [
  'ANY /v1/leads',
  'ANY /v1/leads/{proxy+}',
  'GET /v1/leads/openapi.json',
  'GET /v1/tasks/{id}',
  'ANY /v1/tasks/{id}',
  'POST /v1/tasks/{id}/accept',
  'ANY /v1/tasks/{proxy+}',
];
const routesOf = (keys: readonly string[]) =>
  keys.map((routeKey) => ({ routeKey, functionName: routeKey, authoriser: null, scopes: [] }));

describe('the route table', () => {
  const routeOf = createRouteTable(routesOf(routeKeys));

  it.each([
    ['GET', '/v1/leads', 'ANY /v1/leads', {}],
    ['POST', '/v1/leads/01J/claim', 'ANY /v1/leads/{proxy+}', { proxy: '01J/claim' }],
    ['GET', '/v1/leads/openapi.json', 'GET /v1/leads/openapi.json', {}],
    ['POST', '/v1/leads/openapi.json', 'ANY /v1/leads/{proxy+}', { proxy: 'openapi.json' }],
    ['GET', '/v1/tasks/7', 'GET /v1/tasks/{id}', { id: '7' }],
    ['PUT', '/v1/tasks/7', 'ANY /v1/tasks/{id}', { id: '7' }],
    ['POST', '/v1/tasks/a%2Fb/accept', 'POST /v1/tasks/{id}/accept', { id: 'a/b' }],
    ['GET', '/v1/tasks/7/accept', 'ANY /v1/tasks/{proxy+}', { proxy: '7/accept' }],
    ['GET', '/v1/tasks/%E0%A4%A', 'GET /v1/tasks/{id}', { id: '%E0%A4%A' }],
  ])('%s %s goes to %s', (method, path, routeKey, pathParameters) => {
    expect(routeOf(method, path)).toMatchObject({ route: { routeKey }, pathParameters });
  });

  it.each([
    ['GET', '/'],
    ['GET', '/v1'],
    ['GET', '/v1/leads/'],
    ['GET', '/v1/leadsx'],
    ['GET', '/V1/leads'],
    ['GET', '/v1/tasks'],
  ])('%s %s goes nowhere', (method, path) => {
    expect(routeOf(method, path)).toBeNull();
  });

  it('a default route takes what no other does', () => {
    const withDefault = createRouteTable(routesOf(['$default', 'GET /a']));
    expect(withDefault('GET', '/a')?.route.routeKey).toBe('GET /a');
    expect(withDefault('POST', '/a')?.route.routeKey).toBe('$default');
  });
});
