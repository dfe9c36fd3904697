/** Builds RECORD from PATH with the compiled program and prints what it took, as JSON: `node measure-build.mjs RECORD PATH`. */
import { buildRecord } from '../../dist/build/index.js'

const [record, path] = process.argv.slice(2)
const stages = {}
const start = performance.now()
let last = start
await buildRecord([path], record, {
  onProgress: ({ stage }) => {
    const now = performance.now()
    stages[stage] = (stages[stage] ?? 0) + now - last
    last = now
  },
})
const usage = process.resourceUsage()
console.log(
  JSON.stringify({
    milliseconds: performance.now() - start,
    sinceStart: performance.now(),
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peak: usage.maxRSS * 1024,
    stages,
  }),
)
