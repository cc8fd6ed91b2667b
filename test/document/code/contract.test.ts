import {describe, expect, it} from 'vitest'
import {
  type ContractPart,
  contractOf,
  contractParts,
  partsOfSignatures,
  textBeside
} from '../../../src/document/code/contract.js'
import {findInterfaces, type Interface} from '../../../src/document/code/interfaces.js'
import {type LanguageId, languageById} from '../../../src/document/code/languages.js'
import {readSkeleton, type Skeleton} from '../../../src/document/code/skeleton.js'
import {readDocument} from '../../../src/document/read-document.js'

function shownIn(text: string, id: LanguageId): {skeleton: Skeleton; shown: Interface} {
  const skeleton = readSkeleton(text, languageById(id))
  const [shown] = findInterfaces(skeleton)
  if (!shown) throw new Error('Unexpected text without an interface')
  return {skeleton, shown}
}

const plain = shownIn('interface Store {\n  take(size: number): Crate\n}', 'typescript')

const words: Readonly<Record<ContractPart, readonly string[]>> = {
  inputs:
    '@param parameter parameters argument arguments input inputs accept accepts takes given receives expects required optional default defaults'
      .split(' ')
      .concat('must be', 'must not be'),
  outputs:
    '@return @returns return returns returned output outputs result results yield yields respond responds produce produces emit emits'.split(
      ' '
    ),
  errors:
    '@throws error errors throw throws thrown raise raises exception exceptions fail fails failed failure failures failing panic panics invalid reject rejects denied missing unavailable'
      .split(' ')
      .concat('not found'),
  'blocking behaviour':
    'block blocks blocking nonblocking non-blocking async asynchronous asynchronously sync synchronous synchronously await awaits awaited wait waits timeout timeouts deadline deadlines cancel cancels cancelled cancellation concurrent concurrency threadsafe thread-safe thread-safety immediately background idempotent'
      .split(' ')
      .concat('thread safe')
}

