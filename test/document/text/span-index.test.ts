import fc from 'fast-check'
import {expect, it} from 'vitest'
import {encloses} from '../../../src/document/text/span.js'
import {indexSpans} from '../../../src/document/text/span-index.js'

const span = fc.tuple(fc.nat(20), fc.nat(20)).map(([start, length]) => ({start, end: start + length}))

it('answers as a look at every span would', () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, one) => {
      const index = indexSpans(spans)
      expect(index.someEncloses(one)).toBe(spans.some((other) => encloses(other, one)))
      expect(index.someWithin(one)).toBe(spans.some((other) => encloses(one, other)))
    })
  )
})
