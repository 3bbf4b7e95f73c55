import { spawnSync } from 'node:child_process'

/** Python with a module: the machine's own too, as another may come before it on the path. Where there is none, tests are skipped, and shown so. */
export function pythonWith(module: string): string | undefined {
  // Found, and not loaded: that would take a second.
  const find = `import importlib.util as i; print(i.find_spec('${module}') is not None)`
  return ['python3', '/usr/bin/python3'].find((one) => String(spawnSync(one, ['-c', find]).stdout).trim() === 'True')
}
