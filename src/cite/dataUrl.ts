/** A text as a `data:` URL (RFC 2397), for a link that downloads it without a request. Half characters become U+FFFD. */
export function dataUrl(mediaType: string, text: string): string {
  return `data:${mediaType};charset=utf-8,${encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;
}
