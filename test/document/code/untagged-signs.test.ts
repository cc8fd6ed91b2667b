import {describe, expect, it} from 'vitest'
import type {LanguageId} from '../../../src/document/code/languages.js'
import {recogniseLanguage} from '../../../src/document/code/untagged.js'

/** Lines that declare something, and lines that say something else in a language; each of one kind goes with each of the other. */
interface Lines {
  readonly declaring: readonly string[]
  readonly speaking: readonly string[]
  /** they look like one of the language and are none, so with lines of the other kind they name no language */
  readonly notDeclaring: readonly string[]
  readonly notSpeaking: readonly string[]
}

const lines: Readonly<Partial<Record<LanguageId, Lines>>> = {
  go: {
    declaring: [
      'func drain(queue Queue)',
      '\tfunc (q *Queue) drain()',
      'func(q Queue)  drain()',
      'type Queue struct {',
      'type  Queue  interface  {',
      '  type Job interface{',
      'package queue'
    ],
    speaking: [
      'jobs := 4',
      'if err != nil',
      'if err!=nil',
      'run(ctx context.Context)',
      'Jobs []Job `json:"jobs"`',
      'Next *queue.Job  `json:"next"`',
      'Name string `json:"name"`',
      'drain() error',
      'drain() (int, error) {',
      'drain(name) error{ ',
      'func (q *Queue) drain',
      'map[string]int',
      'chan Job'
    ],
    notDeclaring: [
      'a func drain(queue)',
      'function drain(queue)',
      'type Queue is a struct',
      'package queue holds jobs'
    ],
    notSpeaking: [
      'jobs = 4',
      'the error',
      'drain() errors',
      'errors != nils',
      'map of strings',
      'channel of jobs',
      'the `json` name'
    ]
  },
  rust: {
    declaring: [
      'fn drain(queue)',
      '    pub fn  drain()',
      'pub(crate) unsafe fn drain()',
      'pub async fn drain()',
      'const fn limit()',
      'impl Queue',
      'pub trait Drain',
      'struct Queue',
      'enum State',
      'mod queue'
    ],
    speaking: [
      'let mut jobs',
      '-> Result<(), Lost>',
      '->Option<Job>',
      '-> Self',
      '-> &Job',
      '-> Box<Job>',
      '-> Vec<Job>',
      '-> Job',
      '&mut self',
      '&self',
      'collect::<Jobs>',
      'Some(job)',
      'Ok(())',
      '#[derive(Debug)]',
      'println!("{}", jobs)',
      '    use crate::queue::Job'
    ],
    notDeclaring: ['a fn drain()', 'implement Queue', 'model of jobs'],
    notSpeaking: [
      '-> result',
      'let many jobs',
      'self',
      'some(job)',
      'ok(())',
      '# [derive]',
      'use crate',
      'we use crate::queue'
    ]
  },
  csharp: {
    declaring: [
      'public class Queue',
      '    internal static class Queue',
      'public sealed  partial class Queue',
      'private record Job',
      'protected interface IQueue',
      'public struct Job',
      'internal enum State',
      'public int Drain(',
      'public IList<Job> Drain (',
      'public Job?[] Jobs { get',
      'public int Size {get'
    ],
    speaking: [
      'using System.Text;',
      '  using Jobs;',
      'get { get; }',
      'namespace Queues',
      'async Task',
      'string name',
      '  [Serializable]',
      '[Route("jobs")] ',
      'IEnumerable<Job>',
      'new Job {',
      'Size => jobs.Length;'
    ],
    notDeclaring: ['the public class', 'private life'],
    notSpeaking: [
      'using system;',
      'we are using System;',
      'a namespace queues',
      'async task',
      'strings',
      'see [Route] here',
      'new jobs'
    ]
  },
  java: {
    declaring: [
      'public interface Queue',
      'public class Queue',
      '    protected static final class Queue',
      'private abstract  class Queue',
      'public enum State',
      'public record Job',
      'private List<Job> drain(',
      'public Job[] drain ('
    ],
    speaking: [
      'import java.util.List;',
      '  import  static java.util.List.of;',
      '@Override',
      '    @Test',
      '@Inject',
      '@Autowired',
      '@Nullable',
      '@Entity',
      'final Job job',
      'String  name',
      'throws LostException',
      'implements Drain',
      'package com.example.queue;'
    ],
    notDeclaring: ['the public class', 'public life'],
    notSpeaking: [
      'import java;',
      'we import java.util.List;',
      'see @Override',
      '@Overrides',
      'finally',
      'Strings',
      'throws exceptions',
      'package queue'
    ]
  },
  python: {
    declaring: [
      'def drain(queue)',
      '    async def  drain(',
      'class Queue:',
      'class Queue(Base): ',
      '  class  Queue():'
    ],
    speaking: [
      'return self.jobs',
      'import queue',
      '    from queue.jobs import Job',
      'from queue  import  Job',
      'if full:',
      '  else: ',
      '@dataclass',
      '    @queue.task',
      'return None'
    ],
    notDeclaring: ['a def drain(', 'define drain(', 'class Queue', 'class Queue: jobs'],
    notSpeaking: ['itself', 'we import jobs', 'full: yes', 'mail me @home', 'Nonetheless']
  },
  swift: {
    declaring: [
      'func drain(queue)',
      '    public static func drain()',
      'private  mutating func drain()',
      'extension Queue',
      'protocol Drain',
      'internal actor Queue',
      'struct Job',
      'class Queue'
    ],
    speaking: [
      'job ?? none',
      'guard let job',
      'drain() -> Int',
      'drain()->Int',
      'if let job',
      'var size: Int',
      'var size : Int',
      'let size: Int = 4',
      'let size=4',
      'drain() throws',
      '@MainActor func',
      'drain(_ queue: Queue)'
    ],
    notDeclaring: ['a func drain()', 'function drain()', 'extensions Queue', 'protocol'],
    notSpeaking: ['guard lets', 'if lets', 'let it be', 'variable size', 'throwsy']
  },
  kotlin: {
    declaring: [
      'fun drain(',
      '    override suspend fun drain(',
      'private  inline fun <T> drain(',
      'fun <T>  Queue.drain(',
      'internal open public fun drain('
    ],
    speaking: [
      'val size',
      'var size:',
      'var  size : Int',
      'data class',
      'drain(): Job',
      'drain() :Job',
      'when (state)',
      'when(state)',
      'job ?: none'
    ],
    notDeclaring: ['a fun drain(', 'function drain(', 'fun for all', 'fun drain'],
    notSpeaking: ['value', 'various', 'data classes', 'drain(): job', 'when done', 'jobs ?']
  },
  typescript: {
    declaring: [
      'function drain(queue)',
      '  export default async function drain(',
      'export  function  drain<Job>(',
      'class Queue',
      'function* drain(',
      'function * drain (',
      'interface Drain {',
      'interface  Drain extends Base {',
      'interface Drain{',
      'const drain = (queue',
      'const drain=async (queue'
    ],
    speaking: [
      'const jobs',
      'let  size',
      'const {size}',
      'let [first]',
      'var size = 4',
      'var size;',
      'for (var at in jobs)',
      'for (var job of jobs)',
      'size === 4',
      'job => {',
      'job =>(',
      'job => size',
      'import {Job} from "./job"',
      "  import Job from './job'",
      'Promise<Job>',
      'this.size',
      'name: string',
      'size:number',
      'full: boolean',
      'drain(): void',
      'readonly size:',
      'readonly size? ='
    ],
    notDeclaring: ['a function drain(', 'functions', 'interface Drain', 'classes', 'const drain'],
    notSpeaking: [
      'constant jobs',
      'letter size',
      'variable size',
      'size == 4',
      'we import jobs from here',
      'Promise of a job',
      'this size',
      'name: text',
      'readonly'
    ]
  },
  solidity: {
    declaring: [
      'contract Queue',
      '  abstract  contract Queue',
      'library Jobs',
      'function drain() external',
      '  function  drain(bytes name)  public',
      'function () internal',
      'function drain(bytes name)private'
    ],
    speaking: [
      'uint size',
      'uint256 size',
      'address owner',
      'mapping(bytes => bool)',
      'mapping (bytes => bool)',
      'msg.sender',
      'bytes memory',
      'bytes calldata',
      'pragma solidity'
    ],
    notDeclaring: ['the contract Queue', 'contracts Queue', 'function drain()', 'libraries'],
    notSpeaking: ['uints', 'addresses', 'mapping of bytes', 'sender', 'memories', 'pragma once']
  },
  cpp: {
    declaring: [
      'int drain(Queue queue);',
      '  static inline int drain() {',
      'virtual  bool full() const override;',
      'std::vector<Job> Queue::drain() const {',
      'unsigned int *drain(void);',
      'Queue& queue();',
      'constexpr int limit();',
      'class Queue',
      '  struct Job'
    ],
    speaking: [
      '#include <queue.h>',
      '  # define LIMIT',
      '#ifdef LIMIT',
      '#ifndef LIMIT',
      'std::move',
      'queue->size',
      'public:',
      '  private: ',
      'protected:',
      'void *',
      'const Job &',
      'const Job*',
      'uint8_t',
      'NULL',
      'nullptr',
      'template <Job>',
      'template<Job>'
    ],
    notDeclaring: ['drain();', 'int drain(', 'int drain', 'a struct of jobs', 'classes'],
    notSpeaking: [
      'include',
      '#includes',
      'std',
      'queue-> ',
      'public: yes',
      'void',
      'const Job',
      'uint_t',
      'NULLS',
      'templates'
    ]
  },
  sql: {
    declaring: [
      'create table jobs',
      '  CREATE OR REPLACE VIEW jobs',
      'create  temporary table jobs',
      'create unique index by_name',
      'create function drain',
      'create procedure drain',
      'create trigger drained'
    ],
    speaking: [
      'primary key',
      'NOT  NULL',
      'references queues',
      'varchar',
      'bigint',
      'timestamp',
      'foreign key',
      'on jobs (name)',
      'on jobs(name)',
      'engine = InnoDB',
      'engine=InnoDB',
      'begin'
    ],
    notDeclaring: ['we create table jobs', 'create tables', 'create a table', 'created table jobs'],
    notSpeaking: ['the primary', 'nullable', 'a reference', 'on jobs', 'engines', 'beginning']
  }
}

