import type {Span} from '../text/span.js'
import type {BlankedCode} from './blank.js'
import type {Body} from './body.js'
import {expressionBody} from './expression-body.js'
import type {Language, LanguageId} from './languages.js'
import {nameOfCall, nameOfField, nameOfFunction, nameOfType} from './names.js'
import type {Item, Region} from './region.js'
import {declaresType} from './region-kind.js'
import {signatureOf, skipAttributes} from './signature.js'
import {countStatements} from './statements.js'
import {sectionVisibility, statedVisibility, type Visibility} from './visibility.js'

/** A function, type, field, or function without a name that is handed to a call; its span runs from the first attribute to the end of its body. */
export interface Declaration extends Span {
  readonly kind: 'function' | 'type' | 'field' | 'callback'
  readonly name: string
  /** the types around it, outermost first, joined by dots; empty at the top */
  readonly owner: string
  readonly visibility: Visibility
  /** one line: without attributes, comments and the content of brackets */
  readonly signature: string
  /** the head as written, from its first attribute, comments blanked */
  readonly head: string
  readonly body: Body | undefined
  /** the function or type around it */
  readonly parent: Declaration | undefined
}

interface Context {
  readonly source: BlankedCode
  readonly language: Language
  readonly found: Declaration[]
}

/** The declarations of a text in source order. */
export function findDeclarations(source: BlankedCode, file: Region, language: Language): readonly Declaration[] {
  const context: Context = {source, language, found: []}
  visit(context, file, undefined)
  return context.found
}

function visit(context: Context, region: Region, parent: Declaration | undefined): void {
  let section: Visibility | undefined
  const isMemberList =
    context.language.family !== 'sql' && (region.kind === 'type' || region.kind === 'file' || region.kind === 'group')
  for (const item of region.items) {
    const text = context.source.code.slice(item.start, Math.min(item.end, item.regions[0]?.outer.start ?? item.end))
    section = (region.kind === 'type' ? sectionVisibility(text, context.language.id) : undefined) ?? section
    const declared = item.regions.some(({kind}) => kind === 'function' || kind === 'type' || kind === 'property')
    if (isMemberList && !declared) addMember(context, item, parent, section)
    for (const inner of item.regions) visitRegion(context, inner, item, {parent, section})
  }
}

function visitRegion(
  context: Context,
  region: Region,
  item: Item,
  around: {parent: Declaration | undefined; section: Visibility | undefined}
): void {
  const {kind} = region
  if (kind !== 'function' && kind !== 'type' && kind !== 'property') {
    const callback = kind === 'lambda' ? findCallback(context, region, item, around) : undefined
    if (callback) context.found.push(callback)
    visit(context, region, callback ?? around.parent)
    return
  }
  const {code} = context.source
  const head = code.slice(region.head.start, region.head.end)
  const name = kind === 'type' ? nameOfType(region.signature) : nameOfFunction(region.signature)
  const declaration = declare(
    context,
    {kind: kind === 'property' ? 'field' : kind, name, head, ...around},
    {
      start: region.head.start,
      end: Math.max(region.outer.end, item.regions.at(-1) === region ? item.end : 0),
      signature: region.signature,
      body: kind === 'property' ? undefined : blockBody(context.source, region)
    }
  )
  context.found.push(declaration)
  visit(context, region, declaration)
}

/** `app.post("/orders", async (request) => {`: one that branches is logic; others set something up. */
function findCallback(
  context: Context,
  region: Region,
  item: Item,
  around: {parent: Declaration | undefined; section: Visibility | undefined}
): Declaration | undefined {
  const {parent} = around
  if (parent && parent.kind !== 'type') return undefined
  const {code} = context.source
  if (!branch.test(code.slice(region.start, region.end))) return undefined
  const start = firstInk(code, item)
  const head = code.slice(start, region.outer.start)
  const name = nameOfCall(head.slice(-longestCall))
  if (name === undefined) return undefined
  const rest = {start, end: item.end, signature: region.signature, body: blockBody(context.source, region)}
  return declare(context, {kind: 'callback', name, head, ...around}, rest)
}

const branch = /(?<![\w.$])(?:if|for|foreach|while|switch|match|when|guard|try|case|unless)\b(?!\s*[:=,)])/
/** Longer heads are looked at from their end. */
const longestCall = 2000

function blockBody(source: BlankedCode, region: Region): Body {
  const {start, end, outer} = region
  return {start, end, outer, form: 'block', ...countStatements(source, region)}
}

