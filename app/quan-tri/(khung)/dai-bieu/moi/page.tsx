import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { mandateFields } from "@/components/members/staff-fields";
import { FindPerson } from "@/components/people/find-person";
import { RecordForm } from "@/components/ui/record-form";
import { requireActor } from "@/lib/auth/current";
import { staffTerms } from "@/lib/bodies/queries/staff";
import { MEMBERS_ADMIN, membersAdminAddress } from "@/lib/members/addresses";
import { refusalWords } from "@/lib/members/labels";
import { whyNotWrite } from "@/lib/members/policy";
import { mandateChoices } from "@/lib/members/queries/staff";
import { findPerson, MOST_FOUND, suggestPeople } from "@/lib/people/queries";
import { add } from "../actions";

export const metadata: Metadata = { title: "Thêm đại biểu" };

interface Props {
  searchParams: Promise<{ "nhiem-ky"?: string | string[]; tim?: string | string[]; nguoi?: string | string[] }>;
}

export default async function NewMemberPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotWrite(actor);
  if (refusal) return <StaffRefusal title="Thêm đại biểu" sentence={refusalWords[refusal]} />;
  const { "nhiem-ky": wanted, tim, nguoi } = await searchParams;
  const terms = (await staffTerms(actor)).filter(({ body }) => body.kind === "COUNCIL");
  const term = terms.find(({ id }) => id === wanted) ?? terms[0];
  if (!term) return <StaffMissing />;
  const asked = String(tim ?? "").trim();
  const named = !asked && typeof nguoi === "string" ? await findPerson(actor, nguoi) : null;
  const people = asked ? await suggestPeople(actor, asked, MOST_FOUND) : named ? [named] : null;
  const chosen = people?.length === 1 ? (people[0]?.id ?? "") : "";
  const choices = await mandateChoices(actor, term.id);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={`Thêm đại biểu ${term.name}`}
        crumbs={[
          { href: MEMBERS_ADMIN, word: "Đại biểu" },
          { href: membersAdminAddress(term.id), word: term.name },
        ]}
      />
      <div className="pan">
        <FindPerson action={`${MEMBERS_ADMIN}/moi`} asked={asked} kept={{ "nhiem-ky": term.id }} found={people?.length ?? null} most={MOST_FOUND} />
        {people && people.length > 0 ? (
          <div className="pan__form">
            <RecordForm
              key={asked}
              action={add}
              form="dai-bieu"
              fields={[
                {
                  kind: "choice",
                  name: "personId",
                  label: "Đại biểu",
                  value: chosen,
                  options: people.map(({ id, fullName, titleLine }) => ({ value: id, word: fullName, note: titleLine ?? undefined })),
                },
                ...mandateFields(null, choices, term.startsOn),
              ]}
              hidden={{ termId: term.id }}
              word="Thêm đại biểu"
            />
          </div>
        ) : null}
      </div>
    </main>
  );
}
