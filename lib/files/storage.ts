import "server-only";
import path from "node:path";
import { env } from "@/lib/core/env";
import type { Storage } from "./storage-contract";
import { folderStorage } from "./storage-folder";
import { objectStorage } from "./storage-objects";

let kept: Storage | undefined;

/** The storage of this process, as its settings say: the object store when a bucket is named, else a folder in DATA_DIR. */
export function storage(): Storage {
  const { DATA_DIR, S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  kept ??= S3_BUCKET
    ? objectStorage({
        bucket: S3_BUCKET,
        region: S3_REGION ?? "us-east-1",
        endpoint: S3_ENDPOINT,
        accessKeyId: S3_ACCESS_KEY_ID ?? "",
        secretAccessKey: S3_SECRET_ACCESS_KEY ?? "",
      })
    : folderStorage(path.join(DATA_DIR, "files"));
  return kept;
}
