/**
 * The versions of the formulas. An id names one, and is answered by it for as long as its figures are stored: docs/use/models.md says
 * what changed. A formula that changes has to ask for the version: test/domain/pathway/model-version.node.test.ts.
 */
export const MODELS = ['1', '2'] as const
export type Model = (typeof MODELS)[number]

/** The version of new pathways. */
export const MODEL_VERSION: Model = '2'

export const isModel = (text: string): text is Model => MODELS.some((model) => model === text)
