declare module "webvtt-parser" {
  export class WebVTTParser {
    parse(input: string, mode?: "captions"): { cues: { startTime: number; endTime: number; text: string }[]; errors: { message: string; line: number }[] };
  }
}
