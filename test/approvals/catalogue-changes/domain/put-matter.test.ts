import { describe, expect, it } from 'vitest';
import {
  decisionKindIn,
  matterIn,
} from '../../../../services/approvals/catalogue/domain/county-catalogue.ts';
import { startingCatalogue } from '../../support/county-catalogue.ts';
import { applyOperations } from '../../../../services/approvals/county/domain/apply-operations.ts';
import { operationSchema } from '../../../../services/approvals/county/domain/operation.ts';

describe('a matter put into the catalogue', () => {
  it.each([
    ['without a word of it, A01', 'A01', {}, true],
    ['as giving none, A01', 'A01', { givesProjectCode: false }, false],
    ['without a word of it, A02', 'A02', {}, false],
    ['as giving it, A02', 'A02', { givesProjectCode: true }, true],
  ])('%s gives the project code as it should', (_, code, said, gives) => {
    const { givesProjectCode: __, ...matter } = matterIn(startingCatalogue, code)!;
    const operation = operationSchema.parse({ kind: 'put-matter', matter: { ...matter, ...said } });
    const { catalogue, faults } = applyOperations(startingCatalogue, [operation]);
    expect([faults, matterIn(catalogue, code)?.givesProjectCode]).toEqual([[], gives]);
  });

  it.each([
    ['without a word of it, A01', 'A01', {}, 'filing'],
    ['as a licence, A01', 'A01', { decisionKind: 'licence' }, 'licence'],
    ['as a registration, B03', 'B03', { decisionKind: 'registration' }, 'registration'],
  ])('%s ends in the kind of decision that it should', (_, code, said, kind) => {
    const { decisionKind: __, ...matter } = matterIn(startingCatalogue, code)!;
    const operation = operationSchema.parse({ kind: 'put-matter', matter: { ...matter, ...said } });
    const { catalogue, faults } = applyOperations(startingCatalogue, [operation]);
    expect([faults, matterIn(catalogue, code)?.decisionKind]).toEqual([[], kind]);
  });

  it('keeps the kind of a form that is put without a word of it, and takes another that is said', () => {
    const matter = matterIn(startingCatalogue, 'A09')!;
    const put = (said: object) => {
      const variants = matter.variants.map(({ decisionKind: _, ...variant }) => ({ ...variant, ...said }));
      const operation = operationSchema.parse({ kind: 'put-matter', matter: { ...matter, variants } });
      const { catalogue } = applyOperations(startingCatalogue, [operation]);
      return decisionKindIn(catalogue, { code: 'A09', variant: 'registration' });
    };
    expect([put({}), put({ decisionKind: 'notification' })]).toEqual(['filing', 'notification']);
  });

  it('is refused with a kind that there is none of', () => {
    const matter = { ...matterIn(startingCatalogue, 'A01')!, decisionKind: 'approval' };
    expect(operationSchema.safeParse({ kind: 'put-matter', matter }).success).toBe(false);
  });
});
