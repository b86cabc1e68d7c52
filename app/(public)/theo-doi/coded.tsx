import type { ReactNode } from "react";
import { BigState } from "@/components/layout/big-state";
import { FOLLOW } from "@/lib/alerts/addresses";
import { SitePage } from "../site-page";

/** A page that a letter leads to: one question and its buttons, or that there is nothing to do any more. */
export function CodedPage({ title, nothing, children }: { title: string; nothing: string; children: ReactNode }) {
  return (
    <SitePage>
      <BigState title={children ? title : "Liên kết này không còn dùng được"}>
        {children ?? (
          <>
            <p className="mt-2">{nothing}</p>
            <div className="btns mt-6">
              <a className="btn" href={FOLLOW}>
                Theo dõi mục khác
              </a>
            </div>
          </>
        )}
      </BigState>
    </SitePage>
  );
}
