import { expect, it } from 'vitest'
import { contactArguments } from '../../../scripts/common/contact-arguments.ts'

it.each([
  [{}, []],
  [{ CONTACT: '' }, []],
  [{ CONTACT: 'ada@example.org', GITHUB_REPOSITORY: 'a/b' }, ['--var', 'CONTACT:ada@example.org']],
  [{ CONTACT: '', GITHUB_REPOSITORY: 'a/b' }, ['--var', 'CONTACT:https://github.com/a/b/issues']],
  [
    { GITHUB_REPOSITORY: 'a/b', GITHUB_SERVER_URL: 'https://git.example' },
    ['--var', 'CONTACT:https://git.example/a/b/issues'],
  ],
])('with %j a deployment is given %j', (env, expected) => {
  expect(contactArguments(env)).toEqual(expected)
})
