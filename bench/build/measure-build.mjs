/**
 * Builds RECORD from each PATH in turn with the compiled program, and prints what each took, as JSON lines:
 * `node measure-build.mjs RECORD PATH...`. The first is a cold start, the others find the code warm.
 */
import { buildRecord } from '../../dist/build/index.js'

const [record, ...paths] = process.argv.slice(2)
for (const path of paths) {
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
  const figures = {
    milliseconds: performance.now() - start,
    sinceStart: performance.now(),
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peak: usage.maxRSS * 1024,
    stages,
  }
  console.log(JSON.stringify(figures))
}
