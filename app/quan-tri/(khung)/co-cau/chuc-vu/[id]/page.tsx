import type { Metadata } from "next";
import { holdingFields } from "@/components/bodies/staff-fields";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { FindPerson } from "@/components/people/find-person";
import { RecordForm } from "@/components/ui/record-form";
import { requireActor } from "@/lib/auth/current";
import { BODIES_ADMIN, bodyAdminAddress, postAdminAddress } from "@/lib/bodies/addresses";
import { refusalWords } from "@/lib/bodies/labels";
import { whyNotWrite } from "@/lib/bodies/policy";
import { today } from "@/lib/bodies/queries";
import { findPost, staffTerms } from "@/lib/bodies/queries/staff";
import { MOST_FOUND, suggestPeople } from "@/lib/people/queries";
import type { BodyKind } from "@/prisma/generated/enums";
import { hold } from "../../actions";

export const metadata: Metadata = { title: "Ghi người giữ chức vụ" };

/** Bodies whose offices are of a term of the council. */
const ofCouncil: BodyKind[] = ["COUNCIL", "STANDING_COMMITTEE", "COMMITTEE", "MEMBERS_GROUP"];

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ tim?: string | string[] }>;
}

export default async function AppointPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotWrite(actor);
  if (refusal) return <StaffRefusal title="Ghi người giữ chức vụ" sentence={refusalWords[refusal]} />;
  const post = await findPost(actor, (await params).id);
  if (!post) return <StaffMissing />;
  const asked = String((await searchParams).tim ?? "").trim();
  const people = asked ? await suggestPeople(actor, asked, MOST_FOUND) : null;
  const [terms, day] = [await staffTerms(actor), await today()];
  const present = terms.find(({ body, startsOn }) => body.kind === "COUNCIL" && startsOn <= day);
  const chosen = people?.length === 1 ? (people[0]?.id ?? "") : "";
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={post.title}
        crumbs={[
          { href: BODIES_ADMIN, word: "Cơ cấu" },
          { href: bodyAdminAddress(post.body.id), word: post.body.name },
        ]}
        line={<span>{post.sole ? "Mỗi lúc một người giữ chức vụ này." : "Nhiều người cùng giữ chức vụ này."}</span>}
      />
      <div className="pan">
        <FindPerson action={postAdminAddress(post.id)} asked={asked} found={people?.length ?? null} most={MOST_FOUND} />
        {people && people.length > 0 ? (
          <div className="pan__form">
            <RecordForm
              key={asked}
              action={hold}
              form="giu-chuc"
              fields={[
                {
                  kind: "choice",
                  name: "personId",
                  label: "Người giữ chức vụ",
                  value: chosen,
                  options: people.map(({ id, fullName, titleLine }) => ({ value: id, word: fullName, note: titleLine ?? undefined })),
                },
                ...holdingFields(null, terms, ofCouncil.includes(post.body.kind) ? present?.id : undefined),
              ]}
              hidden={{ postId: post.id, body: post.body.id }}
              word="Ghi người giữ chức vụ"
            />
          </div>
        ) : null}
      </div>
    </main>
  );
}
