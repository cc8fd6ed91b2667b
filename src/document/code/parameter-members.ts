import type {Span} from '../text/span.js'
import type {Declaration} from './declarations.js'
import type {LanguageId} from './languages.js'
import type {Skeleton} from './skeleton.js'
import type {Visibility} from './visibility.js'

/** The languages in which a word before a constructor parameter makes it a member, and what such a constructor is. */
const constructors: Partial<Record<LanguageId, (declaration: Declaration) => boolean>> = {
  typescript: ({kind, name}) => kind === 'function' && name === 'constructor',
  kotlin: ({signature}) => /(?:^|\s)class\s/.test(signature),
  scala: ({signature}) => /(?:^|\s)class\s/.test(signature)
}

/** A constructor parameter that is a member as well; its span takes in the comma behind it. */
export interface ParameterMember extends Span {
  readonly name: string
  /** the type that it belongs to */
  readonly owner: string
  readonly visibility: Visibility
}

const parameter =
  /([(,]\s*(?:@\w+(?:\([^()]{0,80}\))?\s+)?(?:override\s+)?)(private|protected|internal)(?:\[\w+\])?\s+(?:(?:readonly|override|va[lr])\s+){0,3}([\w$]+)\??\s{0,4}:/g

/** The parameters of a constructor that its author declares as members kept from callers: `constructor(private store: Store)`. */
export function parameterMembers(declaration: Declaration, {language}: Skeleton): readonly ParameterMember[] {
  if (!constructors[language.id]?.(declaration)) return []
  const {head, start, kind, name, owner} = declaration
  return [...head.matchAll(parameter)].flatMap((match): ParameterMember[] => {
    const [text, before = '', visibility, parameterName] = match
    if (!isVisibility(visibility) || parameterName === undefined) return []
    return [
      {
        name: parameterName,
        owner: kind === 'function' && language.id === 'typescript' ? owner : [owner, name].filter(Boolean).join('.'),
        visibility,
        start: start + match.index + before.length,
        end: start + endOfParameter(head, match.index + text.length)
      }
    ]
  })
}

function isVisibility(word: string | undefined): word is 'private' | 'protected' | 'internal' {
  return word === 'private' || word === 'protected' || word === 'internal'
}

/** Just after the comma that ends a parameter and the blanks behind it, or before the bracket that ends the list. */
function endOfParameter(head: string, from: number): number {
  let depth = 0
  for (let at = from; at < head.length; at++) {
    const character = head[at] ?? ''
    if (depth === 0 && character === ')') return head.slice(0, at).trimEnd().length
    if (depth === 0 && character === ',') return at + 1 + (/^[ \t]*/.exec(head.slice(at + 1))?.[0].length ?? 0)
    if ('([{<'.includes(character)) depth++
    else if (')]}'.includes(character) || (character === '>' && !'=-'.includes(head[at - 1] ?? ''))) depth--
  }
  return head.length
}
