import requireSections from '../../rules/require-sections/index.js'
import validMetadata from '../../rules/valid-metadata/index.js'
import {readWanted} from '../document/sections/outline.js'
import {readOptions} from '../rule/options.js'
import type {HouseStyle} from '../scaffold/skeleton.js'
import {type HouseStyleName, houseStyles} from './preset.js'

/** How the titles of a template begin, where they carry the number. */
const numberedTitles: Partial<Record<HouseStyleName, (number: number) => string>> = {
  tep: (number) => `TEP-${String(number).padStart(4, '0')}: `,
  'nygard-adr': (number) => `${number}. `,
  rfd: (number) => `RFD ${number} `
}

/** What a preset tells its rules, as a new document needs it. */
export function readHouseStyle(name: HouseStyleName): HouseStyle {
  const {rules = {}} = houseStyles[name]()
  const optionsOf = (id: string) => {
    const setting = rules[id]
    return Array.isArray(setting) ? setting[1] : undefined
  }
  const {sections} = readOptions(requireSections.options, optionsOf('require-sections'))
  const {fields, form} = readOptions(validMetadata.options, optionsOf('valid-metadata'))
  return {sections: readWanted(sections), fields, form, numberedTitle: numberedTitles[name]}
}
