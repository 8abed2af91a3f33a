/**
 * JSON that is safe as the text of a `<script>` element: no `<` can end the element or open a comment, and
 * the two line separators that older JavaScript forbids in strings are escaped.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
