/** An exact ratio; the denominator is positive. Scores are never reckoned in floating point (rulings 23). */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** A ratio of two whole numbers, the second positive. */
export const fraction = (numerator: number, denominator = 1): Fraction => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

export const zero = fraction(0);
export const one = fraction(1);

export const add = (first: Fraction, second: Fraction): Fraction => ({
  numerator: first.numerator * second.denominator + second.numerator * first.denominator,
  denominator: first.denominator * second.denominator,
});

export const multiply = (first: Fraction, second: Fraction): Fraction => ({
  numerator: first.numerator * second.numerator,
  denominator: first.denominator * second.denominator,
});

export const subtract = (first: Fraction, second: Fraction): Fraction =>
  add(first, { ...second, numerator: -second.numerator });

/** Divides by a positive ratio. */
export const divide = (first: Fraction, { numerator, denominator }: Fraction): Fraction =>
  multiply(first, { numerator: denominator, denominator: numerator });

export const isLess = (first: Fraction, second: Fraction): boolean =>
  first.numerator * second.denominator < second.numerator * first.denominator;

export const lesser = (first: Fraction, second: Fraction): Fraction =>
  isLess(first, second) ? first : second;

export const greater = (first: Fraction, second: Fraction): Fraction =>
  isLess(first, second) ? second : first;

const divisor = (first: bigint, second: bigint): bigint =>
  second === 0n ? first : divisor(second, first % second);

/** The same ratio, of at least zero, in the smallest whole numbers. */
export const reduced = ({ numerator, denominator }: Fraction): Fraction => {
  const shared = divisor(numerator, denominator);
  return { numerator: numerator / shared, denominator: denominator / shared };
};

/** A ratio of at least zero as a whole number of `parts`, half up: 89.43 in tenths is 894. */
export const roundedIn = (parts: number, { numerator, denominator }: Fraction): number =>
  Number((2n * BigInt(parts) * numerator + denominator) / (2n * denominator));
