import {withoutByteOrderMark} from '../document/text/byte-order-mark.js'
import type {LintResult} from '../rule/result.js'
import {applyEdits, type FixTier} from './apply-edits.js'

/** After as many passes a text that still changes is left as it stands. */
const maxPasses = 10

/** A text after its fixes, with what is still to be said of it. */
export interface FixedText {
  /** with the byte order mark of the original */
  text: string
  /** findings answered by edits */
  fixed: number
  /** the findings of `text` */
  result: LintResult
}

/** Lint and edit a text in turn until no edit applies any more. Line endings and the byte order mark stay as they are. */
export async function fixDocument(
  text: string,
  lint: (text: string) => Promise<LintResult>,
  tier: FixTier = 'safe'
): Promise<FixedText> {
  const mark = text.slice(0, text.length - withoutByteOrderMark(text).length)
  let current = text
  let fixed = 0
  let result = await lint(current)
  for (let pass = 0; pass < maxPasses; pass++) {
    const edited = applyEdits(withoutByteOrderMark(current), result.messages, tier)
    if (edited.applied === 0 || mark + edited.text === current) break
    current = mark + edited.text
    fixed += edited.applied
    result = await lint(current)
  }
  return {text: current, fixed, result}
}
