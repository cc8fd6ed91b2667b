/** The indices of a longest run of rising numbers, in order, in n log n time (patience sorting). */
export function longestRun(numbers: readonly number[]): readonly number[] {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  for (const [at, number] of numbers.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[at] = tails[low - 1]
    tails[low] = at
  }
  const run: number[] = []
  for (let at = tails.at(-1); at !== undefined; at = before[at]) run.push(at)
  return run.reverse()
}
