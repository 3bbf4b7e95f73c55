/* Makes the frames of Realistic Pathway on a page as high as what they show. It reads and sends nothing else. */
const origin = new URL(document.currentScript.src).origin
addEventListener('message', ({ data, origin: from, source }) => {
  if (from !== origin || data?.type !== 'realistic-pathway:height' || !(data.height > 0)) return
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.style.height = `${Math.ceil(data.height)}px`
})
