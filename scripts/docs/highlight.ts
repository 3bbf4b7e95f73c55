/** Colours for code, given when the page is built: the reader runs no script. Shiki tells the tokens apart. */
import { createCssVariablesTheme, createHighlighterCoreSync, type ThemedToken } from '@shikijs/core'
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript'
import graphql from '@shikijs/langs/graphql'
import html from '@shikijs/langs/html'
import json from '@shikijs/langs/json'
import python from '@shikijs/langs/python'
import r from '@shikijs/langs/r'
import sh from '@shikijs/langs/sh'
import sql from '@shikijs/langs/sql'
import typescript from '@shikijs/langs/typescript'
import { escapeHtml } from './html.ts'

const theme = createCssVariablesTheme()
const shiki = createHighlighterCoreSync({
  themes: [theme],
  langs: [graphql, html, json, python, r, sh, sql, typescript],
  engine: createJavaScriptRegexEngine(),
})
const languages = new Set(shiki.getLoadedLanguages())

/** Code as HTML, in which each coloured token is `<span class="token-keyword">` or the like. Languages without a grammar stay plain. */
export function highlight(code: string, language: string): string {
  if (!languages.has(language)) return escapeHtml(code)
  const lines = shiki.codeToTokensBase(code, { lang: language, theme })
  return lines.map((tokens) => tokens.map(tokenHtml).join('')).join('\n')
}

/** By class, and not by a style of its own as Shiki would write it: the style sheet knows light and dark. */
function tokenHtml({ content, color }: ThemedToken): string {
  const [kind] = /token-[\w-]+/.exec(color ?? '') ?? []
  return kind ? `<span class="${kind}">${escapeHtml(content)}</span>` : escapeHtml(content)
}
