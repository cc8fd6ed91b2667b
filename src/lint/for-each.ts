/** How many files are open or in work at once. */
export const inFlight = 8

/** Run a task on every item, at most `limit` at once; the first failure ends it. */
export async function forEach<Item>(
  items: readonly Item[],
  limit: number,
  task: (item: Item) => Promise<void>
): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await task(item)
  }
  await Promise.all(Array.from({length: limit}, worker))
}
