/* Tells the page around an embed how high it is: /embed.js listens. */
const say = () =>
  parent.postMessage(
    { type: 'realistic-pathway:height', height: document.documentElement.getBoundingClientRect().height },
    '*',
  )
// A frame out of sight is not rendered, so that no observer is called in it: it says so itself, once it is loaded.
if (parent !== window) {
  addEventListener('load', say)
  new ResizeObserver(say).observe(document.documentElement)
}
