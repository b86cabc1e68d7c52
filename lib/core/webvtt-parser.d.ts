declare module "webvtt-parser" {
  class WebVTTParser {
    parse(input: string, mode?: "captions"): { cues: { startTime: number; endTime: number; text: string }[]; errors: { message: string; line: number }[] };
  }
  const parser: { WebVTTParser: typeof WebVTTParser };
  export default parser;
}
