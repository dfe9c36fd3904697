// Before anything is drawn. The reader's theme, else the system's, so that a dark room stays dark:
try {
  const chosen = localStorage.getItem('onrecord.theme')
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
} catch {
  // A browser that keeps nothing has the system's theme.
}
// What the first page asks for, asked while the app itself is still on its way (`web/src/api/asked-first.ts` takes the answers).
if (location.pathname === '/' && location.search === '') {
  const lists = ['altered', 'misattributed', 'differing', 'discrepancies', 'damaged']
  const paths = ['/api/record', ...lists.map(list => `/api/attention/${list}?offset=0&limit=4`)]
  globalThis.onrecordAsked = new Map(paths.map(path => [new URL(path, location.href).href, fetch(path)]))
  // Whoever takes an answer hears of its failure.
  for (const answer of globalThis.onrecordAsked.values()) answer.catch(() => undefined)
}
