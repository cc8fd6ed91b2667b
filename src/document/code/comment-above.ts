import {lastAtMost} from '../collections/last-at-most.js'
import type {Span} from '../text/span.js'
import type {Skeleton} from './skeleton.js'

/** Spans of whole members in source order, each with the comment that stands above it and speaks of it alone. */
export function withCommentsAbove(skeleton: Skeleton, members: readonly Span[]): readonly Span[] {
  const {text} = skeleton
  const found: Span[] = []
  let following: {start: number; isAlone: boolean} | undefined
  for (const member of members.toReversed()) {
    const next = text.indexOf('\n', member.end)
    const after = next === -1 ? text.length : firstInk(text, next + 1)
    const isAlone = following?.start === after ? following.isAlone : endsGroup(text, next, after)
    const start = isAlone ? startOfComments(skeleton, member.start) : member.start
    found.push({start, end: member.end})
    following = {start, isAlone}
  }
  return found.reverse()
}

/** Whether nothing that the same comment could speak of follows: a blank line, the end of the type or another comment. */
function endsGroup(text: string, lineBreak: number, after: number): boolean {
  const gap = lineBreak === -1 ? '' : text.slice(lineBreak + 1, after)
  return (
    after === text.length || gap.includes('\n') || /^(?:[})\]]|\/[/*]|#|--|end\b)/.test(text.slice(after, after + 4))
  )
}

/** Where the comments begin that stand on lines of their own just above an offset. */
function startOfComments({text, comments}: Skeleton, from: number): number {
  let start = from
  for (let at = lastAtMost(comments, from, ({end}) => end); at >= 0; at--) {
    const comment = comments[at]
    if (!comment || comment.end > start) break
    const between = text.slice(comment.end, start)
    if (between.trim() !== '' || between.split('\n').length > 2 || isBehindCode(text, comment)) break
    start = comment.start
  }
  return start
}

function isBehindCode(text: string, {start}: Span): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() !== ''
}

function firstInk(text: string, from: number): number {
  let at = from
  while (at < text.length && (text[at] ?? '').trim() === '') at++
  return at
}
