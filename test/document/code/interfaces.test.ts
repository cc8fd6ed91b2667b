import {describe, expect, it} from 'vitest'
import {findAsyncBreaches} from '../../../src/document/code/async-consistency.js'
import {isDocumented} from '../../../src/document/code/documented.js'
import {findInterfaces, isExcerpt, isRecord} from '../../../src/document/code/interfaces.js'
import {type LanguageId, languageById} from '../../../src/document/code/languages.js'
import {findPrivateMembers} from '../../../src/document/code/private-members.js'
import {readSkeleton} from '../../../src/document/code/skeleton.js'

describe('interfaces', () => {
  it.each<[what: string, id: LanguageId, text: string, names: string[]]>([
    ['a name of its own', 'rust', 'pub trait Store {\n  fn get(&self) -> Item;\n}', ['Store']],
    ['a name that stands for any', 'rust', 'trait Foo {\n  fn bar();\n}', []],
    ['a name that an example gives', 'go', 'type MyStore interface {\n\tGet() Item\n}', []],
    ['a name that Go keeps in its package', 'go', 'type depot interface {\n\tTake() Crate\n}', []],
    [
      'the bases of a Python class',
      'python',
      'class Store(Protocol):\n    def get(self, id: str) -> Order: ...',
      ['Store']
    ],
    ['no list of what a class takes', 'kotlin', 'class Handle(val id: String) {\n    suspend fun cancel()\n}', []],
    ['a constructor alone', 'typescript', 'abstract class Depot {\n  constructor(props: Props)\n}', []]
  ])('are found by %s', (_, id, text, names) => {
    const found = findInterfaces(readSkeleton(text, languageById(id)))
    expect(found.map(({declaration}) => declaration.name)).toEqual(names)
  })

  it.each<[what: string, id: LanguageId, text: string, documented: boolean]>([
    [
      'a comment above each operation',
      'go',
      'type Stores interface {\n\t// Order finds one by its id.\n\tOrder(id string) Order\n\t// Carts lists them by age.\n\tCarts() []Cart\n}',
      true
    ],
    [
      'a doc string in each operation',
      'python',
      'class Store(Protocol):\n    def get(self, id: str) -> Order:\n        """The order of an id."""\n        ...',
      true
    ],
    [
      'a comment above one of two',
      'go',
      'type Stores interface {\n\t// Order finds one by its id.\n\tOrder(id string) Order\n\tCarts() []Cart\n}',
      false
    ],
    [
      'an annotation on each operation',
      'csharp',
      'public interface IDepot\n{\n    [Description("Takes a crate out.")]\n    Crate Take();\n}',
      true
    ],
    [
      'a comment above an interface with a single operation',
      'csharp',
      '// Takes crates out, by their size.\npublic interface IDepot\n{\n    Crate Take();\n}',
      true
    ],
    [
      'a comment above an interface with two',
      'csharp',
      '// Takes crates out, by their size.\npublic interface IDepot\n{\n    Crate Take();\n    void Put(Crate crate);\n}',
      false
    ],
    ['a single word', 'go', 'type Stores interface {\n\t// Deprecated\n\tOrder(id string) Order\n}', false]
  ])('with %s', (_, id, text, documented) => {
    const skeleton = readSkeleton(text, languageById(id))
    expect(
      findInterfaces(skeleton).map((shown) => isDocumented(skeleton, shown, {named: new Set(), beside: ''}))
    ).toEqual([documented])
  })

  it.each<[what: string, text: string, is: {record: boolean; excerpt: boolean}]>([
    ['getters', 'long getIndex();\n    String getUnit();', {record: true, excerpt: false}],
    ['a getter that takes something', 'String getUnit(Scale scale);', {record: false, excerpt: false}],
    ['operations', 'Crate take();\n    int getSize();', {record: false, excerpt: false}],
    ['operations beside a gap', 'Crate take();\n    ...', {record: false, excerpt: true}]
  ])('of %s', (_, members, {record, excerpt}) => {
    const skeleton = readSkeleton(`public interface Depot {\n    ${members}\n}`, languageById('java'))
    const found = findInterfaces(skeleton)
    expect(found.map((shown) => ({record: isRecord(shown), excerpt: isExcerpt(shown)}))).toEqual([{record, excerpt}])
  })

  it.each<[what: string, id: LanguageId, text: string, breaches: string[]]>([
    [
      'a Go operation that surely reaches out, and none that only parses or gets',
      'go',
      'type Depot interface {\n\tFetch(ctx context.Context, id string) error\n\tPush(ctx context.Context, id string) error\n\tClear(ctx context.Context) error\n\tParseName(name string) (string, error)\n\tGetName(id string) (string, error)\n\tDelete(id string) error\n}',
      []
    ],
    [
      'a Go operation that surely reaches out among enough that take a context',
      'go',
      'type Depot interface {\n\tFetch(ctx context.Context, id string) error\n\tPush(ctx context.Context, id string) error\n\tClear(ctx context.Context) error\n\tParseName(name string) (string, error)\n\tDelete(id string) error\n}',
      ['no-context Delete']
    ],
    [
      'no operation that makes an object',
      'csharp',
      'public interface IChat\n{\n    History CreateNewChat(string text);\n    Task<Reply> AskAsync(History history, CancellationToken ct);\n    Task<Reply> AnswerAsync(History history, CancellationToken ct);\n}',
      []
    ]
  ])('break with their siblings in %s', (_, id, text, breaches) => {
    const skeleton = readSkeleton(text, languageById(id))
    const found = findInterfaces(skeleton).flatMap((shown) => findAsyncBreaches(shown, skeleton))
    expect(found.map(({breach, operation}) => `${breach} ${operation.name}`)).toEqual(breaches)
  })
})

describe('private members', () => {
  it.each<[what: string, id: LanguageId, text: string, names: string[]]>([
    [
      'a constant of a companion',
      'kotlin',
      'class Depot {\n  companion object {\n    private const val KEY = "x"\n  }\n}',
      ['Depot.Companion.KEY']
    ],
    [
      'what follows a bare word',
      'ruby',
      'class Depot\n  def run\n  end\n\n  private\n\n  def wait\n    sleep\n  end\nend',
      ['Depot.wait']
    ],
    ['a field in a fragment of a type', 'csharp', 'private readonly Shelf _shelf;\npublic Crate Take();', ['._shelf']],
    [
      'none of a type that stands for any',
      'swift',
      'struct Foo {\n  private var _bar: Int\n  var bar: Int { get }\n}',
      []
    ]
  ])('are %s', (_, id, text, names) => {
    const found = findPrivateMembers(readSkeleton(text, languageById(id)), {visibilities: ['private'], goFields: false})
    expect(found.map(({owner, name}) => `${owner}.${name}`)).toEqual(names)
  })
})
