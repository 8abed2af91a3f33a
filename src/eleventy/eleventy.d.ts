declare module '@11ty/eleventy' {
  import type { EleventyConfig } from './configure.ts';

  /** The programmatic interface, as far as it is used here. */
  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { quietMode: boolean; configPath: null; config: (config: EleventyConfig) => void },
    );
    disableLogger(): void;
    toJSON(): Promise<{ url: string; outputPath: string; content: string }[]>;
  }
}
