/** The pages that are shown in the guide, with what a reader does on each before it is drawn. */

/** The quotation that most documents carry with changed words. */
const quotation = async ask => {
  const { rows } = await ask('/api/utterances?limit=100')
  const [most] = rows.toSorted((a, b) => b.witnesses - a.witnesses)
  return `/quotations/${most.id}`
}

/** An article that carries changed words. */
const article = async ask => {
  const { rows } = await ask('/api/documents?limit=50')
  const found = rows.find(row => row.title?.startsWith('Sacked flood boss'))
  return `/documents/${(found ?? rows[0]).id}`
}

const person = async ask => {
  const { rows } = await ask('/api/people?limit=1')
  return `/people/${rows[0].id}`
}

const draft = async page => {
  await page.locator('input[type=file]').first().setInputFiles('samples/draft.md')
  await page.locator('.margin-item').first().waitFor()
  await page.keyboard.press('n')
}

/** What stands under the changes in short. */
const below = page =>
  page
    .getByText('Stemma')
    .first()
    .evaluate(view => window.scrollBy(0, view.getBoundingClientRect().top - 80))

export const SCREENS = [
  { name: 'record', address: '/' },
  { name: 'search', address: '/search?q=siren' },
  { name: 'documents', address: '/documents' },
  { name: 'reader', address: article },
  { name: 'quotations', address: '/quotations' },
  { name: 'quotation', address: quotation },
  { name: 'apparatus', address: async ask => `${await quotation(ask)}?view=apparatus`, prepare: below },
  { name: 'stemma', address: async ask => `${await quotation(ask)}?view=stemma`, prepare: below },
  { name: 'people', address: '/people' },
  { name: 'person', address: person },
  { name: 'timeline', address: '/timeline' },
  { name: 'lineage', address: '/lineage' },
  { name: 'check', address: '/check', prepare: draft },
  { name: 'review', address: '/review' },
  { name: 'keys', address: '/', prepare: page => page.keyboard.press('?') },
]
