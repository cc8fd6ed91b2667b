import {encloses, type Span} from '../span.js'
import type {Body} from './body.js'
import type {Declaration} from './declarations.js'
import type {Skeleton} from './skeleton.js'

/** A function, with or without a name, whose body is written out. */
export interface Implementation extends Span {
  readonly declaration: Declaration
  readonly body: Body
}

/** A type with every one of its functions written out. */
export interface CompleteType {
  readonly declaration: Declaration
  readonly body: Body
  readonly functions: readonly Implementation[]
  /** statements of all functions */
  readonly statements: number
}

/** The functions with at least so many statements, those handed to a call with more, outermost first; those inside another of them and those in tests are left out. */
export function findImplementations(skeleton: Skeleton, minStatements: number): readonly Implementation[] {
  const found: Implementation[] = []
  for (const declaration of skeleton.declarations) {
    const {body, kind} = declaration
    // Around tests, what is handed to a call groups them or sets them up.
    const isCode = kind === 'function' || (kind === 'callback' && skeleton.tests.length === 0)
    const least = kind === 'callback' ? minStatements * callSideAllowance : minStatements
    if (!isCode || !body || body.statements < least || isSketch(body)) continue
    const {outer} = body
    const isOfTests = skeleton.tests.some((test) => encloses(test, outer) || encloses(outer, test))
    if (isOfTests || found.some((other) => encloses(other, outer))) continue
    found.push({declaration, body, ...outer})
  }
  return found
}

/** What is handed to a call may be half as long again, since it shows how the call is used. */
const callSideAllowance = 1.5

/** With a gap to every other statement a body is a sketch that says where something happens, not how. */
function isSketch({statements, elisions}: Body): boolean {
  return elisions * 2 >= statements
}

/** A type is shown complete from so many functions and statements on; less is a sketch. */
const complete = {functions: 3, statements: 6}

/** The outermost types that hold at least three functions, each of them written out, with six statements in all. */
export function findCompleteTypes(skeleton: Skeleton): readonly CompleteType[] {
  const found: CompleteType[] = []
  for (const declaration of skeleton.declarations) {
    const {body, kind} = declaration
    if (kind !== 'type' || !body || found.some((other) => encloses(other.body, body))) continue
    const within = skeleton.declarations.filter((one) => one.kind === 'function' && encloses(body, one))
    const functions = within.flatMap(writtenOut)
    const statements = functions.reduce((sum, one) => sum + one.body.statements, 0)
    const direct = functions.filter((one) => one.declaration.parent === declaration)
    const isComplete =
      body.elisions === 0 && functions.length >= within.length - 1 && direct.length >= complete.functions
    if (isComplete && statements >= complete.statements && !skeleton.tests.some((test) => encloses(body, test))) {
      found.push({declaration, body, functions, statements})
    }
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
    declarations.some(({kind, body}) => kind === 'function' && (body?.statements ?? 0) > 0) ||
    tests.some(({statements}) => statements > 0) ||
    (scriptBranches && scriptStatements > 1)
  )
}
