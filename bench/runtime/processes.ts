import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Ticks in a second, which Linux fixes for /proc at 100. */
const TICKS = 100

/** The processes of workerd that this one has started, by /proc. None where there is no /proc. */
export function workerdProcesses(): readonly string[] {
  const ours = ([name, , parent]: readonly string[]) => name === 'workerd' && Number(parent) === process.pid
  return existsSync('/proc') ? readdirSync('/proc').filter((entry) => /^\d+$/.test(entry) && ours(statOf(entry))) : []
}

/** Seconds of CPU that a process has used; NaN where that cannot be read. */
export function cpuSecondsOf(process: string | undefined): number {
  const [, ...fields] = statOf(process)
  return (Number(fields[10]) + Number(fields[11])) / TICKS
}

/** The same to the nanosecond, of the threads that are alive: sched-stats of the kernel. */
export function fineCpuSecondsOf(process: string | undefined): number {
  const tasks = `/proc/${process}/task`
  if (!existsSync(tasks)) return Number.NaN
  const nanoseconds = (task: string) => Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0])
  return readdirSync(tasks).reduce((sum, task) => sum + nanoseconds(task), 0) / 1e9
}

/** Name, state, parent and so on: proc_pid_stat(5). A name may hold anything, parentheses too. */
function statOf(process: string | undefined): readonly string[] {
  try {
    const [, name = '', rest = ''] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${process}/stat`, 'utf8')) ?? []
    return [name, ...rest.split(' ')]
  } catch {
    return []
  }
}
