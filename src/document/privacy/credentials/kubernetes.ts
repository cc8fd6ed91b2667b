import type {Document} from '../../document.js'
import {isSampleSecret} from '../sample-secrets.js'
import type {Detection} from '../searches.js'
import {isGeneratedKey, isLikelyPassword} from './plausible.js'

const secretObject = /kind["']?:\s?["']?Secret\b/g

/** A `data` member of an object and what is indented below it; JSON's on one line too. */
const dataBlock =
  /["']?\bdata["']?:\s*(?:\{[^{}]{0,4000}\}|(?:\r?\n[ \t>]*[\w."'-]{1,120}: *[^\s:]{4,8000} *(?=\r?\n|$)){1,60})/g

const member = /["']?[\w.-]{1,120}["']?: {0,4}["']?(?<value>[A-Za-z0-9+/]{8,8000}={0,2})/g

/** How far from its kind an object holds its data. */
const reach = 4000

/** What Secrets of Kubernetes hold under `data`, which base64 spells but does not hide. */
export function findKubernetesSecrets({source}: Document): Detection<'password'>[] {
  return [...source.matchAll(secretObject)].flatMap((object) => {
    const [start, end] = objectAround(source, object.index)
    return [...source.slice(start, end).matchAll(dataBlock)].flatMap((block) =>
      [...block[0].matchAll(member)].flatMap((match) => {
        const {value = ''} = match.groups ?? {}
        const at = start + block.index + match.index + match[0].length - value.length
        return isEncodedSecret(value)
          ? [{kind: 'password' as const, label: 'encoded secret', start: at, end: at + value.length, value}]
          : []
      })
    )
  })
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
  if (/^[\x20-\x7e]+$/.test(text.trimEnd())) return isLikelyPassword(text.trimEnd()) || isGeneratedKey(text.trimEnd())
  return !/^[\x09-\x7e]+$/.test(text) && isGeneratedKey(value)
}
