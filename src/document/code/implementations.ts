import {addTo} from '../collections/groups.js'
import {encloses, type Span} from '../text/span.js'
import {indexSpans} from '../text/span-index.js'
import type {Body} from './body.js'
import type {Declaration} from './declarations.js'
import type {Skeleton} from './skeleton.js'

/** A function, with or without a name, whose body is written out. */
export interface Implementation extends Span {
  readonly declaration: Declaration
  readonly body: Body
}

/** A type with every one of its functions written out. */
export interface CompleteType extends Span {
  readonly declaration: Declaration
  readonly body: Body
  readonly functions: readonly Implementation[]
  /** statements of all functions */
  readonly statements: number
}

/** The functions with at least so many statements, those handed to a call with more, outermost first; those inside another of them and those in tests are left out. */
export function findImplementations(skeleton: Skeleton, minStatements: number): readonly Implementation[] {
  const found: Implementation[] = []
  const tests = indexSpans(skeleton.tests)
  for (const declaration of skeleton.declarations) {
    const {body, kind} = declaration
    // Around tests, what is handed to a call groups them or sets them up.
    const isCode = kind === 'function' || (kind === 'callback' && skeleton.tests.length === 0)
    const least = kind === 'callback' ? minStatements * callSideAllowance : minStatements
    if (!isCode || !body || body.statements < least || isSketch(body) || !doesMore(body)) continue
    const {outer} = body
    const isOfTests = tests.someEncloses(outer) || tests.someWithin(outer)
    if (isOfTests || isWithinLast(outer, found)) continue
    found.push({declaration, body, ...outer})
  }
  return found
}

/** In source order none but the last can be around what comes next. */
function isWithinLast(inner: Span, found: readonly Span[]): boolean {
  const last = found.at(-1)
  return last !== undefined && encloses(last, inner)
}

/** What is handed to a call may be half as long again, since it shows how the call is used. */
const callSideAllowance = 1.5

/** With a gap to every other statement a body is a sketch that says where something happens, not how. */
function isSketch({statements, elisions}: Body): boolean {
  return elisions * 2 >= statements
}

/** A constructor that only stores what it is given says what the type holds. */
function doesMore({statements, stored}: Body): boolean {
  return statements > stored
}

/** A type is shown complete from so many functions and statements on; less is a sketch. */
const complete = {functions: 3, statements: 6}

/** The outermost types that hold at least three functions, each of them written out, with six statements in all. */
export function findCompleteTypes(skeleton: Skeleton): readonly CompleteType[] {
  const found: CompleteType[] = []
  const tests = indexSpans(skeleton.tests)
  const methods = methodsBeside(skeleton)
  for (const [at, declaration] of skeleton.declarations.entries()) {
    const {body, kind} = declaration
    if (kind !== 'type' || !body || isWithinLast(body, found)) continue
    const outside = methods.get(declaration.name) ?? []
    const within = outside.length > 0 ? outside : functionsIn(body, skeleton.declarations, at + 1)
    const functions = within.flatMap(writtenOut)
    const statements = functions.reduce((sum, one) => sum + one.body.statements, 0)
    const direct = functions.filter(({declaration: {parent}}) => parent === declaration || outside.length > 0)
    // One of them may do nothing, or be abstract; one that is left out says that the type is not shown whole.
    const isWhole =
      body.elisions === 0 && within.every((one) => (one.body ? one.body.elisions === 0 : isAbstract(declaration)))
    const isComplete = isWhole && functions.length >= within.length - 1 && direct.length >= complete.functions
    const span = {start: body.outer.start, end: Math.max(body.outer.end, functions.at(-1)?.end ?? 0)}
    if (isComplete && statements >= complete.statements && !tests.someWithin(span)) {
      found.push({declaration, body, functions, statements, ...span})
    }
  }
  return found
}

/** The methods that Go writes beside their type, by its name. */
function methodsBeside({declarations, language}: Skeleton): ReadonlyMap<string, Declaration[]> {
  const found = new Map<string, Declaration[]>()
  if (language.id !== 'go') return found
  for (const one of declarations) if (one.kind === 'function' && !one.parent) addTo(found, one.owner, one)
  return found
}

function isAbstract({signature}: Declaration): boolean {
  return /(?:^|\s)(?:abstract|trait)\s/.test(signature)
}

/** The functions in a body; in source order they follow its own declaration. */
function functionsIn(body: Body, declarations: readonly Declaration[], from: number): Declaration[] {
  const found: Declaration[] = []
  for (let at = from; at < declarations.length; at++) {
    const one = declarations[at]
    if (!one || one.start >= body.end) break
    if (one.kind === 'function' && encloses(body, one)) found.push(one)
  }
  return found
}

function writtenOut(declaration: Declaration): Implementation[] {
  const {body} = declaration
  return body && body.statements > 0 && body.elisions === 0 ? [{declaration, body, ...body.outer}] : []
}

/** Whether a block shows how something is done: a function with statements in its body, a test, or a script that branches. */
export function holdsBodies(skeleton: Skeleton | undefined): boolean {
  if (!skeleton) return false
  const {declarations, tests, scriptBranches, scriptStatements} = skeleton
  return (
    declarations.some(({kind, body}) => kind === 'function' && body !== undefined && doesMore(body)) ||
    tests.some(({statements}) => statements > 0) ||
    (scriptBranches && scriptStatements > 1)
  )
}
