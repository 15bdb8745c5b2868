const unitMilliseconds = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000] as const;

/**
 * The milliseconds of an ISO 8601 duration of fixed length: `P1W`, `P2DT3H`, `PT90M`, `PT1.5S`. Null for anything else;
 * months and years have no fixed length.
 */
export const durationMilliseconds = (text: string): number | null => {
  const match =
    /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/.exec(text);
  if (match === null) return null;
  return unitMilliseconds.reduce(
    (sum, unit, position) => sum + Math.round(Number(match[position + 1] ?? 0) * unit),
    0,
  );
};
