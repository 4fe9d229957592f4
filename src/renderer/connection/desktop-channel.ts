import type { FromPage, ToPage } from '#contract/desktop'
import { isWebHost } from './web-link.ts'

/** Says something to the desktop's frame; nobody hears it in a browser. */
export function tellDesktop(message: FromPage) {
  if (!isWebHost()) window.postMessage({ type: 'gladi:from-page', message }, window.location.origin)
}

/** Hears the desktop's frame until the function returned is called. */
export function hearDesktop(hear: (message: ToPage) => void): () => void {
  const onMessage = ({ source, data }: MessageEvent) => {
    if (source === window && data?.type === 'gladi:to-page') hear(data.message)
  }
  window.addEventListener('message', onMessage)
  return () => window.removeEventListener('message', onMessage)
}
