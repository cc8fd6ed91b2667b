/** Lines that one fingerprint covers. */
const gram = 4

/** Neighbouring fingerprints of which one is kept. */
const window = 2

/** The shortest run of equal lines that is sure to share a kept fingerprint. */
export const leastRun = gram + window - 1

/** A hash of the lines that begin at each position; texts that are shorter than a fingerprint have none. */
export function fingerprintsOf(hashes: Int32Array): Int32Array {
  const prints = new Int32Array(Math.max(0, hashes.length - gram + 1))
  for (let at = 0; at < prints.length; at++) {
    let print = 0
    for (let line = at; line < at + gram; line++) print = Math.imul(print, 0x01000193) + (hashes[line] ?? 0)
    prints[at] = print
  }
  return prints
}

/**
 * The positions of the fingerprints that stand for all: the smallest, and of equal ones the last, of each window
 * (Schleimer, Wilkerson and Aiken, Winnowing, 2003).
 */
export function winnow(prints: Int32Array): number[] {
  const kept: number[] = []
  const windows = Math.max(prints.length - window + 1, Math.min(prints.length, 1))
  for (let start = 0; start < windows; start++) {
    let least = start
    for (let at = start + 1; at < Math.min(start + window, prints.length); at++) {
      if ((prints[at] ?? 0) <= (prints[least] ?? 0)) least = at
    }
    if (kept.at(-1) !== least) kept.push(least)
  }
  return kept
}
