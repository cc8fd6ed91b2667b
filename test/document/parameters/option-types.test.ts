import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'

const block = (language: string, ...lines: string[]) => [`\`\`\`${language}`, ...lines, '```', ''].join('\n')

describe('fields of types of options', () => {
  it.each<[name: string, lines: string[], expected: string[]]>([
    ['all of a configuration', ['type CacheConfig struct {', '\tTTL int', '\tPath string', '}'], ['TTL', 'Path']],
    [
      'none of a type that carries others',
      ['struct XdsConfig {', '  ListenerResource listener;', '  RouteResource route;', '};'],
      []
    ],
    [
      'carried types that are written to files',
      ['type Configuration struct {', '\tRetention *RetentionPolicies `json:"retention"`', '}'],
      ['Retention']
    ],
    [
      'of an object what may be left out',
      [
        'type CacheSpec struct {',
        '\tOwner string `json:"owner"`',
        '\t// +optional',
        '\tTTL int `json:"ttl"`',
        '\tSize int `json:"size,omitempty"`',
        '\tKey string `protobuf:"bytes,1,opt,name=key"`',
        '}'
      ],
      ['TTL', 'Size']
    ],
    [
      'of arguments what has a default',
      ['class OrderArgs(', '  val id: String', '  val retries: Int = 3', ')'],
      ['retries']
    ],
    [
      'none of what a method takes and holds',
      [
        'class RetryPolicy {',
        '  limit?: number',
        '  next(',
        '    attempt?: Attempt,',
        '  ): number {',
        '    const wait = attempt?.wait',
        '    return wait',
        '  }',
        '}'
      ],
      ['limit']
    ],
    [
      'what constructs one',
      ['class PoolConfig:', '    def __init__(', '        self,', '        size: int = 4,', '    ):', '        pass'],
      ['size']
    ]
  ])('%s', async (_, lines, expected) => {
    const {parameters} = await readDocument(block('go', ...lines))
    expect(parameters.map(({name}) => name)).toEqual(expected)
  })

  it('are all settings in a section about configuration', async () => {
    const source = `# Configuration\n\n${block('go', 'type CacheSpec struct {', '\tOwner string `json:"owner"`', '}')}`
    expect((await readDocument(source)).parameters.map(({name}) => name)).toEqual(['Owner'])
  })
})
