import {describe, expect, it} from 'vitest'
import noPrivateMembers from '../../rules/no-private-members/index.js'
import {readDocument} from '../../src/document/read-document.js'
import {testRule} from '../../src/rule/test-rule.js'
import {suggested} from './suggested.js'

const inFence = (language: string, code: string) => `# Depot\n\n\`\`\`${language}\n${code}\n\`\`\`\n`

const members: readonly (readonly [what: string, language: string, code: string, left: string])[] = [
  [
    'a parameter property of TypeScript',
    'ts',
    'class Depot {\n  constructor(private readonly shelf: Map<string, Crate>, public size: number) {}\n  take(): Crate\n}',
    'class Depot {\n  constructor(public size: number) {}\n  take(): Crate\n}'
  ],
  [
    'parameter properties on lines of their own',
    'ts',
    'class Depot {\n  constructor(\n    private shelf: Shelf,\n    @Inject(CLOCK) readonly clock: Clock,\n    private gauge?: Gauge\n  ) {}\n}',
    'class Depot {\n  constructor(\n    @Inject(CLOCK) readonly clock: Clock,\n  ) {}\n}'
  ],
  [
    'a private value of a Kotlin constructor',
    'kotlin',
    'class Depot(private val shelf: Shelf, val size: Int) {\n    fun take(): Crate\n}',
    'class Depot(val size: Int) {\n    fun take(): Crate\n}'
  ],
  [
    'a private value of a Scala constructor',
    'scala',
    'class Depot(private val shelf: Shelf[Crate], val size: Int) {\n  def take(): Crate\n}',
    'class Depot(val size: Int) {\n  def take(): Crate\n}'
  ],
  [
    'a member that several methods of Python assign, over several lines too',
    'python',
    'class Depot:\n    def __init__(self, size):\n        self.size = size\n        self._shelf = Shelf(\n            size\n        )\n\n    def clear(self):\n        log()\n        self._shelf = None',
    'class Depot:\n    def __init__(self, size):\n        self.size = size\n\n    def clear(self):\n        log()'
  ],
  [
    'a declared member of TypeScript with what is assigned to it',
    'ts',
    'class Depot {\n  private _open: boolean\n  constructor() {\n    this._open = false\n  }\n}',
    'class Depot {\n  constructor() {\n  }\n}'
  ],
  [
    'comments on what goes, and none on what stays',
    'ts',
    'class Depot {\n  /** What is kept. */\n  // By size.\n  private shelf: Shelf\n\n  // State\n  private open: boolean\n  size: number\n\n  // Puts\n  // in order.\n  private sort(): void\n}',
    'class Depot {\n\n  // State\n  size: number\n\n}'
  ],
  [
    'a member above the first comment',
    'ts',
    'class Depot {\n  private shelf: Shelf\n\n  // Takes one out.\n  take(): Crate\n}',
    'class Depot {\n\n  // Takes one out.\n  take(): Crate\n}'
  ],
  [
    'the comment on several that go',
    'swift',
    'struct Depot {\n    // Caches\n    private var shelf: Shelf\n    private var crates: [Crate]\n\n    func take() // first\n    private func sort()\n}',
    'struct Depot {\n\n    func take() // first\n}'
  ],
  [
    'fields and methods of C#',
    'csharp',
    'public class Depot\n{\n    private readonly Shelf shelf;\n    public Crate Take();\n    private void Sort();\n}',
    'public class Depot\n{\n    public Crate Take();\n}'
  ],
  [
    'a member with the bodies that name it',
    'ts',
    'class Depot {\n  private shelf: Shelf\n  constructor(shelf: Shelf) {\n    this.shelf = shelf\n  }\n  take(): Crate {\n    return this.shelf.pop()\n  }\n  isOpen(): boolean {\n    return true\n  }\n}',
    'class Depot {\n  constructor(shelf: Shelf);\n  take(): Crate { … }\n  isOpen(): boolean {\n    return true\n  }\n}'
  ],
  [
    'a member of JavaScript with the body that names it',
    'js',
    'class Depot {\n  #shelf = []\n  take() {\n    return this.#shelf.pop()\n  }\n}',
    'class Depot {\n  take() { … }\n}'
  ],
  [
    'a field of C# with the property that names it',
    'csharp',
    'class Depot\n{\n    private Shelf shelf;\n    public int Count => shelf.Count;\n}',
    'class Depot\n{\n    public int Count;\n}'
  ],
  [
    'a member that a body both assigns and reads',
    'python',
    'class Depot:\n    def __init__(self):\n        self._open = False\n\n    def close(self):\n        """Closes it."""\n        if self._open:\n            self._open = False\n\n    def size(self) -> int: ...',
    'class Depot:\n    def __init__(self): ...\n\n    def close(self):\n        """Closes it."""\n        ...\n\n    def size(self) -> int: ...'
  ]
]

