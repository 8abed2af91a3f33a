/** What a page shows in the browser of one error of the last build. */
export interface Fault {
  readonly message: string;
  /** "" when the message says it all. */
  readonly hint: string;
  /** `file:line:column`, the file relative to the site root; "" when the build does not say. */
  readonly place: string;
  /** Lines of the file around the place, or what the build said as it stopped; may be "". */
  readonly frame: string;
}

/** What every open page has to know. */
export interface PageState {
  /** Changes with the site: a page that was served under another version is an old one. */
  readonly version: string;
  /** Errors of the last build; [] when it went well. */
  readonly faults: readonly Fault[];
}
