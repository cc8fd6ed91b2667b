import {describe, expect, it} from 'vitest'
import {type LanguageId, languageById} from '../../../src/document/code/languages.js'
import type {RegionKind} from '../../../src/document/code/region.js'
import {declaresType, type RegionEvidence, regionKind} from '../../../src/document/code/region-kind.js'

type Given = Partial<Pick<RegionEvidence, 'parent' | 'inBrackets' | 'content'>>

function kindOf(id: LanguageId, signature: string, given: Given = {}): RegionKind {
  const language = languageById(id)
  if (language === undefined) throw new RangeError(`Unexpected language ${id}, expected one that is known`)
  return regionKind({signature, language, parent: 'file', inBrackets: false, content: '', ...given})
}

const inFunction = {parent: 'function'} as const
const inType = {parent: 'type'} as const
const inBrackets = {inBrackets: true} as const

describe('braces that control', () => {
  it.each<[LanguageId, string]>([
    ...[
      'else',
      'if ()',
      'for ()',
      'foreach ()',
      'while ()',
      'switch ()',
      'match ()',
      'try',
      'catch ()',
      'finally',
      'do',
      'loop',
      'unless ready',
      'until ready',
      'defer',
      'select',
      'lock ()',
      'using ()',
      'with ()',
      'synchronized ()',
      'repeat',
      'when ()',
      'rescue',
      'trap',
      'elseif ()',
      '@try',
      '@catch ()',
      '@finally',
      '@synchronized ()',
      '@autoreleasepool'
    ].map((head): [LanguageId, string] => ['typescript', head]),
    ['swift', 'guard let job = next() else'],
    ['go', 'go func()'],
    ['java', 'case FULL'],
    ['javascript', 'outer : for ()'],
    ['javascript', 'await for ()'],
    ['rust', 'unsafe'],
    ['powershell', 'process'],
    ['powershell', 'begin'],
    ['powershell', 'end'],
    ['powershell', 'clean'],
    ['csharp', 'checked'],
    ['csharp', 'unchecked'],
    ['csharp', 'fixed ()'],
    ['java', 'static'],
    ['rust', 'let job = match state'],
    ['rust', 'return if full'],
    ['kotlin', 'val job = when ()'],
    ['rust', 'let job = async move'],
    ['rust', 'let job = unsafe'],
    ['swift', 'let job = try do'],
    ['scala', 'jobs <- for ()'],
    ['csharp', 'state => switch ()']
  ])('%s: %s', (id, signature) => expect(kindOf(id, signature, inFunction)).toBe('control'))

  it.each<[LanguageId, string, RegionKind]>([
    ['java', 'if()', 'control'],
    ['typescript', 'ifReady()', 'function'],
    ['typescript', 'catch(): Promise<void>', 'function'],
    ['typescript', 'with.name', 'type'],
    ['scala', 'case class Job()', 'type'],
    ['scala', 'case object Empty', 'type']
  ])('look different from others: %s: %s', (id, signature, kind) => expect(kindOf(id, signature)).toBe(kind))

  it.each<[LanguageId, string]>([
    ['cpp', 'JOBS_FOREACH()'],
    ['c', 'list_for_each()'],
    ['rust', 'select_all()']
  ])('belong to a macro inside of a body: %s: %s', (id, signature) => {
    expect(kindOf(id, signature, inFunction)).toBe('control')
    expect(kindOf(id, signature, {parent: 'lambda'})).toBe('control')
    expect(kindOf(id, signature, {parent: 'control'})).toBe('control')
    expect(kindOf(id, signature)).toBe('function')
  })

  it('belong to no macro where a type stands before the name, nor in a language without macros', () => {
    expect(kindOf('cpp', 'int drain()', inFunction)).toBe('function')
    expect(kindOf('cpp', 'Job *drain()', inFunction)).toBe('function')
    expect(kindOf('typescript', 'drain()', inFunction)).toBe('function')
    expect(kindOf('javascript', 'drain()', inFunction)).toBe('function')
  })
})

