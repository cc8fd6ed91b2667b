import type {Document} from '../../document.js'
import {candidates, type Match} from '../detector.js'
import {isImpersonalAddress} from '../placeholders.js'
import {isAuthorship} from './authorship.js'

/**
 * An address as such, escaped for Markdown or URLs, or spelt out for people (`jane [at] shop [dot] io`). Labels and local
 * parts are bounded as in RFC 5321.
 */
export const emailPattern =
  /(?<![\w.%+@-]|\\[._-])(?:(?<=%[0-9A-F]{2})|(?<!%[0-9A-Fa-f]?))[A-Za-z0-9](?:[\w.+'-]|\\[._-]){0,63}(?:\\?@|%40|&#(?:64|x40);| ?[[({] ?at ?[\])}] ?)(?:(?:xn--)?[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,62}(?:\.|\\\.| ?[[({] ?dot ?[\])}] ?)){1,8}[A-Za-z]{2,24}(?![\w@-]|\.\w)/gi

/** Ends of domains, beside countries, that people have addresses under. */
const genericTopLevels: ReadonlySet<string> = new Set(
  (
    'academy agency app art asia bank berlin bio biz blog build business cafe capital care cat center clinic cloud club codes ' +
    'coffee com community company computer consulting coop dental design dev digital direct earth edu education email energy ' +
    'engineer engineering enterprises events exchange expert family farm finance financial foundation fund games global gmbh ' +
    'gov green group guru health healthcare help holdings hospital host hotel house industries info ink insurance int ' +
    'international investments jobs kitchen law legal life limited link live llc london loans ltd management market marketing ' +
    'media medical mil mobi money museum name net network news ngo nyc one online org page partners party pharmacy photo plus ' +
    'post press pro productions properties pub realty recipes report restaurant retail run sale school science security ' +
    'services shop site social software solar solutions space store studio supply support systems tax team tech technology ' +
    'tel tools top trade training travel university ventures vip watch website wiki work works world xyz zone'
  ).split(' ')
)

/** Two-letter ends that are files and units rather than countries; behind `@`, `.pl` is Poland far more often than Perl. */
const fileEndings: ReadonlySet<string> = new Set('cc cs go hs js md mm pm ps py rb rs sh so ts'.split(' '))

/** An address in its plain form: `jane.roe@shop.io`. */
export function plainEmail(written: string): string {
  return written
    .replace(/ ?[[({] ?dot ?[\])}] ?/gi, '.')
    .replace(/ ?[[({] ?at ?[\])}] ?|%40|&#(?:64|x40);/gi, '@')
    .replaceAll('\\', '')
}

/** Whether a candidate is the address of a person, and not of one whom the document names as its author. */
export function isPersonalEmail(written: string, match: Match): boolean {
  const {document, start, end} = match
  const {source} = document
  const [local = '', domain = ''] = plainEmail(written).split('@')
  const topLevel = domain.slice(domain.lastIndexOf('.') + 1).toLowerCase()
  const isTopLevel = topLevel.length === 2 ? !fileEndings.has(topLevel) : genericTopLevels.has(topLevel)
  if (!isTopLevel || local.endsWith('.') || isImpersonalAddress(local, domain)) return false
  if (isMessageId(local, domain) || messageHeader.test(source.slice(Math.max(0, start - 120), start))) return false
  if (isLogin(source.slice(Math.max(0, start - 80), start), source.slice(end, end + 12))) return false
  if (listWords.test(source.slice(Math.max(0, start - 60), start)) || listWords.test(source.slice(end, end + 60)))
    return false
  return !isTitleWord(document, local) && !isAuthorship(document, start) && !isAuthor(document, written)
}

/** What mail programs name messages by stands behind one of these. */
const messageHeader = /\b(?:Message-ID|In-Reply-To|References|Content-ID|Call-ID):[^\n]*$/i

/** What a mail program names a message by, with nobody's name in it: `20241015150207.70264-3@shop.io`, `CAHk…@mail.gmail.com`. */
function isMessageId(local: string, domain: string): boolean {
  return /^\d{8,14}[.-][\d.-]+$/.test(local) || domain.toLowerCase() === 'mail.gmail.com'
}

/** The mailbox of what the document is about: `addons@…` in a design of addons. */
function isTitleWord({sections}: Document, local: string): boolean {
  const words = (sections[0]?.title ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return words.includes(local.toLowerCase())
}

/** A mailbox that many people read. */
const listWords =
  /mailing[- ]?lists?\b|distribution list|google ?group|\bgroups? (?:alias|address)|shared (?:inbox|mailbox)/i

/** Whether an address stands as an author's anywhere in a document. */
function isAuthor(document: Document, written: string): boolean {
  const addresses = document.searches.noted(authorAddresses, () => authorAddresses(document))
  return addresses.has(plainEmail(written).toLowerCase())
}

/** The plain addresses that stand as an author's somewhere. */
function authorAddresses(document: Document): ReadonlySet<string> {
  const all = candidates(document, document.suspects('at'), emailPattern)
  return new Set(
    all.filter(({start}) => isAuthorship(document, start)).map(({value}) => plainEmail(value).toLowerCase())
  )
}

/** `ssh jane@host.io`, `ssh://jane@host.io`, `https://jane:word@host.io`, `jane@host.io:path`, `jane@host.io's password:`: accounts on machines. */
function isLogin(before: string, after: string): boolean {
  return (
    /:\/\/(?:[^\s/@:?#]*:)?[^\s/@:?#]*$/.test(before) ||
    /\b(?:ssh|scp|sftp|rsync|ssh-copy-id)\b[^|;&\n]*$/.test(before) ||
    /^:[\w~/.]|^'s password/.test(after)
  )
}
