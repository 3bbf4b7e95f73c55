/** What a process prints, kept instead of shown, for when something fails. */

/** Characters that are kept: the newest. */
const KEPT = 64 * 1024

export class HiddenOutput {
  private text = ''
  private readonly print: (text: string) => void
  private open = false

  /** @param print where the output goes once it is shown */
  constructor(print: (text: string) => void = (text) => process.stderr.write(text)) {
    this.print = print
  }

  readonly add = (part: Buffer | string): void => {
    if (this.open) this.print(String(part))
    else this.text = (this.text + part).slice(-KEPT)
  }

  /** Prints what was kept, and from now on whatever is added. */
  show(): void {
    this.open = true
    if (this.text !== '') this.print(this.text.endsWith('\n') ? this.text : `${this.text}\n`)
    this.text = ''
  }

  /** Forgets what was kept, and from now on prints whatever is added. */
  pass(): void {
    this.text = ''
    this.open = true
  }
}
