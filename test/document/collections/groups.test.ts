import {expect, it} from 'vitest'
import {addTo, groupBy} from '../../../src/document/collections/groups.js'

it('groups items by a key, in their order', () => {
  const groups = groupBy(['retry', 'cache', 'replica', 'queue'], ([letter]) => letter)
  expect([...groups]).toEqual([
    ['r', ['retry', 'replica']],
    ['c', ['cache']],
    ['q', ['queue']]
  ])
})

it('adds an item to the group of its key', () => {
  const groups = new Map([[1, ['first']]])
  addTo(groups, 1, 'second')
  addTo(groups, 2, 'third')
  expect([...groups]).toEqual([
    [1, ['first', 'second']],
    [2, ['third']]
  ])
})
