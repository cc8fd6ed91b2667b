/** A function that computes its value on the first call and remembers it. */
export function once<Value>(compute: () => Value): () => Value {
  let known: {value: Value} | undefined
  return () => {
    known ??= {value: compute()}
    return known.value
  }
}

/** An object with more properties, each computed from the whole object on first use and then kept. */
export function withLazy<Given extends object, Lazy extends object>(
  given: Given,
  computations: {readonly [Key in keyof Lazy]: (whole: Given & Lazy) => Lazy[Key]}
): Given & Lazy {
  const whole = {...given} as Given & Lazy
  for (const key of Object.keys(computations) as (keyof Lazy)[]) {
    Object.defineProperty(whole, key, {get: once(() => computations[key](whole)), enumerable: true})
  }
  return whole
}
