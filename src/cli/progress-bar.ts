import type { SingleBar } from 'cli-progress'
import cliProgress from 'cli-progress'
import type { BuildProgress, BuildStage } from '../build/index.js'
import type { Terminal } from './terminal.js'

/** Work that is done before this many milliseconds shows no bar. */
const SHORT = 700

const NAMES = {
  read: 'reading files',
  decide: 'taking decisions in',
  analyse: 'finding statements',
  name: 'telling speakers apart',
  link: 'finding the same words',
  group: 'comparing the readings',
  lineage: 'tracing who took from whom',
  compare: 'comparing the accounts',
} as const satisfies Record<BuildStage, string>

/** Shows how far a build has come. */
export interface ProgressBar {
  update(progress: BuildProgress): void
  /** Takes the bar off the screen. */
  stop(): void
}

/** A bar on the error stream where that is a terminal and the work is long; otherwise nothing is shown. */
export function progressBar(terminal: Terminal, wanted: boolean): ProgressBar {
  if (!wanted || terminal.errors.isTTY !== true) return { update: () => undefined, stop: () => undefined }
  const started = performance.now()
  let bar: SingleBar | undefined
  return {
    update({ stage, done, total }) {
      if (bar === undefined && performance.now() - started < SHORT) return
      bar ??= newBar(terminal)
      bar.setTotal(Math.max(total ?? done, 1))
      bar.update(done, { stage: NAMES[stage].padEnd(26), of: total === undefined ? '' : ` of ${total}` })
    },
    stop: () => bar?.stop(),
  }
}

/** Columns that stand beside the bar. */
const BESIDE = 48

function newBar(terminal: Terminal): SingleBar {
  const bar = new cliProgress.SingleBar({
    stream: terminal.errors,
    format: '{stage} [{bar}] {value}{of}',
    barsize: Math.max(0, Math.min(28, (terminal.errors.columns ?? 80) - BESIDE)),
    barCompleteChar: '=',
    barIncompleteChar: ' ',
    clearOnComplete: true,
    stopOnComplete: false,
    // Whoever stops a build with Ctrl-C stops it at once, in the middle of a stage: nothing would set the terminal right again.
    hideCursor: false,
    linewrap: true,
    gracefulExit: false,
  })
  bar.start(1, 0, { stage: '', of: '' })
  return bar
}
