import type { ReactNode } from "react";
import { PublicDocument } from "./document";
import "./public-entry.css";

export { generateMetadata, viewport } from "./document";

// Rendered on demand, kept by lib/server: the build needs no database and nothing can be forgotten to revalidate.
export const dynamic = "force-dynamic";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PublicDocument language="vi" skip="Đến nội dung chính">
      {children}
    </PublicDocument>
  );
}
