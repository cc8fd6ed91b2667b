import {describe, expect, it} from 'vitest'
import {foreignDiagram} from '../../../src/document/diagram/foreign-diagram.js'
import {fittingType} from '../../../src/document/diagram/image-subject.js'
import {readDocument} from '../../../src/document/read-document.js'

describe('foreignDiagram', () => {
  it.each([
    ['plantuml', 'Shop -> Bank: pay', 'PlantUML', 'sequenceDiagram'],
    ['puml', '@startuml\nclass Order {\n}\n@enduml', 'PlantUML', 'classDiagram'],
    ['plantuml', '[*] --> Open\nOpen --> [*]', 'PlantUML', 'stateDiagram-v2'],
    ['plantuml', 'package Core {\n  [Cache] --> [Disk]\n}', 'PlantUML', 'flowchart'],
    ['plantuml', 'start\n:read the order;\nstop', 'PlantUML', 'flowchart'],
    ['plantuml', '@startmindmap\n* Cache\n@endmindmap', 'PlantUML', 'mindmap'],
    ['', '@startuml\nA -> B\n@enduml', 'PlantUML', 'sequenceDiagram'],
    ['graphviz', 'digraph { a -> b }', 'Graphviz', 'flowchart'],
    ['', 'digraph deps {\n  a -> b\n}', 'Graphviz', 'flowchart'],
    ['ditaa', '+--+\n|a |\n+--+', 'ditaa', 'flowchart'],
    ['seqdiag', 'a -> b;', 'seqdiag', 'sequenceDiagram']
  ])('reads a block of `%s`: %j', async (language, text, tool, type) => {
    const {codeBlocks} = await readDocument(`\`\`\`${language}\n${text}\n\`\`\`\n`)
    expect(codeBlocks.map(foreignDiagram)).toMatchObject([{tool, type}])
  })

  it.each([
    ['plantuml', '@startsalt\n{ [OK] }\n@endsalt'],
    ['plantuml', '@startjson\n{}\n@endjson'],
    ['', 'graph = {}'],
    ['', 'digraph'],
    ['js', 'digraph { a -> b }']
  ])('is silent on a block of `%s`: %j', async (language, text) => {
    const {codeBlocks} = await readDocument(`\`\`\`${language}\n${text}\n\`\`\`\n`)
    expect(codeBlocks.map(foreignDiagram)).toEqual([undefined])
  })
})

describe('fittingType', () => {
  it.each([
    ['login-sequence.png', 'sequenceDiagram'],
    ['OrderStateMachine.svg', 'stateDiagram-v2'],
    ['uml_storage.png', 'classDiagram'],
    ['billing ERD.png', 'erDiagram'],
    ['system-overview.png Architecture', 'flowchart']
  ])('takes %s for a %s', (name, type) => expect(fittingType(name)).toBe(type))
})
