/** A tool: what it is called with, and what it answers. */
import type { CallToolResult, McpServer } from '@modelcontextprotocol/server'
import type { z } from 'zod'
import { ANSWER, errorResult } from './answer.ts'
import { type Api, Refusal } from './api.ts'

interface Tool<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Input
  /** @throws Refusal with words for whoever called it */
  readonly answer: (input: z.infer<Input>, api: Api) => Promise<CallToolResult>
}

/** Infers the type of the input. */
export const tool = <Input extends z.ZodObject>(one: Tool<Input>): Tool<Input> => one

/** Every tool only reads, and sends requests only to this API. */
const ANNOTATIONS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

export function register<Input extends z.ZodObject>(server: McpServer, api: Api, one: Tool<Input>): void {
  const { name, title, description, input, answer } = one
  const call = async (given: unknown): Promise<CallToolResult> => {
    try {
      return await answer(given as z.infer<Input>, api)
    } catch (error) {
      if (error instanceof Refusal) return errorResult(error.message)
      throw error
    }
  }
  server.registerTool(
    name,
    { title, description, inputSchema: input as z.ZodObject, outputSchema: ANSWER, annotations: ANNOTATIONS },
    call,
  )
}
