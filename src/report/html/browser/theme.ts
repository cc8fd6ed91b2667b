import {byId} from './elements.js'

const key = 'design-lint-theme'
const root = document.documentElement

/** Take up the theme that the reader chose last time; without a choice the system decides. */
export function applyStoredTheme(): void {
  const stored = readChoice()
  if (stored === 'light' || stored === 'dark') root.dataset.theme = stored
}

/** Let the button switch between light and dark, and say which it switches to. */
export function setUpThemeButton(): void {
  const button = byId('theme', HTMLButtonElement)
  if (!button) return
  const show = () => {
    button.textContent = isDark() ? 'Light' : 'Dark'
  }
  show()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show)
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark'
    keepChoice(root.dataset.theme)
    show()
  })
}

function isDark(): boolean {
  return (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'
}

// A page that is opened from a file may have no storage; then the choice lasts as long as the page.
function readChoice(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keepChoice(theme: string): void {
  try {
    localStorage.setItem(key, theme)
  } catch {}
}