describe('braces of a type', () => {
  it.each<[LanguageId, string]>([
    ['typescript', 'export default class Queue'],
    ['typescript', 'export interface Queue'],
    ['typescript', 'declare namespace Queues'],
    ['typescript', 'declare module queue'],
    ['java', 'public abstract static class Queue'],
    ['java', 'public record Job()'],
    ['java', 'enum State'],
    ['csharp', 'internal sealed partial class Queue'],
    ['csharp', 'public readonly ref struct Job'],
    ['csharp', 'file class Queue'],
    ['kotlin', 'data class Job()'],
    ['kotlin', 'companion object'],
    ['kotlin', 'annotation class Late'],
    ['kotlin', 'open inner class Queue'],
    ['kotlin', 'fun interface Drain'],
    ['swift', 'public final class Queue'],
    ['swift', 'fileprivate extension Queue'],
    ['swift', 'indirect enum Tree'],
    ['swift', 'distributed actor Queue'],
    ['swift', 'package protocol Drain'],
    ['rust', 'pub trait Drain'],
    ['rust', 'pub() struct Job'],
    ['rust', 'impl<T> Queue<T>'],
    ['rust', 'unsafe impl Send for Queue'],
    ['rust', 'pub mod queue'],
    ['rust', 'union Word'],
    ['cpp', 'typedef struct Job'],
    ['cpp', 'template <typename T> struct Job'],
    ['cpp', 'concept Drains'],
    ['objectivec', '@interface Queue'],
    ['objectivec', '@implementation Queue'],
    ['solidity', 'abstract contract Queue'],
    ['solidity', 'library Jobs'],
    ['scala', 'implicit object Jobs'],
    ['scala', 'given Ordering']
  ])('%s: %s', (id, signature) => expect(kindOf(id, signature)).toBe('type'))

  it.each<[LanguageId, string]>([
    ['javascript', 'record()'],
    ['typescript', 'module.exports ='],
    ['typescript', 'object: Jobs ='],
    ['java', 'type()']
  ])('are no other names: %s: %s', (id, signature) => expect(kindOf(id, signature, inFunction)).not.toBe('type'))

  it.each([
    ['class Queue', true],
    ['public interface Queue', true],
    ['export default class Queue', true],
    ['object Jobs', true],
    ['record  Job()', true],
    ['trait Drain', true],
    ['class', false],
    ['classify jobs', false],
    ['the class Queue', false],
    ['struct Job', false]
  ])('may be left out: %s: %s', (signature, expected) => expect(declaresType(signature)).toBe(expected))
})

describe('braces of a function', () => {
  it.each<[LanguageId, string]>([
    ['rust', 'pub fn drain()'],
    ['rust', 'fn drain<T>() -> Result<T> where T: Job'],
    ['go', 'func drain()'],
    ['go', 'func () drain() error'],
    ['kotlin', 'suspend fun drain(): Job'],
    ['swift', 'func drain() async throws -> Job'],
    ['swift', 'init?()'],
    ['swift', 'init()'],
    ['swift', 'deinit'],
    ['swift', 'subscript() -> Job'],
    ['typescript', 'export async function drain()'],
    ['typescript', 'function* drain()'],
    ['typescript', 'constructor()'],
    ['typescript', 'drain(): Promise<void>'],
    ['typescript', 'const drain = async () =>'],
    ['typescript', 'export const drain = () =>'],
    ['typescript', 'const drain = function'],
    ['typescript', 'const drain = job =>'],
    ['typescript', 'const drain: Drain = () =>'],
    ['typescript', 'const drain = <T>() =>'],
    ['typescript', 'const drain = useCallback(() =>'],
    ['java', 'public void drain() throws LostException'],
    ['java', 'Job drain()'],
    ['java', 'List<Job> drain() throws LostException, IOException'],
    ['csharp', 'public async Task<Job> Drain()'],
    ['csharp', 'public static Queue operator +()'],
    ['cpp', 'int Queue::drain() const noexcept'],
    ['cpp', 'void drain() override'],
    ['cpp', 'auto drain() -> Job'],
    ['cpp', 'Queue::~Queue()'],
    ['cpp', 'T drain() requires Drains<T>'],
    ['dart', 'Future<void> drain() async'],
    ['dart', 'Stream<Job> drain() async*'],
    ['solidity', 'function drain() external payable returns ()'],
    ['solidity', 'modifier onlyOwner()'],
    ['solidity', 'receive() external payable'],
    ['solidity', 'fallback() external'],
    ['solidity', 'constructor() onlyOwner'],
    ['objectivec', '- () drain'],
    ['objectivec', '+() queue'],
    ['powershell', 'function Clear-Queue'],
    ['powershell', 'filter Late'],
    ['rust', 'macro_rules! jobs'],
    ['swift', 'var size: Int']
  ])('%s: %s', (id, signature) => expect(kindOf(id, signature)).toBe('function'))

  it.each<[LanguageId, string]>([
    ['csharp', 'get'],
    ['csharp', 'private set'],
    ['csharp', 'add'],
    ['csharp', 'remove'],
    ['swift', 'willSet'],
    ['swift', 'didSet()'],
    ['swift', 'mutating get async throws'],
    ['swift', 'nonmutating set'],
    ['swift', '_read'],
    ['swift', '_modify'],
    ['swift', 'yielding borrow'],
    ['cadence', 'pre'],
    ['cadence', 'post']
  ])('of a property: %s: %s', (id, signature) => {
    expect(kindOf(id, signature, {parent: 'property'})).toBe('function')
    expect(kindOf(id, signature, inFunction)).not.toBe('function')
  })

  it.each<[LanguageId, string, string]>([
    ['swift', 'var size: Int', ' get }'],
    ['swift', 'public private() var size: Int', '\n  get { 4 }'],
    ['swift', 'var size: Int', ' get async throws { 4 }'],
    ['swift', 'var size: Int', ' willSet(new) { note() }'],
    ['csharp', 'public int Size', ' get; set; }'],
    ['csharp', 'public int Size', ' private set; get; }'],
    ['csharp', 'public int Size', ' get => size; }'],
    ['csharp', 'public int Size', ' init; get; }'],
    ['csharp', 'event Drained Drained', ' add { } remove { }']
  ])('stand in those of a property: %s: %s {%s', (id, signature, content) => {
    expect(kindOf(id, signature, {...inType, content})).toBe('property')
  })

  it.each<[LanguageId, string, string]>([
    ['swift', 'var size: Int', ' getSize() }'],
    ['swift', 'var size: Int', ' 4 }'],
    ['csharp', 'public class Queue', ' Get(); }']
  ])('are not those of a property: %s: %s {%s', (id, signature, content) => {
    expect(kindOf(id, signature, {...inType, content})).not.toBe('property')
  })
})

