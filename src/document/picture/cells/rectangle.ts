/** A rectangle by the rows and columns of its border. */
export interface Rectangle {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Whether one rectangle lies within another, their borders at most shared. */
export function holds(outer: Rectangle, inner: Rectangle): boolean {
  if (outer.top > inner.top || outer.left > inner.left || inner.bottom > outer.bottom || inner.right > outer.right)
    return false
  return areaOf(inner) < areaOf(outer)
}

/** Columns times rows between the borders' middles. */
export const areaOf = ({top, left, bottom, right}: Rectangle) => (bottom - top) * (right - left)
