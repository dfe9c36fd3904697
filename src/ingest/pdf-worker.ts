import { parentPort, workerData } from 'node:worker_threads'
import type { ExtractedPdf, RefusedPdf } from './extract-pdf.js'
import { extractPdf } from './extract-pdf.js'

/** What the worker answers, once. */
export type PdfAnswer = ExtractedPdf | RefusedPdf

// One file a thread: what a hostile one takes of time and memory ends with it.
const answer: PdfAnswer = await extractPdf(workerData as Uint8Array)
parentPort?.postMessage(answer, [])
