import {readdir, readFile} from 'node:fs/promises'
import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import {createPreset, type HouseStyleName, houseStyles} from '../../src/config/preset.js'
import type {AnyRule} from '../../src/rule/rule.js'
import {testRule} from '../../src/rule/test-rule.js'

const registry: Readonly<Record<string, AnyRule>> = rules
const folder = new URL('../../fixtures/presets/', import.meta.url)

/** What the rules of a preset say of one of its fixtures. */
async function findingsOf(name: HouseStyleName, path: string): Promise<string[]> {
  const source = await readFile(new URL(`${name}/${path}`, folder), 'utf8')
  const found: string[] = []
  for (const [id, setting] of Object.entries(createPreset(name, []).rules ?? {})) {
    const rule = registry[id]
    if (!rule || !Array.isArray(setting)) throw new Error(`Expected rule and options of ${id}`)
    found.push(...(await testRule(rule, source, {options: setting[1], path})).map(({line}) => line))
  }
  return found
}

const complete: readonly (readonly [HouseStyleName, string])[] = [
  ['google-design-doc', 'refund-webhook.md'],
  ['kep', '1204-zone-drain/README.md'],
  ['madr', '0007-owner-of-orders.md'],
  ['nygard-adr', '0003-use-one-queue.md'],
  ['python-pep-md', 'pep-0912.md'],
  ['rfd', '0042/README.md'],
  ['rust-rfc', '3999-drain-while.md'],
  ['swift-evolution', '0612-first-duplicate.md'],
  ['tep', '0412-share-a-cache.md']
]

const flawed: readonly (readonly [HouseStyleName, string, readonly string[]])[] = [
  [
    'google-design-doc',
    'flawed.md',
    [
      '6:1-6:10: Unexpected document without `Alternatives considered`, expected this section after `Design`',
      '10:1-10:23: Unexpected document without `Context and scope`, expected this section before `Goals and non-goals`',
      '10:1-10:23: Unexpected place of the section `Goals and non-goals`, expected it before `Design`',
      '3:10-3:15: Unexpected authors `{you}`, expected names or handles'
    ]
  ],
  [
    'kep',
    '1205-flawed/README.md',
    [
      '7:1-7:14: Unexpected document without `Proposal`, expected this section after `Motivation`',
      '19:1-19:18: Unexpected document without `Production Readiness Review Questionnaire`, expected this section after `Design Details`',
      '31:1-31:16: Unexpected place of the section `Alternatives`, expected it after `Drawbacks`'
    ]
  ],
  [
    'madr',
    '0008-flawed.md',
    [
      '12:1-12:33: Unexpected document without `Considered Options`, expected this section after `Context and Problem Statement`',
      '12:1-12:33: Unexpected place of the section `Context and Problem Statement`, expected it before `Decision Outcome`',
      '2:9-2:43: Unexpected status `{proposed | rejected | accepted}`, expected one of `proposed`, `rejected`, `accepted`, `deprecated`, `superseded`',
      '3:7-3:15: Unexpected date `2026-2-3`, expected a date as `YYYY-MM-DD`'
    ]
  ],
  [
    'nygard-adr',
    '0004-flawed.md',
    [
      '9:1-9:12: Unexpected document without `Consequences`, expected this section after `Decision`',
      '13:1-13:11: Unexpected place of the section `Context`, expected it before `Decision`',
      '1:1-1:20: Unexpected title with the number `5`, expected `4` as in the file name',
      '3:7-3:17: Unexpected date `3 February`, expected a date as `YYYY-MM-DD`',
      '7:1-7:8: Unexpected status `Decided`, expected one of `proposed`, `accepted`, `rejected`, `deprecated`, `superseded`, `amended`'
    ]
  ],
  [
    'python-pep-md',
    'pep-0913.md',
    [
      '16:1-16:17: Unexpected document without `Backwards Compatibility`, expected this section after `Specification`',
      '20:1-20:14: Unexpected place of the section `Motivation`, expected it before `Specification`',
      '24:1-24:18: Unexpected document without `Copyright`, expected this section after `Rejected Ideas`',
      '2:6-2:9: Unexpected metadata with the number `912`, expected `913` as in the file name',
      '5:9-5:16: Unexpected status `Drafted`, expected one of `Draft`, `Active`, `Accepted`, `Provisional`, `Deferred`, `Rejected`, `Withdrawn`, `Final`, `Superseded`, `April Fool!`',
      '7:10-7:20: Unexpected created `2026-02-03`, expected a date as `DD-mmm-YYYY`'
    ]
  ],
  [
    'rfd',
    '0043/README.md',
    [
      '9:1-9:18: Unexpected document without `Background`, expected this section before `Determinations`',
      '3:8-3:12: Unexpected state `open`, expected one of `ideation`, `prediscussion`, `discussion`, `published`, `committed`, `abandoned`, `predraft`, `draft`, `publish`, `implemented`, `deprecated`, `superseded`',
      '4:13-4:20: Unexpected discussion `by mail`, expected a link',
      '7:1-7:24: Unexpected title with the number `34`, expected `43` as in the file name'
    ]
  ],
  [
    'rust-rfc',
    '4000-flawed.md',
    [
      '17:1-17:13: Unexpected place of the section `Drawbacks`, expected it before `Rationale and alternatives`',
      '21:1-21:27: Unexpected document without `Reference-level explanation`, expected this section after `Guide-level explanation`',
      '21:1-21:27: Unexpected place of the section `Guide-level explanation`, expected it before `Rationale and alternatives`',
      '2:15-2:24: Unexpected start-date `2026/1/15`, expected a date as `YYYY-MM-DD`',
      '3:11-3:16: Unexpected rfc-pr `later`, expected a link'
    ]
  ],
  [
    'swift-evolution',
    '0613-flawed.md',
    [
      '15:1-15:14: Unexpected place of the section `Motivation`, expected it before `Proposed solution`',
      '19:1-19:19: Unexpected document without `Source compatibility`, expected this section after `Detailed design`',
      '3:14-3:21: Unexpected metadata with the number `631`, expected `613` as in the file name',
      '5:13-5:27: Unexpected status `Awaiting revew`, expected one of `Awaiting implementation`, `Awaiting review`, `Scheduled for review`, `Active review`, `Returned for revision`, `Withdrawn`, `Deferred`, `Accepted`, `Accepted with revisions`, `Previewing`, `Implemented`, `Rejected`, `Superseded`, `Expired`'
    ]
  ],
  [
    'tep',
    '0413-flawed.md',
    [
      '24:1-24:16: Unexpected document without `Test Plan`, expected this section after `Alternatives`',
      '28:1-28:12: Unexpected place of the section `Proposal`, expected it before `Alternatives`',
      '2:9-2:16: Unexpected status `proposd`, expected one of `proposed`, `implementable`, `implementing`, `implemented`, `withdrawn`, `rejected`, `replaced`',
      '4:16-4:27: Unexpected creation-date `9 January`, expected a date as `YYYY-MM-DD`',
      '10:1-10:26: Unexpected title with the number `412`, expected `413` as in the file name'
    ]
  ]
]

it('every house style has fixtures', async () => {
  expect((await readdir(folder)).sort()).toEqual(Object.keys(houseStyles).sort())
})

describe('a document that keeps to its template', () => {
  it.each(complete)('%s finds nothing in %s', async (name, path) => expect(await findingsOf(name, path)).toEqual([]))
})

describe('a document that strays from its template', () => {
  it.each(flawed)('%s tells what is wrong in %s', async (name, path, expected) =>
    expect(await findingsOf(name, path)).toEqual(expected)
  )
})
