import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {openingClause} from '../../../src/document/flow/actors.js'
import {findInteractions} from '../../../src/document/flow/interactions.js'
import {readDocument} from '../../../src/document/read-document.js'

describe('openingClause', () => {
  it.each([
    ['The client sends the order', 'client', 'sends'],
    ['Then the order service immediately calls the bank', 'order service', 'calls'],
    ['When the order is paid, the shop informs the client', 'shop', 'informs'],
    ['User: Submits the order', 'User', 'Submits'],
    ['Frontend setup: the shop creates a target', 'shop', 'creates'],
    ['The worker (one per shard) reads the queue', 'worker', 'reads'],
    ['ImageStore returns the bytes', 'ImageStore', 'returns'],
    ['The customer clicks Pay', 'customer', 'clicks'],
    ['The datanode applies the change', 'datanode', 'applies'],
    ['The engine’s restore method fetches the backup', 'engine', 'fetches'],
    ['Clean up: once done, the engine deletes the target', 'engine', 'deletes']
  ])('reads %j', (sentence, actor, verb) => {
    const clause = openingClause(sentence)
    expect(clause).toMatchObject({actor, verb})
    expect(sentence.slice(clause?.verbStart, clause?.verbEnd)).toBe(verb)
  })

  it.each(['Build the image', 'The token expires', 'It sends the order', 'The page that the user sees, loads', ''])(
    'finds no actor in %j',
    (sentence) => expect(openingClause(sentence)).toBeUndefined()
  )

  it('reads any text, with the verb inside it', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 80}), (text) => {
        const clause = openingClause(`The client ${text} sends ${text}`)
        if (clause) expect(`The client ${text} sends ${text}`.slice(clause.verbStart, clause.verbEnd)).toBe(clause.verb)
      })
    )
  })
})

describe('findInteractions', () => {
  it('finds the parts that recur and act upon each other', async () => {
    const {passages} = await readDocument(
      'The client asks the gateway. The gateway calls the `ImageStore`.\n\n- A client can query the gateway.\n- ImageStore caches for the client; ImageStore and gateway are one. A bank pays.\n'
    )
    const {parts, pairs} = findInteractions(passages)
    expect([...parts.values()]).toEqual(['gateway', 'client', 'ImageStore'])
    expect(pairs.map(({from, to, offsets}) => [from, to, offsets.length])).toEqual([
      ['client', 'gateway', 2],
      ['gateway', 'imagestore', 1],
      ['imagestore', 'client', 1]
    ])
  })
})
