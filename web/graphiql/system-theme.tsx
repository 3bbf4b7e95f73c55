import { useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useEffect } from 'react'

/** GraphiQL's styles follow a change of the system's theme; its editors do so only when told. */
export function SystemTheme(): null {
  const theme = useGraphiQL((state) => state.theme)
  const { setTheme } = useGraphiQLActions()

  useEffect(() => {
    if (theme) return // chosen in the settings
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => setTheme(null)
    dark.addEventListener('change', follow)
    return () => dark.removeEventListener('change', follow)
  }, [theme, setTheme])

  return null
}
