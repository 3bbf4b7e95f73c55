import { made } from './made.ts'

/** Where results are told to screen readers. */
const region = made('p', { class: 'unseen', role: 'status' })
document.body.append(region)

export function announce(text: string): void {
  region.textContent = text
}
