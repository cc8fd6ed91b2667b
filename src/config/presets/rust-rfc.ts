import type {Config} from '../config.js'

/** The sections and header of a Rust RFC. RFCs from before 2017 have a detailed design in place of the two explanations. */
const rustRfc: Config = {
  rules: {
    'require-sections': [
      'warn',
      {
        sections: [
          {title: 'Summary', question: 'What is it, in one paragraph?'},
          {title: 'Motivation', topic: 'rationale', question: 'Why are we doing this, for which use cases?'},
          {
            title: ['Guide-level explanation', 'How We Teach This', 'Detailed design', 'Explanation', 'Proposal'],
            question: 'How would you teach it to another user, with examples, as if it were already there?'
          },
          {
            title: [
              'Reference-level explanation',
              'Detailed design',
              'Detailed explanation',
              'Design',
              'Explanation',
              'Proposal'
            ],
            question: 'How does it work in detail, with its corner cases and its interplay with other features?'
          },
          {title: 'Drawbacks', topic: 'drawbacks', question: 'Why should we not do this?'},
          {
            title: ['Rationale and alternatives', 'Alternatives'],
            topic: 'alternatives',
            question: 'Why this design, what else was considered, and what if nothing is done?'
          },
          {title: 'Prior art', optional: true, question: 'What do other languages and papers teach us here?'},
          {
            title: 'Unresolved questions',
            topic: 'questions',
            question: 'What has to be settled before the merge, before stabilization, and elsewhere?'
          },
          {title: 'Future possibilities', optional: true, question: 'What might follow from it?'}
        ]
      }
    ],
    'valid-metadata': [
      'warn',
      {
        form: 'header',
        fields: {
          'feature-name': {},
          'start-date': {required: true, type: 'date'},
          'rfc-pr': {required: true, type: 'link', aliases: ['rfc-pr-#']},
          'rust-issue': {aliases: ['rust-issue-#', 'tracking-issue']}
        }
      }
    ]
  }
}

export default rustRfc
