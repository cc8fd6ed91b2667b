import {withLazy} from '../collections/memo.js'
import type {Document} from '../document.js'
import {hasContent} from '../sections/section-content.js'
import type {Section} from '../sections/sections.js'
import {phrases} from '../text/phrases.js'
import {compileSignals, findSignals, type ProseSignal} from './signals.js'

const causal = compileSignals({
  reason: phrases`
    because, so, in order to, since, due to, therefore, thus, hence, thereby, trade off*, tradeoff*,
    rather than, instead of, we chose, we decided, we prefer, to avoid, avoids, avoiding, to prevent, prevents,
    this allows, allows us, to allow, to make, to ensure, to reduce, to improve, to keep, to support, to enable,
    would allow, would enable, would help, would improve, would reduce, would avoid, would simplify, the reason, reasons, rationale, motivation, motivated, the goal, the problem, the purpose, the aim, justif*,
    benefit*, advantage*, otherwise, as a result, which means, why`
})

/** Where a document says why. */
export interface Rationale {
  /** the first section on the reasons, the goals or the alternatives that says something */
  readonly section: Section | undefined
  /** sections on the reasons that say nothing */
  readonly empty: readonly Section[]
  /** passages that give a reason; searched for on first use */
  readonly reasons: readonly ProseSignal<'reason'>[]
}

/** What `findRationale` looks for, for people. */
export const rationaleLookedFor =
  'a section such as `Motivation`, `Background`, `Rationale`, `Problem statement` or `Why …`, or words such as "because", "so that", "in order to", "rather than", "to avoid"'

/** Find where a document says why. */
export function findRationale(document: Document): Rationale {
  const named = document.sections.filter(({topics}) => topics.includes('rationale'))
  return withLazy<Omit<Rationale, 'reasons'>, Pick<Rationale, 'reasons'>>(
    {section: named.find(hasContent), empty: named.filter((section) => !hasContent(section))},
    {
      reasons: () =>
        findSignals(document.prose, causal).filter(
          (reason) => reason.in.passage.node.type !== 'heading' && !isOtherSo(reason)
        )
    }
  )
}

/** `So far`, `so many`, `and so on`, `does so`: only a `so` that a clause follows tells what comes of something. */
function isOtherSo({start, end, in: {passage}}: ProseSignal<'reason'>): boolean {
  if (!/^so$/i.test(passage.text.slice(start, end))) return false
  const opensClause = /(?:^|[,;:.!?()–—-]\s*|\band\s+)$/.test(passage.text.slice(Math.max(0, start - 12), start))
  const isDegree = /^\s+(?:as|called|far|few|forth|little|long|many|much|often|on|too)\b|^[-.,;:!?]/i.test(
    passage.text.slice(end, end + 12)
  )
  return isDegree || !(opensClause || /^\s+that\b/i.test(passage.text.slice(end, end + 8)))
}
