import type {Passage} from '../text/passages.js'
import type {Span} from '../text/span.js'

/** A line of a source file, named by its number. */
export interface LineMention extends Span {
  readonly file: string
  /** `40`, or `40–60` */
  readonly lines: string
}

/** Extensions of source files; a number after a colon behind one of them is a line. */
const extension =
  '(?:[cm]?[jt]sx?|cs|fs|vb|py|go|rs|java|kts?|swift|scala|c|cc|cpp|cxx|h|hh|hpp|mm?|rb|php|sh|bash|ps1|sql|proto|lua|exs?|erl|hs|clj|dart|zig|vue|svelte|razor|cshtml)'

const colonLine = new RegExp(
  `(?<![\\w./\\\\:@-])((?:[\\w.@-]+[/\\\\])*[\\w@-][\\w.@-]*\\.${extension}):(\\d{1,6}(?:-\\d{1,6})?)(?![\\w.:]*\\d?\\w)`,
  'gi'
)
const namedLine =
  /\blines?\s+(\d{1,6}(?:\s?(?:-|–|—|to|through)\s?\d{1,6})?)\s+(?:of|in)\s+(?:the\s+)?(?:file\s+)?((?:[\w.@-]+[/\\])*[\w@-][\w.@-]*\.[a-z][a-z\d]{0,9})\b/gi

/** Mentions of lines by number in running text and code spans: `Worker.cs:123`, "lines 40–60 of worker.go". */
export function findLineMentions(passages: readonly Passage[]): readonly LineMention[] {
  return passages.flatMap((passage) => {
    const {text} = passage
    // Most passages hold neither, and a cheap look is enough to know it.
    const colon = /\w:\d/.test(text)
      ? [...text.matchAll(colonLine)].map((match) => mention(passage, match, match[1], match[2]))
      : []
    const named = /\blines?\s/i.test(text)
      ? [...text.matchAll(namedLine)].map((match) => mention(passage, match, match[2], match[1]))
      : []
    return [...colon, ...named]
  })
}

function mention(passage: Passage, {index, 0: whole}: RegExpExecArray, file = '', lines = ''): LineMention {
  return {
    file,
    lines: lines.replace(/\s?(?:-|–|—|to|through)\s?/, '–'),
    ...passage.sourceSpan(index, index + whole.length)
  }
}

/** A path that exists on one machine only. */
export interface MachinePath extends Span {
  readonly path: string
}

/** Accounts of images, runners and examples: their paths are the same on every machine, or on none. */
const sharedAccounts = new Set(
  'user users username user-name your-username yourusername your-user me you name someone somebody shared public default admin administrator root app application node nonroot runner runneradmin vsts vscode codespace gitpod coder jovyan ubuntu debian ec2-user azureuser vagrant docker container jenkins git postgres mysql nginx www www-data build builder ci travis circleci foo bar alice bob test testuser example demo xxx'.split(
    ' '
  )
)

const machinePath =
  /(?<![\w./\\:~-])(?:(?:\/Users|\/home)\/([\w][\w.-]{0,60})|[a-z]:\\+Users\\+([\w][\w.-]{0,60}))(?:[/\\]+[\w.@+-]+)+/gi

/** Hardly any passage holds one. */
const mayBeMachinePath = /\/(?:users|home)\/|:\\+users/i

/**
 * Paths below somebody's home folder in running text and code spans. An account that the text speaks of otherwise belongs
 * to a service or an image, not to the author.
 */
export function findMachinePaths(passages: readonly Passage[]): readonly MachinePath[] {
  const found = passages.flatMap((passage) =>
    (mayBeMachinePath.test(passage.text) ? [...passage.text.matchAll(machinePath)] : []).map(
      ({index, 0: whole, 1: unix, 2: windows}) => {
        const path = whole.endsWith('.') ? whole.slice(0, -1) : whole
        const account = (unix ?? windows ?? '').toLowerCase()
        return {account, path, ...passage.sourceSpan(index, index + path.length)}
      }
    )
  )
  if (found.length === 0) return []
  const elsewhere = passages.map(({text}) => text.replace(machinePath, ' ').toLowerCase()).join('\n')
  const spoken = new Set(elsewhere.split(/[^\w.-]+/))
  return found.filter(({account}) => !sharedAccounts.has(account) && !spoken.has(account))
}

/** Whether the destination of a link is a file on the machine of whoever wrote it. */
export function isMachineUrl(url: string): boolean {
  return /^(?:file:|[a-z]:[\\/]|\/(?:Users|home)\/[\w.-]+\/)/i.test(url)
}

/** Forms in which forges link to a line of a file on a branch; the first group is the branch. */
const lineLinks: readonly RegExp[] = [
  // GitHub, GitLab, Gitea
  /^https?:\/\/[^/]+\/(?:[^/?#]+\/){2,6}?(?:-\/)?(?:blob|blame|src\/branch)\/([^/?#]+)\/[^?#]+(?:\?[^#]*)?#L\d+/i,
  // Bitbucket
  /^https?:\/\/[^/]*bitbucket[^/]*\/(?:[^/?#]+\/){2}src\/([^/?#]+)\/[^?#]+(?:\?[^#]*)?#(?:lines-|[^#]*-)\d+/i,
  // Azure DevOps
  /^https?:\/\/[^?#]+\/_git\/[^?#]+\?(?=[^#]*\bline=\d)[^#]*\bversion=GB([^&#]+)/i
]

/** The branch of a link to a line on a branch; `undefined` for every other link and beyond the 2000 characters that browsers take. */
export function lineLinkBranch(url: string): string | undefined {
  if (url.length > 2000) return undefined
  for (const form of lineLinks) {
    const branch = form.exec(url)?.[1]
    if (branch !== undefined) return branch
  }
  return undefined
}
