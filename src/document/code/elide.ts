import type {Span} from '../text/span.js'
import type {Body} from './body.js'
import type {Declaration} from './declarations.js'
import type {Skeleton} from './skeleton.js'

/** A replacement within the content of a code block. */
export interface Replacement extends Span {
  readonly text: string
}

/** What leaves of a function no more than its signature, doc strings and comments above it kept, in the manner of its language. */
export function elideBody({language, code}: Skeleton, {body, signature}: {body: Body; signature: string}): Replacement {
  const {outer, start} = body
  if (body.form === 'expression') return {...trimmedBefore(code, outer.start, outer.end), text: ''}
  if (language.family === 'indentation') return elideIndented(code, body, language.elision)
  if (language.family === 'end') {
    const indent = indentBefore(code, outer.end)
    return {start, end: body.end, text: `\n${indent}  ${language.elision}\n${indent}`}
  }
  if (language.family === 'sql') return {start, end: body.end, text: ` ${language.elision} `}
  // After a list of initialisers or an arrow a semicolon would not close the signature.
  const plain = language.elision === ';' && !/(?:\)\s*:|=>$|=\s*(?:async\s+)?function\b|[^)\w>\]]$)/.test(signature)
  if (plain) return {...trimmedBefore(code, outer.start, outer.end), text: ';'}
  return {start: outer.start, end: outer.end, text: '{ … }'}
}

/** A doc string is part of the contract and stays. */
function elideIndented(code: string, {start, end}: Body, elision: string): Replacement {
  const documented = /^(\s*)[rbu]?"[^"]*"/i.exec(code.slice(start, end))
  if (!documented) return {start, end, text: ` ${elision}`}
  const from = start + documented[0].length
  return {start: from, end, text: `\n${indentBefore(code, start + (documented[1] ?? '').length + 1)}${elision}`}
}

/** The pieces that elide each of several functions, in source order. */
export function elideAll(
  skeleton: Skeleton,
  functions: readonly {declaration: Declaration; body: Body}[]
): Replacement[] {
  return functions.map(({declaration, body}) => elideBody(skeleton, {body, signature: declaration.signature}))
}

function trimmedBefore(code: string, start: number, end: number): Span {
  while (start > 0 && /\s/.test(code[start - 1] ?? '')) start--
  return {start, end}
}

function indentBefore(code: string, offset: number): string {
  const line = code.slice(code.lastIndexOf('\n', offset - 1) + 1, offset)
  return /^\s*/.exec(line)?.[0] ?? ''
}
