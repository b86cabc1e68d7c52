import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { BannerStrip } from "@/components/site/banner-strip";
import { absoluteUrl } from "@/lib/core/public-url";
import { standingBanner } from "@/lib/site/queries";
import "./public-entry.css";

// Rendered on demand, kept by lib/server: the build needs no database and nothing can be forgotten to revalidate.
export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(absoluteUrl("/")),
    icons: { icon: { url: "/img/mark.svg", type: "image/svg+xml" } },
    formatDetection: { telephone: false, date: false, address: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f1" },
    { media: "(prefers-color-scheme: dark)", color: "#171310" },
  ],
};

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi">
      <head>
        <link rel="preload" href="/fonts/be-vietnam-pro-400-latin.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="search" href="/opensearch.xml" type="application/opensearchdescription+xml" title="Tìm trong cổng" />
      </head>
      <body>
        <a className="skip" href="#noi-dung">
          Đến nội dung chính
        </a>
        <BannerStrip banner={await standingBanner()} />
        {children}
        <script src="/js/page.js" defer />
      </body>
    </html>
  );
}
