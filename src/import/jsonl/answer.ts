/** True for what another system writes for no: `false`, "no", 0, or "0.0" as tables of programs have it. */
export function isNo(value: unknown): boolean {
  return /^(?:false|no|0(?:\.0+)?)$/i.test(String(value).trim());
}

/** True for what another system writes for yes: `true`, "yes", 1, or "1.0". */
export function isYes(value: unknown): boolean {
  return /^(?:true|yes|1(?:\.0+)?)$/i.test(String(value).trim());
}
