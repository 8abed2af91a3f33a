import type { PageBatch } from '../../templates/pages.11ty.tsx';
import type { Renderers } from '../plan/props.ts';

/** The part of Eleventy's `UserConfig` that is used here; the package has no types of its own. */
export interface EleventyConfig {
  addExtension(extension: string, options: { key: string }): void;
  addTemplate(name: string, template: { readonly data: object; readonly render: unknown }): void;
  addTemplateFormats(formats: string): void;
  addGlobalData(name: string, value: () => unknown): void;
  on(
    event: 'eleventy.after',
    listener: (result: { readonly directories: { readonly output: string } }) => void | Promise<void>,
  ): void;
  readonly benchmarks: { readonly config: { setMinimumThresholdMs(milliseconds: number): void } };
  setUseGitIgnore(use: boolean): void;
  configureErrorReporting(options: { allowMissingExtensions: boolean }): void;
}

/** Sets Eleventy up to render `batches` through the one template. */
export function configureEleventy(
  config: EleventyConfig,
  batches: readonly PageBatch[],
  renderers: Renderers,
): void {
  config.addExtension('11ty.tsx', { key: '11ty.js' });
  config.addTemplateFormats('11ty.tsx');
  config.setUseGitIgnore(false);
  // A redirect stub may stand at an old address without an ending.
  config.configureErrorReporting({ allowMissingExtensions: true });
  config.addGlobalData('batches', () => batches);
  config.addGlobalData('renderers', () => renderers);
}
