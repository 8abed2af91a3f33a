/** Copies a text together with the same as HTML; false where the browser lets the page do neither. Call it while a press is being handled. */
export async function copy(plain: string, html: string): Promise<boolean> {
  const texts = { 'text/plain': plain, 'text/html': html };
  try {
    const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    // Not there (on http, or in an older browser) or not allowed: what is copied by command may be allowed still.
    return copyByCommand(texts);
  }
}

function copyByCommand(texts: Readonly<Record<string, string>>): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(texts)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    copied = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy') && copied;
  } finally {
    document.removeEventListener('copy', fill);
  }
}
