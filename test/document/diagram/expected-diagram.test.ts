import {describe, expect, it} from 'vitest'
import {promisedDiagram} from '../../../src/document/diagram/expected-diagram.js'

describe('a title promises', () => {
  it.each([
    ['Architecture', 'architecture'],
    ['2. Key components', 'components'],
    ['Startup sequence', 'data flow'],
    ['Order lifecycle', 'states'],
    ['Expected workflow', 'flow']
  ])('%s: %s', (title, subject) => expect(promisedDiagram(title)?.subject).toBe(subject))

  it.each([
    'Using subnets with other components',
    'Does it use more memory in any components?',
    'Manual wiring (no provider lifecycle)',
    'TensorFlow',
    'AsyncSequence',
    'Cancel a workflow'
  ])('%s: nothing', (title) => expect(promisedDiagram(title)).toBeUndefined())
})
