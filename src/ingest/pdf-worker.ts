import { parentPort, workerData } from 'node:worker_threads'
import { extractPdf } from './extract-pdf.js'

// One file a thread: what a hostile one takes of time and memory ends with it.
parentPort?.postMessage(await extractPdf(workerData as Uint8Array), [])
