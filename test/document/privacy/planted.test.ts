import {describe, expect, it} from 'vitest'
import {findSecrets} from '../../../src/document/privacy/credentials/secrets.js'
import {detect} from '../../../src/document/privacy/detector.js'
import {commonKinds, detectorsOf} from '../../../src/document/privacy/personal/personal-data.js'
import {readDocument} from '../../../src/document/read-document.js'
import {createChance, type Planted, places, plantPersonalData, plantSecrets} from './planted.js'

/** How many values of each spelling stand in each place. */
const rounds = 2

const finders = {
  'personal data': {
    plant: plantPersonalData,
    find: async (source: string) => detect(await readDocument(source), detectorsOf(commonKinds))
  },
  secrets: {plant: plantSecrets, find: async (source: string) => findSecrets(await readDocument(source))}
}

describe.each(Object.entries(finders))('%s', (_, {plant, find}) => {
  it.each(Object.keys(places))('is found in the place %s', async (name) => {
    const chance = createChance(name.length * 7919)
    const missed: string[] = []
    let total = 0
    for (let round = 0; round < rounds; round++) {
      for (const planted of plant(chance)) {
        const place = places[name] as (planted: Planted) => string
        const source = place(planted)
        const start = source.indexOf(planted.value)
        const end = start + planted.value.length
        const found = await find(source)
        total++
        if (!found.some((one) => one.start < end && start < one.end))
          missed.push(`${planted.kind}: ${planted.words} ${planted.value}`)
        if (process.env.PLANT)
          for (const one of found)
            if (!(one.start < end && start < one.end)) console.log('STRAY', name, one.kind, one.value)
      }
    }
    if (process.env.PLANT) console.log(name, missed.length, total, missed.slice(0, 60).join('\n   '))
    expect(missed.length / total, missed.join('\n')).toBeLessThanOrEqual(0.02)
  })
})
