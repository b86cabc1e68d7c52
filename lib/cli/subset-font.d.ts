declare module "subset-font" {
  interface Options {
    targetFormat: "woff2" | "sfnt";
    keepFeatures?: string[];
    noHinting?: boolean;
    variationAxes?: Record<string, number | { min: number; max: number }>;
  }
  /** The font with only the glyphs of `text`, as bytes of the target format. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
