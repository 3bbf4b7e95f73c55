/** Whom to write to. The setting CONTACT of the deployment has the address: docs/maintain/deploy.md. */
export interface Contact {
  /** For wrong figures, statements and verdicts. */
  readonly corrections: string
  /** For vulnerabilities, which do not belong into public. */
  readonly security: string
}

const ISSUES = /^(https:\/\/github\.com\/[\w.-]+\/[\w.-]+)\/issues\/?$/

/**
 * @param setting an address of the web or of mail: `https://…`, `mailto:…` or `ada@example.org`. Issues on GitHub are public, so
 *   vulnerabilities go to the private reports of the same repository.
 * @returns null where nothing is set, or nothing that could be written to
 */
export function contactFrom(setting: string | undefined): Contact | null {
  const text = setting?.trim() ?? ''
  const address = /^[^\s@:/]+@[^\s@:/]+$/.test(text) ? `mailto:${text}` : text
  if (!/^(https:\/\/|mailto:)[^\s<>"]+$/.test(address) || !URL.canParse(address)) return null
  const [, repository] = ISSUES.exec(address) ?? []
  return { corrections: address, security: repository ? `${repository}/security/advisories/new` : address }
}
