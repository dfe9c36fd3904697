import { useEffect, useState } from 'react'

/** `system` follows what the machine is set to. */
export type Theme = 'system' | 'light' | 'dark'

const KEY = 'onrecord.theme'
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }

/** The reader's theme, kept in this browser, and what turns it to the next one. */
export function useTheme(): readonly [theme: Theme, turn: () => void] {
  const [theme, setTheme] = useState<Theme>(() => {
    const kept = localStorage.getItem(KEY)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  })
  useEffect(() => {
    if (theme === 'system') {
      localStorage.removeItem(KEY)
      delete document.documentElement.dataset['theme']
    } else {
      localStorage.setItem(KEY, theme)
      document.documentElement.dataset['theme'] = theme
    }
  }, [theme])
  return [theme, () => setTheme(NEXT[theme])]
}
