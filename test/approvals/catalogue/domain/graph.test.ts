import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ancestorsOf,
  cyclesIn,
  descendantsOf,
  topologicalOrder,
} from '../../../../services/approvals/catalogue/domain/graph.ts';
import type { Edge } from '../../../../services/approvals/catalogue/domain/graph.ts';

const edges = (...written: readonly string[]): Edge[] =>
  written.map((each) => {
    const [from, to] = each.split('→');
    return { from: from ?? '', to: to ?? '' };
  });

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyEdges = fc.uniqueArray(
  fc.record({ from: fc.constantFrom(...names), to: fc.constantFrom(...names) }),
  { maxLength: 12, selector: ({ from, to }) => `${from}→${to}` },
);

describe('cycles in a graph', () => {
  it.each([
    [[], []],
    [['a→b', 'b→c', 'a→c'], []],
    [['a→a'], [['a']]],
    [['b→a', 'a→b'], [['a', 'b']]],
    [['c→a', 'a→b', 'b→c'], [['a', 'b', 'c']]],
    [
      ['a→b', 'b→a', 'c→d', 'd→c'],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [['x→a', 'a→b', 'b→a', 'b→y'], [['a', 'b']]],
    [['a→b', 'b→c', 'c→a', 'b→a'], [['a', 'b']]],
  ])('of %j are %j', (written, cycles) => {
    expect(cyclesIn(edges(...written))).toEqual(cycles);
  });

  it('are real: each node of a cycle leads to the next and the last to the first', () => {
    fc.assert(
      fc.property(anyEdges, (drawn) => {
        const has = new Set(drawn.map(({ from, to }) => `${from}→${to}`));
        for (const cycle of cyclesIn(drawn))
          cycle.forEach((node, index) => {
            expect(has).toContain(`${node}→${cycle[(index + 1) % cycle.length] ?? ''}`);
          });
      }),
    );
  });

  it('exist exactly where there is no order of all nodes', () => {
    fc.assert(
      fc.property(anyEdges, (drawn) => {
        expect(cyclesIn(drawn).length > 0).toBe(topologicalOrder(names, drawn) === null);
      }),
    );
  });

  it('name every knot: each node that depends on itself shares a knot with a named cycle', () => {
    fc.assert(
      fc.property(anyEdges, (drawn) => {
        const named = cyclesIn(drawn);
        for (const node of names.filter((each) => descendantsOf(each, drawn).has(each))) {
          const knot = new Set(
            [...descendantsOf(node, drawn)].filter((each) => ancestorsOf(node, drawn).has(each)),
          );
          expect(named.filter((cycle) => cycle.every((each) => knot.has(each)))).toHaveLength(1);
        }
      }),
    );
  });
});

describe('an order of nodes', () => {
  it('keeps the given order among those free to come next', () => {
    expect(topologicalOrder(['c', 'b', 'a'], edges('b→c'))).toEqual(['b', 'c', 'a']);
    expect(topologicalOrder(['c', 'b', 'a'], [])).toEqual(['c', 'b', 'a']);
  });

  it('puts every node after what it depends on', () => {
    fc.assert(
      fc.property(anyEdges, (drawn) => {
        const order = topologicalOrder(names, drawn);
        if (order === null) return;
        expect(order.toSorted()).toEqual(names);
        for (const { from, to } of drawn) expect(order.indexOf(from)).toBeLessThan(order.indexOf(to));
      }),
    );
  });
});
