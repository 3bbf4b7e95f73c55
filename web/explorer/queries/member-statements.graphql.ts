/** Made from member-statements.graphql and the schema by `npm run documents:types`. */
export interface MemberStatementsVariables {
  readonly code: string
  readonly first: number
}

export interface MemberStatementsAnswer {
  readonly member: {
    readonly statements: {
      readonly totalCount: number
      readonly nodes: readonly {
        readonly slug: string
        readonly title: string
        readonly saidOn: string
        readonly summary: string
        readonly speaker: {
          readonly name: string
          readonly role: string
        }
        readonly quote: {
          readonly text: string
          readonly status: 'AS_REPORTED' | 'VERBATIM' | 'VERBATIM_IN_TRANSLATION'
        } | null
        readonly source: {
          readonly publisher: string
          readonly url: string
        }
        readonly claims: readonly {
          readonly slug: string
          readonly assertion: string
          readonly check: {
            readonly verdict: 'CLOSE' | 'DIFFERS' | 'MATCHES' | 'NOT_CHECKABLE'
            readonly working: string
          }
        }[]
      }[]
    } | null
  } | null
}

/** `types` is there for the compiler alone. */
export const MemberStatements: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: MemberStatementsVariables) => MemberStatementsAnswer
} = {
  hash: 'be5d02b26db40ae7799264609b5c04a2caeac7ee9e06d7ceb10b6d85f34833e0',
  text: `# What was said about a member or by it, newest first
query MemberStatements($code: CountryCode!, $first: Int!) {
  member(code: $code) {
    statements(first: $first) {
      totalCount
      nodes {
        slug
        title
        saidOn
        summary
        speaker {
          name
          role
        }
        quote {
          text
          status
        }
        source {
          publisher
          url
        }
        claims {
          slug
          assertion
          check {
            verdict
            working
          }
        }
      }
    }
  }
}`,
}
