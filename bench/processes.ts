import { readdirSync, readFileSync } from 'node:fs'

/** Ticks in a second, which Linux fixes for /proc at 100. */
const TICKS = 100

/** The processes of workerd that this one has started, by /proc. None where there is no /proc. */
export function workerdProcesses(): readonly string[] {
  try {
    return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry) && isOurWorkerd(entry))
  } catch {
    return []
  }
}

/** Seconds of CPU that a process has used; NaN where that cannot be read. */
export function cpuSecondsOf(process: string | undefined): number {
  const [, ...fields] = statOf(process)
  return (Number(fields[10]) + Number(fields[11])) / TICKS
}

/** Memory of a process that is in RAM, in MiB (VmRSS of proc_pid_status(5)); NaN where that cannot be read. */
export function residentMebibytesOf(process: string | undefined): number {
  try {
    const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process}/status`, 'utf8')) ?? []
    return Number(kibibytes) / 1024
  } catch {
    return Number.NaN
  }
}

function isOurWorkerd(process_: string): boolean {
  const [name, , parent] = statOf(process_)
  return name === 'workerd' && Number(parent) === process.pid
}

/** Name, state, parent and so on: proc_pid_stat(5). A name may hold anything, parentheses too. */
function statOf(process: string | undefined): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${process}/stat`, 'utf8')
    const end = stat.lastIndexOf(')')
    return [stat.slice(stat.indexOf('(') + 1, end), ...stat.slice(end + 2).split(' ')]
  } catch {
    return []
  }
}
