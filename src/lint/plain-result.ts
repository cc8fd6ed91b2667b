import {type LintResult, withheld} from '../rule/result.js'

/** A result as data alone, which can be kept or sent; what no report may show whole stands beside it. */
export interface PlainResult<Result = LintResult> {
  result: Result
  hidden?: readonly string[]
}

/** A result as data alone. */
export function toPlain(result: LintResult): PlainResult {
  const hidden = result[withheld]?.()
  return hidden ? {result, hidden} : {result}
}

/** The result that was made plain. */
export function fromPlain({result, hidden}: PlainResult): LintResult {
  return hidden ? {...result, [withheld]: () => hidden} : result
}
