import { z } from 'zod'
import type { DocumentKind } from '../text/index.js'
import { authorNames } from './describe-fields.js'
import { linkedData } from './linked-data.js'
import type { Page, PageElement } from './page.js'
import { publicationDate } from './publication-date.js'
import type { Description } from './reading.js'

const TYPES: Readonly<Record<string, DocumentKind>> = {
  NewsArticle: 'article',
  ReportageNewsArticle: 'article',
  AnalysisNewsArticle: 'article',
  OpinionNewsArticle: 'article',
  Article: 'article',
  SocialMediaPosting: 'post',
  Legislation: 'rule',
}

const META = {
  title: ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'headline'],
  publisher: ['og:site_name', 'dc.publisher', 'publisher', 'application-name'],
  authors: ['author', 'article:author', 'dc.creator', 'parsely-author', 'byl', 'sailthru.author'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'date',
    'pubdate',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'parsely-pub-date',
    'sailthru.date',
    'publish-date',
  ],
  url: ['og:url'],
} as const

/**
 * What a page says of itself: JSON-LD first, then Open Graph and its kin, then `<link>`, `<time>`,
 * bylines and `<title>`. A field that nothing tells is undefined. An author given as an address is no name and
 * is passed over.
 */
export function pageMetadata(page: Page): Description {
  const data = linkedData(page)
  const tags = metaTags(page)
  const publisher = data.publisher ?? meta(tags, META.publisher)
  const visible = text(page.querySelector('h1'))
  const heading = data.title ?? meta(tags, META.title) ?? visible ?? text(page.querySelector('title'))
  return {
    title: heading === undefined ? undefined : withoutOutlet(heading, publisher),
    publisher,
    authors: [data.authors, metaAuthors(tags), byline(page)].find(
      list => list !== undefined && list.length > 0,
    ),
    published: [data.published, metaDate(tags), timeElement(page)].find(date => date !== undefined),
    url: canonical(page) ?? data.url ?? meta(tags, META.url),
    kind: data.type === undefined ? undefined : TYPES[data.type],
    language: data.language ?? attribute(page.documentElement, 'lang'),
  }
}

function attribute(element: PageElement | null, name: string): string | undefined {
  const value = element?.getAttribute(name)?.trim()
  return value === undefined || value === '' ? undefined : value
}

function text(element: PageElement | null): string | undefined {
  const value = element?.textContent?.replace(/\s+/gu, ' ').trim()
  return value === undefined || value === '' ? undefined : value
}

/** A `<meta>` with a name and a content; the name in lower case. */
interface MetaTag {
  readonly name: string
  readonly content: string
}

/** Those of the page in order, read once: a search of the whole tree for each name takes longer than the rest of the page. */
function metaTags(page: Page): readonly MetaTag[] {
  return [...page.querySelectorAll('meta')].flatMap(element => {
    const name =
      attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop')
    const content = attribute(element, 'content')
    return name === undefined || content === undefined ? [] : [{ name: name.toLowerCase(), content }]
  })
}

/** What the tags of these names say, the names in the order given. */
function metaAll(tags: readonly MetaTag[], names: readonly string[]): string[] {
  return names.flatMap(name => tags.filter(tag => tag.name === name).map(tag => tag.content))
}

function meta(tags: readonly MetaTag[], names: readonly string[]): string | undefined {
  return metaAll(tags, names)[0]
}

function metaAuthors(tags: readonly MetaTag[]): string[] {
  return [...new Set(metaAll(tags, META.authors).flatMap(authorNames))].filter(isName)
}

function isName(value: string): boolean {
  return !/^https?:|\/|@/iu.test(value)
}

function metaDate(tags: readonly MetaTag[]): string | undefined {
  return metaAll(tags, META.published)
    .map(publicationDate)
    .find(date => date !== undefined)
}

function timeElement(page: Page): string | undefined {
  for (const selector of ['article time', 'main time', 'header time', 'time', '[itemprop="datePublished"]']) {
    for (const element of page.querySelectorAll(selector)) {
      const value = attribute(element, 'datetime') ?? attribute(element, 'content') ?? text(element)
      const date = value === undefined ? undefined : publicationDate(value)
      if (date !== undefined) return date
    }
  }
  return dateline(page)
}

/** A short element that is set up as a date line and whose words are a date. */
function dateline(page: Page): string | undefined {
  for (const selector of [
    '.date',
    '.dateline',
    '.published',
    '.pubdate',
    '.timestamp',
    '.post-date',
    '.entry-date',
    '.byline',
  ]) {
    for (const element of page.querySelectorAll(selector)) {
      const words = text(element)
      if (words === undefined || words.length > 120) continue
      const date = [words, ...words.split(/[,|·•]\s+(?=\p{N}|\p{Lu}\p{Ll}+ \d)/u)]
        .map(publicationDate)
        .find(Boolean)
      if (date !== undefined) return date
    }
  }
  return undefined
}

function byline(page: Page): string[] | undefined {
  const linked = [...page.querySelectorAll('[rel="author"], [itemprop="author"]')]
    .map(text)
    .filter(name => name !== undefined)
  if (linked.length > 0) return [...new Set(linked)].filter(isName)
  for (const selector of ['.byline', '.author', '.by-line', '.article-author', '.post-author']) {
    const words = text(page.querySelector(selector))
    if (words === undefined || words.length > 120) continue
    const names = bylineNames(words)
    if (names.length > 0) return names
  }
  return undefined
}

const PERSON = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|la|al|bin)){1,3}$/u

function bylineNames(words: string): string[] {
  const bare = words.replace(/^(?:by|written by|posted by|words:?)\s+/iu, '')
  return bare
    .split(/\s*[,;|·•]\s*|\s+and\s+|\s+in\s+/u)
    .map(name => name.trim())
    .filter(name => PERSON.test(name) && publicationDate(name) === undefined)
}

function canonical(page: Page): string | undefined {
  const link = attribute(page.querySelector('link[rel="canonical"]'), 'href')
  return link !== undefined && z.url().safeParse(link).success ? link : undefined
}

/** Titles of pages end with the name of the outlet ("... | The Courier"): the headline is what comes before it. */
function withoutOutlet(title: string, publisher: string | undefined): string {
  const parts = /^(.{8,}?)\s+[|–—-]\s+([^|–—]{2,60})$/u.exec(title)
  if (parts?.[1] === undefined || parts[2] === undefined) return title
  const named = publisher?.toLowerCase().includes(parts[2].toLowerCase()) ?? false
  return named || title.includes(' | ') ? parts[1] : title
}
