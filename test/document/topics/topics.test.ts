import {describe, expect, it} from 'vitest'
import {normaliseHeading, topicsOf} from '../../../src/document/topics/topics.js'
import {topicWords} from '../../../src/document/topics/vocabulary.js'
import {expectLinearTime} from '../../linear-time.js'

describe('the normal form of a heading', () => {
  it.each([
    ['1.2 Non-Goals', 'non goal'],
    ['IV. Rationale', 'rationale'],
    ['A) Requirements:', 'requirement'],
    ['3 Proposed API', 'proposed api'],
    ['🚀 Roll-out & Rollback [required]', 'roll out and rollback'],
    [':rocket: Dependencies (Optional)', 'dependency'],
    ['2️⃣ 🔀 Trade-offs', 'trade off'],
    ['④ Goals', 'goal'],
    ['Ⅳ. Goals', 'goal'],
    ['(3) Goals', 'goal'],
    ['§ 4 Goals', 'goal'],
    ['➤ Goals', 'goal'],
    ['Goals {#design-goals}', 'goal'],
    ['$HOME of users', '$home of user'],
    ['Current behaviour', 'current behavior'],
    ['Notes/Constraints/Caveats', 'note / constraint / caveat'],
    ['Access policies and status analysis', 'access policy and status analysis'],
    ['I/O', 'i / o'],
    ['', '']
  ])('of `%s` is `%s`', (title, expected) => expect(normaliseHeading(title)).toBe(expected))
})

describe('topics', () => {
  it.each([
    ['Alternatives considered', ['alternatives']],
    ['Redis alternatives', ['alternatives']],
    ['Trade-offs of caching', ['alternatives']],
    ['Pros and Cons of the Options', ['alternatives']],
    ['What alternative solutions did you consider?', ['alternatives']],
    ['Why not Redis?', ['alternatives']],
    ['Alternative 2: a read replica', ['alternatives']],
    ['Alternative: a read replica', ['alternatives']],
    ['Alternate proposals & considerations', ['alternatives']],
    ['Option B: a read replica', ['alternatives']],
    ['Reasons for not sharding', ['alternatives']],
    ['Naming options', ['alternatives']],
    ['Available options for the storage', ['alternatives']],
    ['An option to consider', ['alternatives']],
    ['Options we looked at', ['alternatives']],
    ['Approaches that were ruled out', ['alternatives']],
    ['What else did we consider?', ['alternatives']],
    ['What we did not choose', ['alternatives']],
    ["Why didn't we use Kafka?", ['alternatives']],
    ['Why do we not cache?', ['alternatives']],
    ['Evaluation of options', ['alternatives']],
    ['Build vs. buy', ['alternatives']],
    ['Ideas for later', []],
    ['What we measure', []],
    ['When things go wrong', ['failures']],
    ['What if Redis fails?', ['failures']],
    ['What happens when the worker dies?', ['failures']],
    ['What happens when a user signs in', []],
    ['What exists today', ['existing']],
    ['Where we are today', ['existing']],
    ['Integration with existing services', ['existing']],
    ["How we'll test it", ['tests']],
    ['How will we know it works?', ['tests']],
    ['How it will be checked', ['tests']],
    ['How the feature is verified', ['tests']],
    ['How it is built', []],
    ['Pain points', ['rationale']],
    ['Asynchronous behaviour', ['concurrency']],
    ['The problem', ['rationale']],
    ['Rationale and alternatives', ['rationale', 'alternatives']],
    ['Drawbacks/alternatives', ['drawbacks', 'alternatives']],
    ['Prior art and alternatives', ['existing', 'alternatives']],
    ['Context and Problem Statement', ['rationale']],
    ['Why are we doing this?', ['rationale']],
    ['Why should we *not* do this?', ['drawbacks']],
    ['Background', ['rationale', 'existing']],
    ['Goals and non-goals', ['goals']],
    ['Environment variables', ['configuration']],
    ['Upgrade / Downgrade Strategy', ['rollout']],
    ['Test Plan', ['tests']],
    ['What are other known failure modes?', ['failures']],
    ['What are the risks and mitigations?', ['drawbacks']],
    ['How is this different from the console/Redis API?', []],
    ['Error handling in the importer', ['failures']],
    ['Thread safety', ['concurrency']],
    ['Proposed API', ['interfaces']],
    ['Security & privacy considerations', ['security']],
    ['Are there any open issues that need to be addressed later?', ['questions']],
    ['Future directions', ['future']]
  ])('of `%s` are %j', (title, expected) => expect(topicsOf(title.replaceAll('*', ''))).toEqual(expected))

  it.each([
    'Monitoring requirements',
    'Graduation requirements',
    'Protocol conformances',
    'Type parameters',
    'Context propagation',
    'SecurityContext',
    'Public FAQ',
    'Tracer',
    'Error messages',
    'Author',
    'How prices reach the checkout',
    ''
  ])('of `%s` are none', (title) => expect(topicsOf(title)).toEqual([]))

  it('tells the head of a heading from what stands before it', () => {
    expect(topicsOf('Alternatives API')).toEqual(['interfaces'])
  })

  it('takes more headings in any language, and they come first', () => {
    const vocabulary = {alternatives: ['Abgelehnte Varianten'], rationale: ['Goals']}
    expect(topicsOf('3. Abgelehnte Varianten:', vocabulary)).toEqual(['alternatives'])
    expect(topicsOf('Goals', vocabulary)).toEqual(['rationale'])
  })

  it.each(['-', ' ', 'alternatives and ', '1.', '(optional)'])(
    'reads a heading of many %j in linear time',
    async (part) => {
      await expectLinearTime({
        size: 15_000,
        prepare: (size) => `a${part.repeat(size)}b`,
        run: (heading) => topicsOf(heading)
      })
    }
  )
})

it.each(
  Object.values(topicWords).flatMap(({patterns = []}) =>
    patterns.flatMap(([words, {source}]) => words.split(' ').map((word) => [word, source]))
  )
)('the word `%s` finds a pattern that reads it', (word, source) => expect(source).toContain(word))
