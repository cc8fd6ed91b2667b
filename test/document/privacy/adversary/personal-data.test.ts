import {expect, it} from 'vitest'
import {detect} from '../../../../src/document/privacy/detector.js'
import {nationalKinds} from '../../../../src/document/privacy/personal/national-ids.js'
import {commonKinds, detectorsOf} from '../../../../src/document/privacy/personal/personal-data.js'
import {readDocument} from '../../../../src/document/read-document.js'
import {createChance} from '../planted.js'
import {design} from './contexts.js'
import {type Half, halfOf} from './halves.js'
import {people} from './people.js'
import {personalForms, writePersonal} from './personal-forms.js'

const detectors = detectorsOf([...commonKinds, ...nationalKinds])
const chance = createChance(47)

/** Every kind of value in every form, by the half that they fall into together. */
const pairs = people.flatMap((person, at) =>
  personalForms.map(([name, text]) => ({person, text, half: halfOf(`${at} ${person.kind} ${name}`)}))
)

it.each<Half>(['known', 'unseen'])('personal data in %s forms is found, and nothing else', async (half) => {
  const missed: string[] = []
  const strays: string[] = []
  const chosen = pairs.filter((pair) => pair.half === half)
  for (const {person, text} of chosen) {
    const value = person.make(chance)
    const body = writePersonal(text, {words: person.words, value})
    const source = body.startsWith('---') ? `${body}\n${design('As above.')}` : design(body)
    const written = source.includes(value) ? value : value.replaceAll(' ', '%20')
    const place = {start: source.indexOf(written), end: source.indexOf(written) + written.length}
    const found = await detect(await readDocument(source), detectors)
    const isThere = (one: {start: number; end: number}) => one.start < place.end && place.start < one.end
    if (!found.some(isThere)) missed.push(body)
    strays.push(...found.filter((one) => !isThere(one)).map((one) => one.value))
  }
  expect(1 - missed.length / chosen.length, half === 'known' ? missed.join('\n') : '').toBeGreaterThanOrEqual(0.95)
  expect(strays).toEqual([])
})
