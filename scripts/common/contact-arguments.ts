/**
 * The arguments of wrangler that set the address to write to: that of the environment variable CONTACT; in a workflow of GitHub, without
 * it, the issues of the repository; else none.
 */
export function contactArguments(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  const { CONTACT, GITHUB_REPOSITORY, GITHUB_SERVER_URL = 'https://github.com' } = env
  const contact = CONTACT || (GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/issues` : '')
  return contact === '' ? [] : ['--var', `CONTACT:${contact}`]
}
