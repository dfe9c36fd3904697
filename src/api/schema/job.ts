import { z } from '@hono/zod-openapi'
import { failure } from './failure.js'

/** A document that a job took into the record. */
export const takenDocument = z
  .object({
    id: z.string(),
    /** Where it lies, from the folder of the record. */
    path: z.string(),
    /** Of a document without one the name of its file. */
    title: z.string().optional(),
    publisher: z.string().optional(),
  })
  .openapi('TakenDocument')

/** Something that gave no document, or not all that was said of it, and why. */
export const unreadFile = z
  .object({
    /** A path, an address, or the title of what was pasted. */
    path: z.string(),
    line: z.number().int().optional(),
    reason: z.string(),
    outcome: z.enum(['skipped', 'failed', 'doubtful']),
  })
  .openapi('UnreadFile')

/** The numbers of a record that an addition changes. */
const amounts = z.object({
  documents: z.number().int(),
  statements: z.number().int(),
  speakers: z.number().int(),
  utterances: z.number().int(),
})

/** What an addition did. Lists give the first hundred; the counts beside them count all. */
export const additionReport = z
  .object({
    added: z.object({ count: z.number().int(), documents: z.array(takenDocument) }),
    /** Documents that were there with other words or another description. */
    changed: z.object({ count: z.number().int(), documents: z.array(takenDocument) }),
    /** Documents that the record held already, byte for byte. */
    known: z.object({ count: z.number().int(), documents: z.array(takenDocument) }),
    unread: z.object({ count: z.number().int(), files: z.array(unreadFile) }),
    before: amounts,
    after: amounts,
  })
  .openapi('AdditionReport')

/** Work that changes the record, done beside the reading: one after another, in the order in which it was asked for. */
export const job = z
  .object({
    id: z.string(),
    /** `add` takes documents in; `derive` derives what decisions left to be derived. */
    kind: z.enum(['add', 'derive']),
    /** `open`: files can still be put into it; it waits to be started. */
    state: z.enum(['open', 'waiting', 'running', 'done', 'failed']),
    /** What it is doing, and how far it has come; undefined while it does not run. */
    progress: z
      .object({
        stage: z.enum(['fetch', 'read', 'decide', 'analyse', 'name', 'link', 'group', 'lineage', 'compare']),
        done: z.number().int(),
        /** Undefined while it is not known. */
        total: z.number().int().optional(),
        path: z.string().optional(),
      })
      .optional(),
    report: additionReport.optional(),
    failure: failure.optional(),
  })
  .openapi('Job')

export const jobList = z.object({ jobs: z.array(job) }).openapi('JobList')

/** A date as somebody writes it. */
export const writtenDate = z.object({ words: z.string().min(1).max(100) })

export const readDate = z
  .object({
    /** Null where the words are no date that tells one day, month or year. */
    edtf: z.string().nullable(),
  })
  .openapi('ReadDate')

/** A text that was pasted, with what is said of it. */
export const pastedText = z
  .object({
    text: z.string().min(1).max(4_000_000),
    title: z.string().max(500).optional(),
    publisher: z.string().max(300).optional(),
    /** As people or EDTF write it. */
    date: z.string().max(100).optional(),
    kind: z.string().max(40).optional(),
    url: z.string().max(2000).optional(),
  })
  .openapi('PastedText')

/** What a job is to take in besides the files that were put into it. */
export const additionRequest = z
  .object({
    pasted: z.array(pastedText).max(50).default([]),
    /** Addresses of pages that are fetched now, once, because the reader asked for it. */
    addresses: z.array(z.string().min(1).max(4000)).max(100).default([]),
  })
  .openapi('AdditionRequest')

export type Job = z.infer<typeof job>
export type AdditionReport = z.infer<typeof additionReport>
export type AdditionRequest = z.infer<typeof additionRequest>
export type TakenDocument = z.infer<typeof takenDocument>
export type UnreadFile = z.infer<typeof unreadFile>
