/** R compiled to WebAssembly, with its base packages alone: it reads addresses as R does that is installed. */
import { type RDataFrame, WebR } from 'webr'

export interface R {
  /** The rows of a data frame. */
  readonly rows: (code: string) => Promise<readonly object[]>
  readonly text: (code: string) => Promise<string>
  readonly close: () => void
}

export async function startR(): Promise<R> {
  const webR = new WebR({ interactive: false })
  await webR.init()
  return {
    rows: async (code) => ((await webR.evalR(code)) as RDataFrame).toD3(),
    text: (code) => webR.evalRString(code),
    close: () => webR.close(),
  }
}
