import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { MemberCards } from "@/components/members/member-cards";
import { MemberFilters } from "@/components/members/member-filters";
import { type MemberQuestion, memberQuestion, membersAddress } from "@/components/members/question";
import { Everywhere } from "@/components/search/everywhere";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Pagination } from "@/components/ui/pagination";
import { formatNumber } from "@/lib/core/numbers";
import { pages } from "@/lib/core/pagination";
import { keepTogether } from "@/lib/core/typography";
import { MEMBERS } from "@/lib/members/addresses";
import { compositionWords } from "@/lib/members/composition";
import { listMembers, MEMBERS_PAGE, type MemberList } from "@/lib/members/queries";
import { pageMetadata } from "../metadata";
import { SitePage } from "../site-page";
import type { SearchParams } from "../tin-tuc/list-address";

interface Props {
  searchParams: Promise<SearchParams>;
}

/** Read once for the head and the page. */
const list = cache(async (params: string): Promise<[MemberQuestion, MemberList | null]> => {
  const asked = memberQuestion(JSON.parse(params));
  return [asked, await listMembers(asked)];
});
const read = async ({ searchParams }: Props) => list(JSON.stringify(await searchParams));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [asked, found] = await read(props);
  const path = found ? membersAddress(asked, found.present) : MEMBERS;
  return pageMetadata({ title: found ? `Đại biểu Hội đồng nhân dân ${found.term.name}` : "Đại biểu Hội đồng nhân dân", path, indexed: !asked.q });
}

export default async function MembersPage(props: Props) {
  const [asked, found] = await read(props);
  if (!found && asked.ordinal !== null) notFound();
  const pager = pages(found?.total ?? 0, asked.page, MEMBERS_PAGE);
  if (!pager.exists) notFound();
  return (
    <SitePage area={MEMBERS}>
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Đại biểu" }]} />
        {found ? (
          <Members asked={asked} found={found} pager={pager} />
        ) : (
          <header className="pagehead">
            <h1>Đại biểu Hội đồng nhân dân</h1>
            <p className="pagehead__lede">Danh sách đại biểu được đăng khi hồ sơ nhiệm kỳ đã ghi xong.</p>
          </header>
        )}
      </div>
    </SitePage>
  );
}

function Members({ asked, found, pager }: { asked: MemberQuestion; found: MemberList; pager: ReturnType<typeof pages> }) {
  const { term, present: latest, members, composition, constituencies, items, total } = found;
  const counted = compositionWords(composition);
  const where = constituencies.length > 0 ? ` được bầu ở ${formatNumber(constituencies.length)} đơn vị bầu cử` : "";
  return (
    <>
      <header className="pagehead">
        <h1>Đại biểu Hội đồng nhân dân</h1>
        <p className="pagehead__lede">
          {keepTogether(`${formatNumber(members)} đại biểu ${term.name}${where}. Chọn nơi ông, bà cư trú để biết ai đại diện cho mình.`)}
        </p>
      </header>
      <MemberFilters list={found} asked={asked} />
      <div className="listbar">
        <h2 className="listbar__t">{formatNumber(total)} đại biểu</h2>
        {counted ? <p className="small muted">{keepTogether(`Cả khóa: ${counted}`)}</p> : null}
      </div>
      {items.length > 0 ? (
        <MemberCards members={items} query={term.ordinal === latest ? "" : `?khoa=${term.ordinal}`} />
      ) : (
        <div className="mt-6">
          <p className="mb-6">
            Không có đại biểu nào khớp.{" "}
            <a href={membersAddress({ ...memberQuestion({}), ordinal: term.ordinal }, latest)}>Xem cả {formatNumber(members)} đại biểu</a>
          </p>
          <Everywhere q={asked.q} />
        </div>
      )}
      <Pagination pages={pager} addressOf={(page) => membersAddress({ ...asked, page }, latest)} label="Các trang danh sách đại biểu" />
    </>
  );
}
