import { slugOf } from '../address/slug.ts'

/** The pages of members, with commas between them. */
export const MemberLinks = ({
  members,
}: {
  readonly members: readonly { readonly code: string; readonly name: string }[]
}) => (
  <>
    {members.map(({ code, name }, index) => (
      <span key={code}>
        {index > 0 ? ', ' : ''}
        <a href={`/member/${slugOf(name)}`}>{name}</a>
      </span>
    ))}
  </>
)