describe('no-private-members', () => {
  it.each(members)('removes %s', async (_, language, code, left) => {
    const source = inFence(language, code)
    const once = suggested(source, await testRule(noPrivateMembers, source))
    expect(once).toBe(inFence(language, left))
    expect(await testRule(noPrivateMembers, once)).toEqual([])
  })

  it.each(members)('leaves text that lexes after removing %s', async (_, language, code) => {
    const source = inFence(language, code)
    const document = await readDocument(suggested(source, await testRule(noPrivateMembers, source)))
    const [block] = document.codeBlocks
    const skeleton = block && document.skeletonOf(block)
    expect(skeleton?.declarations[0]).toMatchObject({name: 'Depot', end: block?.value.length})
  })

  it.each([
    [
      'a constructor that nobody may call',
      'csharp',
      'public class Crate\n{\n    internal Crate(int size);\n    public int Size { get; }\n}'
    ],
    [
      'a private constructor that does nothing',
      'ts',
      'class Crate {\n  private constructor() {}\n  static of(size: number): Crate\n}'
    ],
    ['a property that others may read', 'swift', 'struct Crate {\n    private(set) var size: Int\n    func take()\n}'],
    ['a public parameter property', 'ts', 'class Depot {\n  constructor(public size: number) {}\n}'],
    ['a function of the same shape', 'ts', 'function stock(shelf: Shelf, size: number): void'],
    ['a plain Kotlin parameter', 'kotlin', 'class Depot(shelf: Shelf, val size: Int) {\n    fun take(): Crate\n}']
  ])('is silent on %s', async (_, language, code) =>
    expect(await testRule(noPrivateMembers, inFence(language, code))).toEqual([])
  )

  it('offers nothing where a field that stays names what would go', async () => {
    const code = 'class Depot {\n  private shelf = new Shelf()\n  size = this.shelf.size\n}'
    const [finding] = await testRule(noPrivateMembers, inFence('ts', code))
    expect(finding?.suggestions ?? []).toEqual([])
  })

  it('names a private constructor that holds logic', async () => {
    const source = inFence('java', 'class Crate {\n  private Crate(int size) {\n    this.size = check(size);\n  }\n}')
    expect((await testRule(noPrivateMembers, source)).map(({message}) => message)).toEqual([
      'Unexpected private member `Crate` of `Crate`, expected only what callers use'
    ])
  })

  it.each<[heading: string, findings: number]>([
    ['# Depot\n\n## Usage', 0],
    ['# Depot\n\n## Scenarios\n\n### Take a crate', 0],
    ['# Depot\n\n# Examples\n\n## .NET', 0],
    ['# Sample depots\n\n## Types', 1],
    ['# Depot\n\n## Usage\n\n### Implementation', 1],
    ['# Depot\n\n## Recompute each state on the first usage', 1]
  ])('accepts members under %j where told to, as often as %i finding', async (heading, findings) => {
    const source = inFence('ts', 'class Depot {\n  private shelf: Shelf\n  take(): Crate\n}').replace(
      '# Depot',
      heading
    )
    expect(await testRule(noPrivateMembers, source, {options: {allowUsage: true}})).toHaveLength(findings)
    expect(await testRule(noPrivateMembers, source)).toHaveLength(1)
  })
})
