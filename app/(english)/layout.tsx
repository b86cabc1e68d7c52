import type { ReactNode } from "react";
import { PublicDocument } from "../(public)/document";
import "../(public)/public-entry.css";

export { generateMetadata, viewport } from "../(public)/document";

export const dynamic = "force-dynamic";

/** The document of the English pages: the same as that of the others, in another language. */
export default function EnglishLayout({ children }: { children: ReactNode }) {
  return (
    <PublicDocument language="en" skip="Skip to content">
      {children}
    </PublicDocument>
  );
}
