import {encloses, type Span} from '../span.js'
import type {Declaration} from './declarations.js'
import {isMetasyntactic} from './interfaces.js'
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
    found.push(
      ...parameterMembers(declaration, skeleton).filter(({visibility}) => options.visibilities.includes(visibility))
    )
    if (!isMember(declaration, skeleton) || !isKept(declaration, skeleton, options)) continue
    if (found.some((other) => encloses(other, declaration))) continue
    const {name, owner, visibility, start, end} = declaration
    found.push({name, owner, visibility, start, end})
  }
  const assigned = skeleton.declarations.flatMap((declaration) => assignedMembers(declaration, skeleton))
  return [...found, ...withoutRepeats(assigned, found)]
    .filter(({owner}) => !isMetasyntactic(owner.slice(owner.lastIndexOf('.') + 1)))
    .sort((a, b) => a.start - b.start)
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

const assignment = /\b(?:self|this)\.(_(?!_)\w+|#\w+)\s*(?::[^=\n]{1,80})?=(?!=)[^\n]*/g

/** `self._cache = {}` in a method of a class declares a member. */
function assignedMembers({kind, parent, body, owner}: Declaration, {code, language}: Skeleton): PrivateMember[] {
  if (kind !== 'function' || parent?.kind !== 'type' || !body) return []
  if (language.id !== 'python' && language.id !== 'javascript' && language.id !== 'typescript') return []
  return [...code.slice(body.start, body.end).matchAll(assignment)].map((match) => ({
    name: match[1] ?? '',
    owner,
    visibility: 'private',
    start: body.start + match.index,
    end: body.start + match.index + match[0].trimEnd().length
  }))
}

function withoutRepeats(members: readonly PrivateMember[], known: readonly PrivateMember[]): PrivateMember[] {
  const key = ({owner, name}: PrivateMember) => `${owner} ${name}`
  const seen = new Set(known.map(key))
  return members.filter((member) => {
    const isNew = !seen.has(key(member)) && !known.some((other) => encloses(other, member))
    seen.add(key(member))
    return isNew
  })
}