describe('a contract', () => {
  it.each(contractParts)('says %s by one of many words', (part) => {
    for (const word of words[part]) {
      expect([word, ...contractOf(plain.skeleton, plain.shown, `The ${word}.`)]).toContain(part)
      expect([word, ...contractOf(plain.skeleton, plain.shown, word.toUpperCase())]).toContain(part)
      const within = word.startsWith('@') ? `${word}ish` : `un${word}ish`
      expect([word, ...contractOf(plain.skeleton, plain.shown, within)]).toEqual([word])
    }
  })

  it.each([
    'paramount',
    'A mistake was misgiven.',
    'Must one be there?',
    'The blockade is synchrony.',
    'A threaded safe',
    'It knows nothing, found nothing.'
  ])('says nothing by %j', (beside) => expect([...contractOf(plain.skeleton, plain.shown, beside)]).toEqual([]))

  it.each<[what: string, id: LanguageId, text: string, parts: readonly ContractPart[]]>([
    ['a comment within', 'typescript', 'interface Store {\n  // Returns one.\n  take(): Crate\n}', ['outputs']],
    ['a comment just above', 'typescript', '// Returns one.\ninterface Store {\n  take(): Crate\n}', ['outputs']],
    [
      'no comment above something else',
      'typescript',
      '// Returns one.\ntype Size = number\n\ninterface Store {\n  take(): Crate\n}',
      []
    ],
    ['no comment behind', 'typescript', 'interface Store {\n  take(): Crate\n}\n// Returns one.', []],
    [
      'a doc string',
      'python',
      'class Store(Protocol):\n    def take(self):\n        """Returns one\n        or fails."""\n        ...',
      ['outputs', 'errors']
    ],
    [
      'a doc string in single quotes',
      'python',
      "class Store(Protocol):\n    def take(self):\n        '''Returns one.'''\n        ...",
      ['outputs']
    ],
    [
      'no doc string of another class',
      'python',
      'class Store(Protocol):\n    def take(self): ...\n\nclass Shelf:\n    """Returns one."""',
      []
    ],
    ['no code beside comments', 'python', 'class Store(Protocol):\n    # Sells.\n    def returns(self): ...', []],
    ['no other literal', 'python', 'class Store(Protocol):\n    def take(self, how="returns"): ...', []]
  ])('is read from %s', (_, id, text, parts) => {
    const {skeleton, shown} = shownIn(text, id)
    expect([...contractOf(skeleton, shown, '')]).toEqual(parts)
  })

  it.each<[id: LanguageId, operations: string, parts: readonly ContractPart[]]>([
    ['java', 'Crate take(int size) throws Empty;', ['errors']],
    ['java', 'Crate rethrows(int size);', []],
    ['java', 'Future<Crate> take(int size);', ['blocking behaviour']],
    ['java', 'CompletableFuture<Crate> take();', ['blocking behaviour']],
    ['java', 'Mono<Crate> take();', ['blocking behaviour']],
    ['java', 'Flux<Crate> take();', ['blocking behaviour']],
    ['java', 'Futures take();', []],
    ['java', 'Crate take() throws Empty;\n  void clear();', []],
    ['typescript', 'take(): Promise<Crate>', ['blocking behaviour']],
    ['typescript', 'take(): Result <Crate, Empty>', ['errors']],
    ['typescript', 'take(): Results<Crate>', []],
    ['csharp', 'Task<Crate> Take();', ['blocking behaviour']],
    ['csharp', 'ValueTask<Crate> Take();', ['blocking behaviour']],
    ['kotlin', 'suspend fun take(): Crate', ['blocking behaviour']],
    ['typescript', 'take(): Result<Crate, Empty>', ['errors']],
    ['swift', 'func take() async throws -> Crate', ['errors', 'blocking behaviour']]
  ])('is said in %s by %j', (id, operations, parts) => {
    const word = id === 'swift' ? 'protocol' : 'interface'
    const {shown} = shownIn(
      `${id === 'csharp' || id === 'java' ? 'public ' : ''}${word} Store {\n  ${operations}\n}`,
      id
    )
    expect([...partsOfSignatures(shown)]).toEqual(parts)
  })

  it.each<[id: LanguageId, text: string, parts: readonly ContractPart[]]>([
    ['go', 'type Store interface {\n\tTake(ctx context.Context) error\n}', ['errors', 'blocking behaviour']],
    ['go', 'type Store interface {\n\tTake(terror Kind)\n}', []],
    ['scala', 'trait Store {\n  def take(): Either [Empty, Crate]\n}', ['errors']],
    ['scala', 'trait Store {\n  def take(): Either[Empty, Crate]\n}', ['errors']],
    ['scala', 'trait Store {\n  def take(): Eithers\n}', []]
  ])('is said in %s by the signatures of %j', (id, text, parts) =>
    expect([...partsOfSignatures(shownIn(text, id).shown)]).toEqual(parts)
  )
})

describe('the text beside a block', () => {
  const block = '```ts\ninterface Store {}\n```'

  it.each<[what: string, source: string, beside: string]>([
    [
      'what announces it and what follows',
      `# A\n\nFirst.\n\nBefore.\n\n${block}\n\nAfter.\n\n- One\n`,
      'Before.\nAfter.\nOne'
    ],
    ['nothing behind the next block', `Before.\n\n${block}\n\nAfter.\n\n${block}\n\nLast.`, 'Before.\nAfter.'],
    ['nothing behind the next heading', `Before.\n\n${block}\n\nAfter.\n\n## B\n\nLast.`, 'Before.\nAfter.'],
    [
      'no list that goes on behind the next block',
      `${block}\n\n- One\n\n  ${block.replaceAll('\n', '\n  ')}\n`,
      '\nOne'
    ],
    ['what announces it, not a heading', `Before.\n\n# A\n\n${block}\n\nAfter.`, 'Before.\nAfter.'],
    ['what follows at the start', `${block}\n\nAfter.`, '\nAfter.'],
    ['what announces it at the end', `Before.\n\n${block}`, 'Before.'],
    ['the last text above a heading', `Before.\n\n## B\n\n${block}`, 'Before.'],
    ['nothing', block, '']
  ])('is %s', async (_, source, beside) => {
    const document = await readDocument(source)
    const [first] = document.codeBlocks
    expect(first && textBeside(document, first)).toBe(beside)
  })
})
