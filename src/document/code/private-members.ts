import {addTo} from '../collections/groups.js'
import {encloses, type Span} from '../text/span.js'
import type {Declaration} from './declarations.js'
import {isConstructor, isMetasyntactic} from './interfaces.js'
import type {LanguageId} from './languages.js'
import {parameterMembers} from './parameter-members.js'
import type {Skeleton} from './skeleton.js'
import type {Visibility} from './visibility.js'

/** A member that its author keeps from callers. */
export interface PrivateMember extends Span {
  readonly name: string
  /** the type that it belongs to; empty in a fragment that does not show it */
  readonly owner: string
  readonly visibility: Visibility
  /** where else a method assigns it; without these it would still be declared */
  readonly assignments: readonly Span[]
}

/** Which members count as kept from callers. */
export interface PrivateMemberOptions {
  readonly visibilities: readonly Visibility[]
  /** whether lower-case fields of a Go struct count */
  readonly goFields: boolean
}

/** The members of a text that are not for callers, in source order, those inside another of them, inside bodies and of types that stand for any left out. */
export function findPrivateMembers(skeleton: Skeleton, options: PrivateMemberOptions): readonly PrivateMember[] {
  const found: PrivateMember[] = []
  for (const declaration of skeleton.declarations) {
    const given = parameterMembers(declaration, skeleton)
    const kept = given.filter(({visibility}) => options.visibilities.includes(visibility))
    found.push(...kept.map((member) => ({...member, assignments: []})))
    if (!isMember(declaration, skeleton) || !isKept(declaration, skeleton, options)) continue
    if (isBarrier(declaration) || found.some((other) => encloses(other, declaration))) continue
    const {name, owner, visibility, start, end} = declaration
    found.push({name, owner, visibility, start, end, assignments: []})
  }
  const assigned = skeleton.declarations.flatMap((declaration) => assignedMembers(declaration, skeleton))
  return withAssignments(found, assigned)
    .filter(({owner}) => !isMetasyntactic(owner.slice(owner.lastIndexOf('.') + 1)))
    .sort((a, b) => a.start - b.start)
}

/** A constructor that does nothing is shown to tell callers that they cannot use it. */
function isBarrier(declaration: Declaration): boolean {
  return declaration.kind === 'function' && isConstructor(declaration) && (declaration.body?.statements ?? 0) === 0
}

/** Languages in which a function or variable outside a type may be private too. */
const topLevel: ReadonlySet<LanguageId> = new Set(['kotlin', 'swift', 'scala', 'python', 'javascript', 'dart'])

/** A type member, or one in a fragment of a type that says by a word what it is. */
function isMember({kind, parent, signature, owner}: Declaration, {language}: Skeleton): boolean {
  // A bare `private` sets what follows it.
  if (kind === 'type' || /^(?:private|protected|public)$/.test(signature)) return false
  if (parent) return parent.kind === 'type'
  return owner !== '' || (/^(?:private|protected|fileprivate|internal)\s/.test(signature) && !topLevel.has(language.id))
}

function isKept(
  declaration: Declaration,
  {language}: Skeleton,
  {visibilities, goFields}: PrivateMemberOptions
): boolean {
  const {visibility, kind, name, parent} = declaration
  if (language.id === 'go') {
    return goFields && kind === 'field' && /^[a-z]/.test(name) && /\bstruct\b/.test(parent?.signature ?? '')
  }
  return visibilities.includes(visibility) && !/^__\w+__$/.test(name)
}

const assignment = /\b(?:self|this)\.(_(?!_)\w+|#\w+)\s*(?::[^=\n]{1,80})?=(?!=)/g

/** `self._cache = {}` in a method of a class declares a member. */
function assignedMembers({kind, parent, body, owner}: Declaration, {code, language}: Skeleton): PrivateMember[] {
  if (kind !== 'function' || parent?.kind !== 'type' || !body) return []
  if (language.id !== 'python' && language.id !== 'javascript' && language.id !== 'typescript') return []
  const found: PrivateMember[] = []
  for (const {index, 1: name = ''} of code.slice(body.start, body.end).matchAll(assignment)) {
    const start = body.start + index
    // `self._first = self._second = 0` is one statement.
    if (start < (found.at(-1)?.end ?? 0)) continue
    const end = endOfStatement(code, start, body.end)
    found.push({name, owner, visibility: 'private', start, end, assignments: []})
  }
  return found
}

/** A statement longer than this is cut. */
const longestStatement = 2000

/** Where the statement that begins at an offset ends: with its line, or with the line of the last bracket that it opens. */
function endOfStatement(code: string, start: number, limit: number): number {
  let depth = 0
  let end = start
  const last = Math.min(limit, start + longestStatement)
  for (let at = start; at < last; at++) {
    const character = code[at] ?? ''
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    if (depth < 0 || (depth === 0 && character === '\n')) break
    if (character.trim() !== '') end = at + 1
  }
  return end
}

/** The members with those that are only assigned, each once; what is inside another member goes with it. */
function withAssignments(declared: readonly PrivateMember[], assigned: readonly PrivateMember[]): PrivateMember[] {
  const key = ({owner, name}: PrivateMember) => `${owner} ${name}`
  const groups = new Map<string, PrivateMember[]>()
  for (const member of assigned) {
    if (!declared.some((other) => encloses(other, member))) addTo(groups, key(member), member)
  }
  const members = declared.map((member) => {
    const assignments = groups.get(key(member)) ?? []
    groups.delete(key(member))
    return {...member, assignments}
  })
  const others = [...groups.values()].flatMap(([first, ...rest]) => (first ? [{...first, assignments: rest}] : []))
  return [...members, ...others]
}
