import type { BuildOptions } from 'esbuild';

export function compileProgram(): Promise<string | undefined>;
export function compiling(): BuildOptions;
