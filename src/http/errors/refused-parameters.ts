import { InputError } from '../../../domain/errors.ts'

/**
 * Parameters of an address that cannot be read, in the words of the page that has the same ones. The first of them is the field of the
 * error, and what its sentence allows is what is allowed.
 */
export class RefusedParameters extends InputError {
  /**
   * @param problems sentences by the name of the parameter: "“x” is no order. Allowed: up, down."
   * @param example an address that works
   */
  constructor(problems: Readonly<Record<string, string>>, example: string) {
    const [[field, found] = ['', '']] = Object.entries(problems)
    const [, allowed = found] = /Allowed: (.*?)\.?(?: Example:.*)?$/.exec(found) ?? []
    super({ field, found, allowed, example })
    this.message = `${Object.values(problems).join(' ')} Example: ${example}`
  }
}
