import type { Metadata } from "next";
import { BigState } from "@/components/layout/big-state";
import { FOLLOW, FOLLOW_DONE } from "@/lib/alerts/addresses";
import { doneWords } from "@/lib/alerts/labels";
import { keepTogether } from "@/lib/core/typography";
import { pageMetadata } from "../../metadata";
import { SitePage } from "../../site-page";
import { one, type SearchParams } from "../asked";

interface Props {
  searchParams: Promise<SearchParams>;
}

const done = async (searchParams: Props["searchParams"]) => doneWords[one(await searchParams, "viec")] ?? { title: "Theo dõi", sentence: "" };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return pageMetadata({ title: (await done(searchParams)).title, path: FOLLOW_DONE, indexed: false });
}

/** What was done, the same for everybody. */
export default async function DonePage({ searchParams }: Props) {
  const { title, sentence } = await done(searchParams);
  return (
    <SitePage>
      <BigState title={title}>
        {sentence ? (
          <p className="mt-2" role="status">
            {keepTogether(sentence)}
          </p>
        ) : null}
        <div className="btns mt-6">
          <a className="btn" href="/">
            Về trang chủ
          </a>
          <a className="btn" href={FOLLOW}>
            Theo dõi mục khác
          </a>
        </div>
      </BigState>
    </SitePage>
  );
}
