/** How many milliseconds are spent on a text of so many characters: far more than any text of that length should need. */
export function timeLimit(length: number): number {
  return 5000 + Math.ceil(length / 200)
}
