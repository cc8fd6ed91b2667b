import type {Span} from '../text/span.js'

/** The body of a function or type. */
export interface Body extends Span {
  /** from the opening to just after the closing */
  readonly outer: Span
  readonly form: 'block' | 'expression'
  /** statements after comments, elisions and stubs are taken away */
  readonly statements: number
  /** how many of them only store a value under its own name */
  readonly stored: number
  /** places in it that stand for code that is not written */
  readonly elisions: number
}
