/** A function that computes its value on the first call and remembers it. */
export function once<Value>(compute: () => Value): () => Value {
  let known: {value: Value} | undefined
  return () => {
    known ??= {value: compute()}
    return known.value
  }
}
