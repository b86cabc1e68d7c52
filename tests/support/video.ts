import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output, type VideoCodec, WebMOutputFormat } from "mediabunny";

const configs: Partial<Record<VideoCodec, VideoDecoderConfig>> = {
  vp9: { codec: "vp09.00.10.08", codedWidth: 640, codedHeight: 360 },
  hevc: { codec: "hvc1.1.6.L93.B0", codedWidth: 640, codedHeight: 360, description: new Uint8Array(30) },
};

/**
 * A video in a real container whose pictures are noise: 640 × 360, 25 a second. Programs that look at the container take it for whole.
 * @param bytes of one picture
 */
export async function video({
  container = "mp4",
  codec = "vp9",
  seconds = 2,
  bytes = 400,
}: {
  container?: "mp4" | "webm";
  codec?: "vp9" | "hevc";
  seconds?: number;
  bytes?: number;
} = {}): Promise<Buffer> {
  const format = container === "mp4" ? new Mp4OutputFormat({ fastStart: "in-memory" }) : new WebMOutputFormat();
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source, { frameRate: 25 });
  await output.start();
  for (let n = 0; n < seconds * 25; n++) {
    const picture = new EncodedPacket(new Uint8Array(bytes).fill(n + 1), n % 25 === 0 ? "key" : "delta", n / 25, 1 / 25);
    await source.add(picture, { decoderConfig: configs[codec] as VideoDecoderConfig });
  }
  await output.finalize();
  return Buffer.from(target.buffer as ArrayBuffer);
}

/** Captions of a speech, as WebVTT. */
export const captions = (words = "Kính thưa các vị đại biểu"): Buffer =>
  Buffer.from(`WEBVTT\n\n00:00:00.000 --> 00:00:01.500\n${words}\n\n00:00:01.500 --> 00:00:02.000\nKỳ họp bắt đầu.\n`);