/** Languages in which a type may be all said by its head: `data class User(val id: Int)`. */
const bodiless: ReadonlySet<LanguageId> = new Set(['kotlin', 'scala', 'csharp'])

/** A member that has no block: a type without a body, a signature, a field, or a function whose body is an expression. */
function addMember(
  context: Context,
  item: Item,
  parent: Declaration | undefined,
  section: Visibility | undefined
): void {
  const {code} = context.source
  const start = firstInk(code, item)
  const from = skipAttributes(code, start, item.end)
  const text = code
    .slice(from, Math.min(item.end, from + 2000))
    .replace(/^\s*(?:public|private|protected)\s*:(?!:)/, '')
  if (!/[\w]/.test(text)) return
  const body = expressionBody(context.source, {...item, start: from}, context.language)
  const signature = signatureOf(code, from, body?.outer.start ?? item.end).replace(/(?<![\s;,])[\s;,]+$/, '')
  if (bodiless.has(context.language.id) && declaresType(signature)) {
    const head = code.slice(start, Math.min(item.end, start + 2000))
    const given = {kind: 'type' as const, name: nameOfType(signature), head, parent, section}
    context.found.push(declare(context, given, {start, end: item.end, signature, body: undefined}))
    return
  }
  const isFunction = body !== undefined || isFunctionSignature(signature, context.language, parent)
  if (!isFunction && parent?.kind !== 'type' && !/^(?:private|protected|fileprivate|internal)\s/.test(text)) return
  const kind = isFunction ? 'function' : 'field'
  const name = isFunction ? nameOfFunction(signature) : nameOfField(text, context.language.id)
  if (name === '') return
  const head = code.slice(start, Math.min(body?.outer.start ?? item.end, start + 2000))
  context.found.push(declare(context, {kind, name, head, parent, section}, {start, end: item.end, signature, body}))
}

/** `private(set) var` in a signature, where the content of brackets is left out. */
const setterOnly = /\b(?:private|fileprivate|internal|package|public) ?\(\) (?=(?:\w+ )*var\b)/
const heads = /(?:^|\s)(?:fn|func|fun|def|defp|function|constructor|init|subscript)\b/

function isFunctionSignature(signature: string, {id}: Language, parent: Declaration | undefined): boolean {
  if (id === 'objectivec' && /^[-+] ?\(\)/.test(signature)) return true
  const declared = signature.replace(setterOnly, '').replace(/ ?=(?!>)(?! ?(?:0|default|delete)$).*/, '')
  if (!/\w[<>,? ]*(?:\[\] ?)?\(\)/.test(declared)) return heads.test(declared) && id !== 'go'
  if (heads.test(declared)) return true
  if (parent?.kind === 'type') return !/^(?:return|await|throw|self|this)\b/.test(declared)
  // At the top a call looks like a signature: what tells them apart is a type before the name.
  return (
    /^[\w.:<>,*&?[\] ]+[ *&>\]]~?[\w:]+ ?\(\)(?: ?(?:const|noexcept|override))*(?: ?throws [\w., ]+)?$/.test(
      declared
    ) && !/^(?:return|await|throw|new|yield|else|go|defer|delete|assert|using|import|print|echo|call)\b/.test(declared)
  )
}

function declare(
  {language}: Context,
  given: {
    kind: Declaration['kind']
    name: string
    head: string
    parent: Declaration | undefined
    section: Visibility | undefined
  },
  {start, end, signature, body}: Pick<Declaration, 'start' | 'end' | 'signature' | 'body'>
): Declaration {
  const {kind, name, head, parent, section} = given
  const owner = ownerOf(given, language)
  const visibility = statedVisibility(signature, name, language.id) ?? section ?? 'public'
  return {kind, name, owner, visibility, signature, head, body, parent, start, end}
}

/** The types around a declaration, and the receiver of a Go method. */
function ownerOf({head, parent}: {head: string; parent: Declaration | undefined}, {id}: Language): string {
  if (id === 'go') {
    const receiver = /^\s*func\s*\(\s*(?:\w+\s+)?(?:\*\s*)?(\w+)/.exec(head)?.[1]
    if (receiver) return receiver
  }
  if (!parent) return ''
  return parent.kind === 'type' ? [parent.owner, parent.name].filter(Boolean).join('.') : parent.owner
}

function firstInk(code: string, {start, end}: Span): number {
  while (start < end && /[\s;,]/.test(code[start] ?? '')) start++
  return start
}
