/** The four sides of a cell; a set of sides is their sum. */
export const north = 1
export const east = 2
export const south = 4
export const west = 8

/** One side of a cell. */
export type Side = typeof north | typeof east | typeof south | typeof west

/** The sides in the order of a clock. */
export const sides: readonly Side[] = [north, east, south, west]

/** How many rows and columns a step to a side goes. */
export const step: Readonly<Record<Side, readonly [rows: number, columns: number]>> = {
  [north]: [-1, 0],
  [east]: [0, 1],
  [south]: [1, 0],
  [west]: [0, -1]
}

/** The side across the cell. */
export const opposite: Readonly<Record<Side, Side>> = {[north]: south, [east]: west, [south]: north, [west]: east}
