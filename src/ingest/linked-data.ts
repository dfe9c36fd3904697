import { z } from 'zod'
import type { Page } from './page.js'
import { publicationDate } from './publication-date.js'

/** What the JSON-LD of a page says of its article. */
export interface LinkedData {
  readonly type?: string | undefined
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly authors?: readonly string[] | undefined
  readonly published?: string | undefined
  readonly url?: string | undefined
  readonly language?: string | undefined
}

const words = z.string().trim().min(1)
const named = z.union([words, z.looseObject({ name: words }).transform(value => value.name)])
const address = z.union([words, z.looseObject({ '@id': words }).transform(value => value['@id'])])
const several = <T extends z.ZodType>(one: T) =>
  z.union([one.transform(value => [value]), z.array(one.optional().catch(undefined))])

const article = z.looseObject({
  '@type': z.union([words, z.array(words)]),
  headline: words.optional().catch(undefined),
  name: words.optional().catch(undefined),
  datePublished: words.optional().catch(undefined),
  dateCreated: words.optional().catch(undefined),
  author: several(named).optional().catch(undefined),
  creator: several(named).optional().catch(undefined),
  publisher: named.optional().catch(undefined),
  url: address.optional().catch(undefined),
  mainEntityOfPage: address.optional().catch(undefined),
  inLanguage: words.optional().catch(undefined),
})

const ARTICLE = /(?:Article|BlogPosting|SocialMediaPosting|Report|Legislation|PressRelease)$/u

/** The first article that the JSON-LD blocks of a page describe; empty where none does or none can be parsed. */
export function linkedData(page: Page): LinkedData {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const node of nodes(parse(script.textContent ?? ''))) {
      const parsed = article.safeParse(node)
      if (!parsed.success) continue
      const types = [parsed.data['@type']].flat()
      const type = types.find(name => ARTICLE.test(name))
      if (type !== undefined) return fields(parsed.data, type)
    }
  }
  return {}
}

function fields(data: z.infer<typeof article>, type: string): LinkedData {
  const authors = (data.author ?? data.creator ?? []).filter(name => name !== undefined)
  const date = data.datePublished ?? data.dateCreated
  return {
    type,
    title: data.headline ?? data.name,
    publisher: data.publisher,
    authors: authors.length === 0 ? undefined : authors,
    published: date === undefined ? undefined : publicationDate(date),
    url: [data.mainEntityOfPage, data.url].find(url => url !== undefined && /^https?:/iu.test(url)),
    language: data.inLanguage,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Broken JSON-LD is common on real pages and tells nothing: the other places are read.
    return undefined
  }
}

function nodes(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(nodes)
  const graph = z.looseObject({ '@graph': z.array(z.unknown()) }).safeParse(value)
  return graph.success ? graph.data['@graph'] : [value]
}