describe('braces of a function without a name', () => {
  it.each<[LanguageId, string, Given?]>([
    ['typescript', 'queue.drain(() =>', inBrackets],
    ['typescript', '() =>', inBrackets],
    ['typescript', 'async () =>', inBrackets],
    ['typescript', 'return () =>', inFunction],
    ['typescript', 'return function', inFunction],
    ['typescript', 'function ()', inBrackets],
    ['typescript', 'async function ()', inBrackets],
    ['typescript', 'on("", function ()', inBrackets],
    ['java', 'job ->', inBrackets],
    ['rust', '|job|', inBrackets],
    ['rust', 'let drain = move |job| -> Job', inFunction],
    ['rust', 'spawn(|| async move', inBrackets],
    ['cpp', 'auto drain = []()', inFunction],
    ['cpp', '[] () mutable -> Job', inBrackets],
    ['cpp', 'return []', inFunction],
    ['cpp', '^()', inBrackets],
    ['go', 'drain := func()', inFunction],
    ['go', 'return func()', inFunction],
    ['go', 'func() error', inBrackets],
    ['dart', '() async', inBrackets],
    ['kotlin', 'queue.forEach', inFunction],
    ['kotlin', '', inBrackets],
    ['groovy', 'test " "', {}]
  ])('%s: %s', (id, signature, given) => expect(kindOf(id, signature, given)).toBe('lambda'))
})

describe('braces of data', () => {
  it.each<[LanguageId, string, Given?]>([
    ['typescript', 'const limits ='],
    ['typescript', 'const limits: Limits ='],
    ['typescript', 'export const'],
    ['typescript', 'import'],
    ['typescript', 'import type'],
    ['typescript', 'export'],
    ['typescript', 'export type'],
    ['typescript', 'let'],
    ['typescript', 'return', inFunction],
    ['typescript', 'throw', inFunction],
    ['typescript', 'yield', inFunction],
    ['typescript', 'full &&', inFunction],
    ['typescript', 'full ||', inFunction],
    ['typescript', 'ready ?', inFunction],
    ['typescript', 'limits:', {parent: 'data'}],
    ['typescript', 'drain(', inBrackets],
    ['typescript', '[', inBrackets],
    ['typescript', 'drain(1,', inBrackets],
    ['typescript', '', inBrackets],
    ['go', 'job := Job', inFunction],
    ['go', 'job := &Job', inFunction],
    ['go', 'return queue.Job', inFunction],
    ['go', 'jobs := []Job', inFunction],
    ['csharp', 'var job = new Job', inFunction],
    ['csharp', 'return new Job()', inFunction],
    ['rust', 'let job = Job', inFunction],
    ['rust', 'Job', inBrackets]
  ])('%s: %s', (id, signature, given) => expect(kindOf(id, signature, given)).toBe('data'))

  it.each<[LanguageId, string, RegionKind]>([
    ['scala', 'def all() =', 'function'],
    ['rust', 'impl<T> Queue<T> where T: Job,', 'type'],
    ['kotlin', 'fun find(): Item?', 'function'],
    ['cpp', 'Tensor& input()', 'function']
  ])('are no bodies: %s: %s', (id, signature, kind) => expect(kindOf(id, signature)).toBe(kind))
})

describe('braces with nothing to tell', () => {
  it.each<[LanguageId, string, Given, RegionKind]>([
    ['java', '', {}, 'group'],
    ['kotlin', '', {}, 'group'],
    ['protobuf', 'message Job', {}, 'type'],
    ['protobuf', 'oneof kind', inType, 'data'],
    ['java', 'Queue', {}, 'type'],
    ['java', 'Queue', inType, 'type'],
    ['java', 'Queue', inFunction, 'data']
  ])('%s: `%s` in %o', (id, signature, given, kind) => expect(kindOf(id, signature, given)).toBe(kind))
})
