import { expect, it } from 'vitest'
import { HiddenOutput } from '../../scripts/start/hidden-output.ts'

function hidden() {
  const printed: string[] = []
  return { printed, output: new HiddenOutput((text) => printed.push(text)) }
}

it('prints nothing until it is shown, then all of it and what follows', () => {
  const { printed, output } = hidden()
  output.add('one\n')
  output.add(Buffer.from('two'))
  expect(printed).toEqual([])
  output.show()
  output.add('three\n')
  expect(printed).toEqual(['one\ntwo\n', 'three\n'])
})

it('keeps the newest part of what is long', () => {
  const { printed, output } = hidden()
  for (let line = 0; line < 20_000; line++) output.add(`line ${line}\n`)
  output.show()
  expect(printed.join('')).toMatch(/line 19999\n$/)
  expect(printed.join('').length).toBeLessThan(100_000)
})

it('forgets what was, and prints what comes, once it is let pass', () => {
  const { printed, output } = hidden()
  output.add('starting\n')
  output.pass()
  output.add('an error\n')
  output.show()
  expect(printed).toEqual(['an error\n'])
})
