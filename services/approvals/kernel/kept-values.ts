/** Answers from what was made before under a key, else makes it; forgets all once it holds as many as it may. */
export type Kept<Value> = (key: string, make: () => Value | Promise<Value>) => Promise<Value>;

/** Keeps at most so many values between the calls of a process; what could not be made is not kept. */
export const createKept = <Value>(most: number): Kept<Value> => {
  const kept = new Map<string, Value>();
  return async (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = await make();
    if (kept.size >= most) kept.clear();
    kept.set(key, made);
    return made;
  };
};
