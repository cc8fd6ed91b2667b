/** The index of the last of sorted items whose value is at most a limit, in logarithmic time; 0 where none is. */
export function lastAtMost<Item>(sorted: readonly Item[], limit: number, valueOf: (item: Item) => number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const item = sorted[middle]
    if (item !== undefined && valueOf(item) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
