/** What stands where there are no figures: they are on their way, there are none, or something went wrong. Screen readers say it. */
import type { ReactNode } from 'react'

export function Notice({ kind, children }: { kind: 'loading' | 'empty' | 'error'; children: ReactNode }) {
  return (
    <p className={kind} role={kind === 'error' ? 'alert' : 'status'}>
      {children}
    </p>
  )
}
