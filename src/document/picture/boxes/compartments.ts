import type {Outline} from './outlines.js'

/** A stack of this many boxes may be compartments of one thing; a higher one is layers. */
const maxCompartments = 3

/**
 * Join boxes that are the compartments of one: those right below each other within the same sides, where two stacks or
 * more are divided so, each under a heading of one row. A single stack is one of layers. What comes of it stays in doubt.
 */
export function joinCompartments(boxes: readonly Outline[]): readonly Outline[] {
  const below = new Map<Outline, Outline>()
  for (const box of boxes) {
    const next = boxes.find((other) => standsUnder(other, box))
    if (next) below.set(box, next)
  }
  const lower = new Set(below.values())
  const stacks = [...below.keys()].filter((box) => !lower.has(box)).map((box) => stackFrom(box, below))
  if (stacks.length < 2 || !stacks.every(isDivided)) return boxes
  return mergeStacks(boxes, stacks)
}

function standsUnder(other: Outline, {left, bottom, right, children}: Outline): boolean {
  if (children.length > 0 || other.children.length > 0) return false
  return other.top === bottom && other.left === left && other.right === right
}

function stackFrom(top: Outline, below: ReadonlyMap<Outline, Outline>): readonly Outline[] {
  const stack: Outline[] = []
  for (let box: Outline | undefined = top; box; box = below.get(box)) stack.push(box)
  return stack
}

function isDivided(stack: readonly Outline[]): boolean {
  return stack.length <= maxCompartments && stack[0]?.lines.length === 1
}

/** Put each stack in the place of its top box; the others go, and what refers to boxes by index follows. */
function mergeStacks(boxes: readonly Outline[], stacks: readonly (readonly Outline[])[]): readonly Outline[] {
  const merged = new Map(stacks.flatMap((stack) => (stack[0] ? [[stack[0], merge(stack)] as const] : [])))
  const gone = new Set(stacks.flatMap((stack) => stack.slice(1)))
  const order = new Map<number, number>()
  boxes.forEach((box, index) => {
    if (!gone.has(box)) order.set(index, order.size)
  })
  return boxes
    .filter((box) => !gone.has(box))
    .map((box) => merged.get(box) ?? box)
    .map((box) => ({
      ...box,
      parent: order.get(box.parent) ?? -1,
      children: box.children.flatMap((child) => order.get(child) ?? [])
    }))
}

function merge(stack: readonly Outline[]): Outline {
  const [top, ...others] = stack
  const last = others.at(-1)
  if (!top || !last) throw new RangeError('a stack is of two boxes or more')
  const lines = stack.flatMap((box) => box.lines)
  return {...top, bottom: last.bottom, lines, label: [top.title, ...lines].join(' ').trim(), exact: false, strays: []}
}
