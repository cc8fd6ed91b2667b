import type {Document} from '../../document.js'
import type {Detection} from '../searches.js'
import {isGeneratedKey, isLikelyPassword} from './plausible.js'
import {isSampleSecret} from './sample-secrets.js'

const secretObject = /kind["']?:\s?["']?Secret\b/

/** A `data` member of an object and what is indented below it; JSON's on one line too. */
const dataBlock =
  /["']?\bdata["']?:\s*(?:\{[^{}]{0,4000}\}|(?:\r?\n[ \t>]*[\w."'-]{1,120}: *[^\s:]{4,8000} *(?=\r?\n|$)){1,60})/g

const member = /["']?[\w.-]{1,120}["']?: {0,4}["']?(?<value>[A-Za-z0-9+/]{8,8000}={0,2})/g

/** How far from its kind an object holds its data. */
const reach = 4000

/** A `stringData` member and what is indented below it. */
const plainBlock =
  /["']?\bstringData["']?:[ \t]*(?:\{[^{}]{0,4000}\}|\r?\n(?<indent>[ \t>]{1,40})\S[^\n]{0,8000}(?:\n\k<indent>[^\n]{0,8000}){0,60})/g

const plainMember = /["']?[\w.-]{1,120}["']?: {1,4}["']?(?<value>[^\s"']{6,512})/g

/** What Secrets of Kubernetes hold: plain under `stringData`, and under `data` in base64, which spells but does not hide. */
export function findKubernetesSecrets({source, suspects}: Document): Detection<'password'>[] {
  const objects = suspects('credential').filter(({text}) => secretObject.test(text))
  return objects.flatMap((line) => {
    const [start, end] = objectAround(source, line.start)
    const text = source.slice(start, end)
    return [
      ...membersOf(text, dataBlock, member).map((one) => ({...one, label: 'encoded secret', check: isEncodedSecret})),
      ...membersOf(text, plainBlock, plainMember).map((one) => ({...one, label: 'secret', check: isPlainSecret}))
    ]
      .filter(({value, check}) => check(value))
      .map(({value, at, label}) => ({
        kind: 'password',
        label,
        start: start + at,
        end: start + at + value.length,
        value
      }))
  })
}

/** The values of the members that stand in some block, and where; what is indented deeper belongs to one of them. */
function membersOf(text: string, block: RegExp, member: RegExp): {value: string; at: number}[] {
  return [...text.matchAll(block)].flatMap((found) => {
    const indent = found.groups?.indent
    return [...found[0].matchAll(member)]
      .filter(({index}) => indent === undefined || found[0].slice(0, index).endsWith(`\n${indent}`))
      .map((match) => {
        const {value = ''} = match.groups ?? {}
        return {value, at: found.index + match.index + match[0].length - value.length}
      })
  })
}

function isPlainSecret(value: string): boolean {
  return isLikelyPassword(value) || isGeneratedKey(value)
}

/** The object ends at a fence, at the next document of the stream, and at a line that begins another. */
function objectAround(source: string, at: number): [start: number, end: number] {
  const before = source.slice(Math.max(0, at - reach), at)
  const after = source.slice(at, at + reach)
  const from = Math.max(before.lastIndexOf('\n---'), before.lastIndexOf('```'), 0)
  const to = after.slice(1).search(/\n---|```|\n\n/)
  return [at - before.length + from, to === -1 ? at + after.length : at + to + 1]
}

function isEncodedSecret(value: string): boolean {
  if (isSampleSecret(value)) return false
  const text = Buffer.from(value, 'base64').toString('latin1')
  if (/^[\x20-\x7e]+$/.test(text.trimEnd())) return isPlainSecret(text.trimEnd())
  return !/^[\x09-\x7e]+$/.test(text) && isGeneratedKey(value)
}
