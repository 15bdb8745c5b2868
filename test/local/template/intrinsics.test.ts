import { describe, expect, it } from 'vitest';
import { resolve, type Lookups } from '../../../infra/local/template/intrinsics.ts';

const lookups: Lookups = {
  reference: (logicalId) => `ref-${logicalId}`,
  attribute: (logicalId, attribute) => `${logicalId}/${attribute}`,
  imported: (name) => `import-${name}`,
};

describe('intrinsic functions', () => {
  it.each([
    [{ Ref: 'Table' }, 'ref-Table'],
    [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table/Arn'],
    [{ 'Fn::GetAtt': 'Table.Stream.Arn' }, 'Table/Stream.Arn'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'B' }, 3]] }, 'a-ref-B-3'],
    [{ 'Fn::Sub': 'x-${A}-${B.Arn}-${!C}' }, 'x-ref-A-B/Arn-${C}'],
    [{ 'Fn::Sub': ['${given}-${A}', { given: { Ref: 'G' } }] }, 'ref-G-ref-A'],
    [{ 'Fn::ImportValue': { 'Fn::Sub': 'out:${A}' } }, 'import-out:ref-A'],
    [{ 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
    [{ deep: [{ Ref: 'A' }, { plain: true }] }, { deep: ['ref-A', { plain: true }] }],
    [
      { Ref: 'A', beside: 1 },
      { Ref: 'A', beside: 1 },
    ],
  ])('%j resolves to %j', (value, expected) => {
    expect(resolve(value, lookups)).toEqual(expected);
  });

  it.each([{ 'Fn::If': ['Condition', 1, 2] }, { 'Fn::GetStackOutput': {} }])('%j is refused', (value) => {
    expect(() => resolve({ inside: value }, lookups)).toThrow('which the local runner does not know');
  });

  it('a value that is no text does not become part of a text', () => {
    expect(() => resolve({ 'Fn::Join': ['', [{ nested: true }]] }, lookups)).toThrow('not text');
  });
});
