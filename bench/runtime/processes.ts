import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** The processes of workerd that this one has started, by /proc. None where there is no /proc. */
export const workerdProcesses = (): readonly string[] =>
  existsSync('/proc') ? readdirSync('/proc').filter((entry) => /^\d+$/.test(entry) && isOurs(entry)) : []

/** Number, name, state, parent and so on: proc_pid_stat(5). */
function isOurs(id: string): boolean {
  try {
    return Number(/^\d+ \(workerd\) \S (\d+) /.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1]) === process.pid
  } catch {
    return false
  }
}

/** Seconds of CPU that the threads of a process have used which are alive: sched-stats of the kernel. NaN where that cannot be read. */
export function cpuSecondsOf(id: string | undefined): number {
  const tasks = `/proc/${id}/task`
  if (!existsSync(tasks)) return Number.NaN
  const nanoseconds = (task: string) => Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0])
  return readdirSync(tasks).reduce((sum, task) => sum + nanoseconds(task), 0) / 1e9
}
