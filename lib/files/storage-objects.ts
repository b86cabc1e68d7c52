import "server-only";
import type { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import { log } from "@/lib/core/log";
import { checkedKey, newKey, type Storage } from "./storage-contract";

export interface ObjectStore {
  bucket: string;
  region: string;
  /** Of a store of the office's own (MinIO, Ceph); undefined for Amazon's. */
  endpoint: string | undefined;
  accessKeyId: string;
  secretAccessKey: string;
}

// Loaded when it is used: most offices keep files in a folder and need not carry the client in memory.
const library = () => import("@aws-sdk/client-s3");

/** A storage in a bucket of an S3 object store, under the same keys as in a folder. The bucket must exist. */
export function objectStorage({ bucket: Bucket, region, endpoint, accessKeyId, secretAccessKey }: ObjectStore): Storage {
  let opened: Promise<S3Client> | undefined;
  const client = () => {
    opened ??= library().then(
      ({ S3Client }) =>
        new S3Client({
          region,
          credentials: { accessKeyId, secretAccessKey },
          // A store of the office's own has one name, not one for each bucket, and seldom knows the newer check sums.
          ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
          requestChecksumCalculation: "WHEN_REQUIRED",
          responseChecksumValidation: "WHEN_REQUIRED",
          requestHandler: { connectionTimeout: 2000, requestTimeout: 30_000, throwOnRequestTimeout: true },
        }),
    );
    return opened;
  };
  const stream = async (key: string, range?: { start: number; end: number }): Promise<Readable> => {
    const { GetObjectCommand } = await library();
    const Range = range && `bytes=${range.start}-${range.end}`;
    const { Body } = await (await client()).send(new GetObjectCommand({ Bucket, Key: checkedKey(key), Range }));
    if (!Body) throw new Error("the object store answered without a body");
    return Body as Readable;
  };
  const putStream = async (key: string, content: Readable): Promise<void> => {
    const [{ Upload }, { AbortMultipartUploadCommand }] = await Promise.all([import("@aws-sdk/lib-storage"), library()]);
    // Two parts of 8 MB are under way at most.
    const params = { Bucket, Key: key, Body: content };
    const upload = new Upload({ client: await client(), params, partSize: 8 * 1024 * 1024, queueSize: 2, leavePartsOnError: true });
    try {
      await upload.done();
    } catch (error) {
      // Parts that nobody will finish cost room. The library would hide why it broke when they cannot be taken back.
      if (upload.uploadId) {
        const parts = new AbortMultipartUploadCommand({ Bucket, Key: key, UploadId: upload.uploadId });
        await (await client()).send(parts).catch((err: unknown) => log.warn({ err }, "parts of a broken upload stay in the object store"));
      }
      throw error;
    }
  };
  return {
    async put(content) {
      const key = newKey();
      if (content instanceof Uint8Array) {
        const { PutObjectCommand } = await library();
        await (await client()).send(new PutObjectCommand({ Bucket, Key: key, Body: content }));
      } else {
        await putStream(key, content);
      }
      return key;
    },
    async read(key) {
      const parts: Buffer[] = [];
      for await (const part of await stream(key)) parts.push(part as Buffer);
      return Buffer.concat(parts);
    },
    stream,
    async remove(key) {
      const { DeleteObjectCommand } = await library();
      await (await client()).send(new DeleteObjectCommand({ Bucket, Key: checkedKey(key) }));
    },
  };
}
