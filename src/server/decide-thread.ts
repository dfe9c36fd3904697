import { workerData } from 'node:worker_threads'
import type { DecisionMade } from '../build/index.js'
import { answerTasks } from './asked-thread.js'
import { keepDecisions } from './keep-decisions.js'

/** What the thread is asked: to keep these, all or none. */
export type DecideTask = readonly DecisionMade[]

answerTasks((made: DecideTask) => keepDecisions(workerData as string, made))
