/** A member to choose, and its share of GDP since 2014. The choice is in the address: `?member=POL`. */
import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { MEMBERS } from './documents.ts'
import { Notice } from './notice.tsx'
import { ShareOfGdp } from './share-of-gdp.tsx'

export function App() {
  const [code, setCode] = useState(() => new URLSearchParams(location.search).get('member') ?? 'POL')
  const { data, error } = useQuery(MEMBERS)
  const choose = (chosen: string) => {
    history.replaceState(null, '', `?member=${chosen}`)
    setCode(chosen)
  }
  return (
    <main>
      <h1>Defence spending as a share of GDP</h1>
      {error && <Notice kind="error">{error.message}</Notice>}
      <label>
        Member{' '}
        <select value={code} onChange={(event) => choose(event.target.value)} disabled={!data}>
          {data ? (
            data.members.map((member) => (
              <option key={member.code} value={member.code}>
                {member.name}
              </option>
            ))
          ) : (
            <option>{code}</option>
          )}
        </select>
      </label>
      <ShareOfGdp code={code} />
    </main>
  )
}
