import type {Config} from '../config.js'

/** The sections and header of a Python enhancement proposal that is written in Markdown. */
const pythonPepMd: Config = {
  rules: {
    'require-sections': [
      'warn',
      {
        sections: [
          {title: 'Abstract', question: 'Which technical issue is addressed, in about 200 words?'},
          {title: 'Motivation', topic: 'rationale', question: 'Why does the language not serve well today?'},
          {title: 'Rationale', optional: true, question: 'Why were these design decisions made?'},
          {title: 'Specification', topic: 'interfaces', question: 'What exactly are its syntax and semantics?'},
          {
            title: 'Backwards Compatibility',
            topic: 'rollout',
            question: 'What breaks, how badly, and how is it dealt with?'
          },
          {title: 'Security Implications', topic: 'security', optional: true, question: 'How could it be abused?'},
          {title: 'How to Teach This', optional: true, question: 'How do users, new and old, learn of it?'},
          {title: 'Reference Implementation', optional: true, question: 'Where is the implementation?'},
          {
            title: ['Rejected Ideas', 'Alternatives'],
            topic: 'alternatives',
            question: 'What else was discussed, and why was it rejected?'
          },
          {title: 'Open Issues', topic: 'questions', optional: true, question: 'What is not decided yet?'},
          {title: 'Acknowledgements', optional: true, question: 'Who helped?'},
          {title: 'Footnotes', optional: true, question: 'Which notes belong to the text?'},
          {title: 'Copyright', question: 'Under which licence is the text?'}
        ]
      }
    ],
    'valid-metadata': [
      'warn',
      {
        number: ['file', 'metadata'],
        fields: {
          pep: {required: true, type: 'number', aliases: ['number']},
          title: {required: true},
          author: {required: true, type: 'people', aliases: ['authors']},
          'discussions-to': {},
          status: {
            required: true,
            values: [
              'Draft',
              'Active',
              'Accepted',
              'Provisional',
              'Deferred',
              'Rejected',
              'Withdrawn',
              'Final',
              'Superseded',
              'April Fool!'
            ]
          },
          type: {required: true, values: ['Standards Track', 'Informational', 'Process']},
          created: {required: true, type: 'date', format: 'DD-mmm-YYYY'}
        }
      }
    ]
  }
}

export default pythonPepMd
