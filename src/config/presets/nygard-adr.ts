import type {Config} from '../config.js'

/** The sections of an architecture decision record as Michael Nygard described it and adr-tools writes it. */
const nygardAdr: Config = {
  rules: {
    'require-sections': [
      'warn',
      {
        sections: [
          {title: 'Status', question: 'Is it proposed, accepted, deprecated or superseded?'},
          {title: 'Context', topic: 'rationale', question: 'Which forces are at play?'},
          {title: 'Decision', question: 'What will we do?'},
          {title: 'Consequences', question: 'What becomes easier, and what becomes harder?'}
        ]
      }
    ],
    'valid-metadata': [
      'warn',
      {
        form: 'section',
        number: ['file', 'title'],
        fields: {
          status: {required: true, values: ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded', 'amended']},
          date: {type: 'date'}
        }
      }
    ]
  }
}

export default nygardAdr
