import {drawDiagrams} from './diagrams.js'
import {createFilters} from './filters.js'
import {createFindings} from './findings.js'
import {listenToKeys} from './keyboard.js'
import {setUpPrinting} from './printing.js'
import {applyStoredTheme, setUpThemeButton} from './theme.js'

applyStoredTheme()
document.documentElement.classList.add('interactive')

document.addEventListener('DOMContentLoaded', () => {
  const findings = createFindings()
  const filters = createFilters(findings.count)
  setUpThemeButton()
  setUpPrinting()
  listenToKeys({findings, filters})
  void drawDiagrams()
})
