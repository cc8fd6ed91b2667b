import {expect, it} from 'vitest'
import {findSecrets} from '../../../../src/document/privacy/credentials/secrets.js'
import {readDocument} from '../../../../src/document/read-document.js'
import {createChance} from '../planted.js'
import {contexts, contextsOf, design} from './contexts.js'
import {type Half, halfOf} from './halves.js'
import {secretForms} from './secret-forms/index.js'
import type {SecretForm} from './secret-forms/secret-form.js'
import {generated, passwords} from './values.js'

const chance = createChance(41)

/** A form in every context that suits it, with a new value of each make. */
async function missesOf([, kind, text]: SecretForm): Promise<{missed: string[]; strays: string[]; total: number}> {
  const makers = kind === 'password' ? passwords : [generated[kind]]
  const missed: string[] = []
  const strays: string[] = []
  let total = 0
  for (const make of makers) {
    for (const context of contextsOf(text)) {
      const value = make(chance)
      const source = design(contexts[context]?.(text.replace('¤', () => value)) ?? '')
      const place = {start: source.indexOf(value), end: source.indexOf(value) + value.length}
      const found = await findSecrets(await readDocument(source))
      const isThere = (one: {start: number; end: number}) => one.start < place.end && place.start < one.end
      total++
      if (!found.some(isThere)) missed.push(`${context}: ${text.replace('¤', value)}`)
      strays.push(...found.filter((one) => !isThere(one)).map((one) => `${context}: ${one.value}`))
    }
  }
  return {missed, strays, total}
}

/** The forms of the half `unseen` are only scored: a failure tells their share, never which they are. */
it.each<Half>(['known', 'unseen'])('secrets in %s forms are found, and nothing else', async (half) => {
  const forms = secretForms.filter(([name]) => halfOf(name) === half)
  const outcomes = await Promise.all(forms.map(missesOf))
  const missed = outcomes.flatMap((one) => one.missed)
  const total = outcomes.reduce((sum, one) => sum + one.total, 0)
  const told = half === 'known' ? missed.join('\n') : ''
  expect(1 - missed.length / total, told).toBeGreaterThanOrEqual(0.95)
  expect(outcomes.flatMap((one) => one.strays)).toEqual([])
})