/** Signs that are written with one blank only. */
const tight = new Set(['package queue', 'func (q *Queue) drain', 'data class', 'drain(_ queue: Queue)'])

const widely = (line: string) => (tight.has(line) ? line : line.replace(/(?<=\S) (?=\S)/g, '  '))

const languageOf = (...text: readonly string[]) => recogniseLanguage(text.join('\n'))?.id

describe.each(Object.entries(lines))('a block without a tag in %s', (id, {declaring, speaking, ...not}) => {
  const [declares = '', speaks = ''] = [declaring[0], speaking[0]]

  it.each(declaring)('is recognised by a declaration such as `%s`', (line) => {
    expect(languageOf(speaks, line)).toBe(id)
  })

  it.each(speaking)('is recognised by a line such as `%s`', (line) => expect(languageOf(line, declares)).toBe(id))

  it.each(declaring)('is recognised by `%s` where blanks align its words', (line) => {
    expect(languageOf(speaks, widely(line))).toBe(id)
  })

  it.each(speaking)('is recognised by `%s` where blanks align its words too', (line) => {
    expect(languageOf(widely(line), declares)).toBe(id)
  })

  it.each(not.notDeclaring)('is not recognised by `%s`', (line) => expect(languageOf(speaks, line)).not.toBe(id))

  it.each(not.notSpeaking)('is not recognised by a mere `%s`', (line) =>
    expect(languageOf(line, declares)).not.toBe(id)
  )
})

describe('a block of two languages', () => {
  const both = ['type Job struct {', 'struct Job', 'jobs := 4', 'let mut jobs']

  it('is in neither where both show as often', () => expect(languageOf(...both)).toBeUndefined())

  it('is in the one that shows more often', () => {
    expect(languageOf(...both, 'size := 4')).toBe('go')
    expect(languageOf(...both, 'let mut size')).toBe('rust')
  })

  it('is judged by its beginning', () => {
    expect(languageOf('func drain(queue)', ' '.repeat(20_000), 'jobs := 4')).toBeUndefined()
  })
})
