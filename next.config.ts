import type { NextConfig } from "next";

const config: NextConfig = {
  // lib/server compresses once and keeps the result; see docs/decisions.
  compress: false,
  poweredByHeader: false,
  // Tests build beside a running portal, never over it.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  reactStrictMode: true,
  // Title, canonical and Open Graph stand in <head> for every reader, not only for robots.
  htmlLimitedBots: /.*/,
  // Sizes are made at upload: an optimiser that decodes on request is a door for attackers.
  images: { unoptimized: true },
  // `npm test` checks the types; a build on a server must need no development packages and no second minute.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "sharp",
    "pg",
    "pg-boss",
    "pino",
    "mammoth",
    "@aws-sdk/client-s3",
    "@aws-sdk/lib-storage",
    "mediabunny",
    "@napi-rs/canvas",
    "pdfjs-dist",
  ],
};

export default config;
