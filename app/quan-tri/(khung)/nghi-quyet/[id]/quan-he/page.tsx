import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { choiceOf, partsChosen, queryOf, relationOf } from "@/components/resolutions/relation-choice";
import { ActForm } from "@/components/resolutions/staff-act-form";
import { PartsForm, TargetForm } from "@/components/resolutions/staff-relation-choose";
import { RelationForm } from "@/components/resolutions/staff-relation-form";
import { ForecastList } from "@/components/resolutions/staff-validity";
import { requireActor } from "@/lib/auth/current";
import { RESOLUTIONS_ADMIN, resolutionAdminAddress } from "@/lib/resolutions/addresses";
import { openStaffResolution } from "@/lib/resolutions/commands/open";
import { relationLabels, whyWord } from "@/lib/resolutions/labels";
import { whyNotCreate } from "@/lib/resolutions/policy";
import { partsOf } from "@/lib/resolutions/queries/detail";
import { findTargets, textNames } from "@/lib/resolutions/queries/names";
import { forecast } from "@/lib/resolutions/queries/preview";
import { relationInput, targetInput } from "@/lib/resolutions/schema";
import { actingKinds } from "@/lib/resolutions/workflow";
import { act, relate } from "../../actions";

export const metadata: Metadata = { title: "Quan hệ văn bản" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A relation in three steps, each an ordinary address: which text, which parts and from when, what that would do. Only the last saves. */
export default async function RelationPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotCreate(actor);
  if (refusal) return <StaffRefusal title="Quan hệ văn bản" sentence={whyWord(refusal) ?? ""} />;
  const resolution = await openStaffResolution(actor, (await params).id);
  if (!resolution) return <StaffMissing />;
  const asked = await searchParams;
  const known = resolution.relations.find(({ id }) => id === asked.sua) ?? null;
  const choice = choiceOf(asked, known, resolution.effectiveOn ?? resolution.issuedOn);
  const { id, version } = resolution;
  const target = targetInput.safeParse(choice.target);
  const chosen = target.success ? ((await textNames(actor, [target.data.id])).get(target.data.id) ?? null) : null;
  const found = known ? [] : await findTargets(actor, choice.q, id);
  const [hit, acting] = choice.incoming ? [id, chosen?.kind === "nghi-quyet" ? chosen.id : null] : [chosen?.kind === "nghi-quyet" ? chosen.id : null, id];
  const [hitParts, actingParts] = await Promise.all([hit ? partsOf(hit) : [], acting ? partsOf(acting) : []]);
  const parts = partsChosen(choice, known, hitParts);
  const said = chosen ? relationInput.safeParse(relationOf({ id, version, choice, parts })) : null;
  const dated = !actingKinds.includes(choice.kind) || (said?.success === true && said.data.effectiveOn !== null);
  const forecasts = said?.success && actingKinds.includes(choice.kind) ? await forecast(actor, said.data) : [];
  const last = chosen !== null && dated && (asked.buoc === "xem" || known !== null);
  const address = resolutionAdminAddress(id);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={known ? "Sửa quan hệ văn bản" : "Thêm quan hệ văn bản"}
        crumbs={[
          { href: RESOLUTIONS_ADMIN, word: "Nghị quyết" },
          { href: address, word: resolution.symbol || resolution.title },
        ]}
        line={
          chosen ? (
            <span>
              {relationLabels[choice.kind][choice.incoming ? "from" : "to"]} {chosen.symbol || chosen.title}
            </span>
          ) : null
        }
      />
      {known ? null : (
        <section className="pan pan__form" aria-labelledby="buoc-1">
          <h2 id="buoc-1">1. Quan hệ và văn bản</h2>
          <TargetForm choice={choice} found={found} chosen={chosen} />
        </section>
      )}
      {chosen ? (
        <section className="pan pan__form mt-6" aria-labelledby="buoc-2">
          <h2 id="buoc-2">{known ? "1" : "2"}. Ngày và phần bị tác động</h2>
          <PartsForm choice={choice} parts={hitParts} />
          {asked.buoc === "xem" && !dated ? (
            <p className="err mt-3" role="alert">
              {whyWord("not-dated")}
            </p>
          ) : null}
        </section>
      ) : (
        <section className="pan pan__form mt-6" aria-labelledby="van-ban-moi">
          <h2 id="van-ban-moi">Luật, nghị định chưa có trong danh sách</h2>
          <ActForm action={act} fields={{ id, version: String(version), back: queryOf(choice) }} word="Thêm và chọn văn bản này" />
        </section>
      )}
      {last && chosen ? (
        <section className="pan pan__form mt-6" aria-labelledby="buoc-3">
          <h2 id="buoc-3">{known ? "2" : "3"}. Tác động và lời mới</h2>
          {actingKinds.includes(choice.kind) ? <ForecastList forecasts={forecasts} /> : <p className="muted">Quan hệ này không làm đổi hiệu lực.</p>}
          <RelationForm
            key={`${version} ${queryOf(choice)}`}
            action={relate}
            chosen={{
              ...{ id, version: String(version), relationId: known?.id ?? "", kind: choice.kind, target: chosen.target },
              ...{ incoming: choice.incoming ? "1" : "", effectiveOn: choice.day, endsOn: choice.until },
            }}
            kind={choice.kind}
            note={known?.note ?? ""}
            parts={parts}
            sources={actingParts.map(({ anchor }) => anchor)}
          />
        </section>
      ) : null}
    </main>
  );
}
