import type {Span} from '../../text/span.js'

/** Characters of a regular expression that stand for themselves in a host pattern. */
const special = /[.+?^${}()|[\]\\/]/g

/**
 * The places of hosts and links of a pattern: `*.corp.*` and `wiki.shop.io` match hosts, `go/*` matches links below a name;
 * `*` and `…` stand for what a host or a path can hold.
 */
export function findHosts(source: string, written: string): Span[] {
  return matches(source, hostPattern(written)).filter(({start, end}) => !noHost.test(source.slice(start, end)))
}

/** `ActivityKind.Internal` is a member of a type, and what ends in `example.com` is documentation's own. */
const noHost = /\.[A-Z][a-z]+$|(?:^|\.)example\.(?:com|org|net|edu)(?:\/|$)/

function hostPattern(written: string): RegExp {
  const [host = '', ...path] = written
    .replaceAll('\u2026', '*')
    .replace(/\*{2,}/g, '*')
    .replace(/^https?:\/\//, '')
    .split('/')
  const labels = host
    .split('.')
    .map((label) => (label === '*' ? '[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,6}' : labelPattern(label)))
  const below =
    path.length > 0
      ? `/${path.map((part) => part.split('*').map(escape).join('[^\\s)>"\'`|]{0,200}[\\w/]')).join('/')}`
      : ''
  return new RegExp(`(?<![\\w@.-]|(?<!/)/)${labels.join('\\.')}${below}(?![\\w-])`, 'gim')
}

function labelPattern(label: string): string {
  return label.split('*').map(escape).join('[\\w-]{0,63}')
}

function escape(text: string): string {
  return text.replace(special, '\\$&')
}

/** The ticket ids of some projects, named by their keys: `PAY` finds `PAY-1234`. */
export function findTickets(source: string, keys: readonly string[]): Span[] {
  if (keys.length === 0) return []
  return matches(source, new RegExp(`(?<![\\w-])(?:${keys.map(escape).join('|')})-\\d{1,8}(?![\\w-])`, 'g'))
}

function matches(source: string, expression: RegExp): Span[] {
  return [...source.matchAll(expression)].map(({0: text, index}) => ({start: index, end: index + text.length}))
}
