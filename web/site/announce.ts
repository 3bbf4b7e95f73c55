/** Where results are told to screen readers. */
const region = document.createElement('p')
region.className = 'unseen'
region.setAttribute('role', 'status')
document.body.append(region)

export function announce(text: string): void {
  region.textContent = text
}
