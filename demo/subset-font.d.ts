// SPDX-License-Identifier: MIT
// The part of subset-font's interface that the build uses.

declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
    keepAllGlyphs?: boolean;
  }
  export default function subsetFont(
    font: Buffer,
    text?: string,
    options?: Options,
  ): Promise<Buffer>;
}
