import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Words } from "@/components/news/inline-text";
import { type Choice, Comparison } from "@/components/resolutions/comparison";
import { ResolutionHead } from "@/components/resolutions/resolution-head";
import { changeWords, clauseChanges, clausesOf, livingParts } from "@/components/resolutions/text-diff";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PrintButton } from "@/components/ui/print-button";
import { dayOfIso, formatDay } from "@/lib/core/dates";
import { keepTogether } from "@/lib/core/typography";
import { comparisonAddress, RESOLUTIONS, resolutionAddress } from "@/lib/resolutions/addresses";
import { textLabels } from "@/lib/resolutions/labels";
import { shortName } from "@/lib/resolutions/named-text";
import { provisionsOf } from "@/lib/resolutions/queries/page";
import { stateOnDay } from "@/lib/resolutions/validity";
import { pageMetadata } from "../../../../metadata";
import { SitePage } from "../../../../site-page";
import { find, one, type Params, readOn, standingVersion } from "../reading";

interface Props {
  params: Promise<Params>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

type Page = Awaited<ReturnType<typeof find>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, slug } = await params;
  const page = await find(year, slug);
  return pageMetadata({ title: `So sánh các bản của Nghị quyết số ${page.symbol}`, path: comparisonAddress(page), indexed: false });
}

const lowered = (name: string) => name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);

/** The versions of the text, then the words of each day on which they became others. */
function choicesOf(page: Page, milestones: readonly string[]): Choice[] {
  const versions = page.versions.map(({ number, kind, label, onDay }): Choice => {
    const day = onDay ?? (kind === "ADOPTED" ? page.adoptedOn : null);
    const name = label || (kind === "DRAFT" ? `Dự thảo ${number}` : textLabels[kind]);
    return { value: String(number), name: day ? `${name} (${formatDay(day)})` : name, short: textLabels[kind], group: "Dự thảo và bản thông qua" };
  });
  const days = milestones.map((day): Choice => {
    const name = `Bản hợp nhất từ ${formatDay(dayOfIso(day))}`;
    return { value: day, name, short: `Từ ${formatDay(dayOfIso(day))}`, group: "Bản hợp nhất theo thời gian" };
  });
  return milestones.length > 1 ? [...versions, ...days] : versions;
}

/** The last draft beside what was adopted; where there is none, the first words beside today's. */
function usual(page: Page, choices: readonly Choice[], milestones: readonly string[]): [string, string] {
  const draft = page.versions.findLast(({ kind }) => kind === "DRAFT");
  const standing = standingVersion(page);
  if (draft && standing !== null) return [String(draft.number), String(standing)];
  const past = milestones.filter((day) => day <= page.today);
  return past.length > 1 ? [past[0] ?? "", past.at(-1) ?? ""] : [choices[0]?.value ?? "", choices.at(-1)?.value ?? ""];
}

async function clauses(page: Page, { value }: Choice) {
  if (!value.includes("-")) return clausesOf(await provisionsOf(page.id, Number(value)));
  const { consolidated } = await readOn(page, standingVersion(page), value);
  return clausesOf([...livingParts(consolidated.nodes)]);
}

export default async function ComparisonPage({ params, searchParams }: Props) {
  const { year, slug } = await params;
  const asked = await searchParams;
  const page = await find(year, slug);
  const { validity, milestones } = await readOn(page, null, page.today);
  const choices = choicesOf(page, milestones);
  if (choices.length < 2) notFound();
  const [usualLeft, usualRight] = usual(page, choices, milestones);
  const choice = (value: string) => choices.find((one) => one.value === value);
  const left = choice(one(asked["ban-a"]) || usualLeft);
  const right = choice(one(asked["ban-b"]) || usualRight);
  if (!left || !right) notFound();
  const [before, after] = await Promise.all([clauses(page, left), clauses(page, right)]);
  const changes = clauseChanges(before, after);
  // They speak of the draft; why the words changed later stands in the texts that changed them.
  const ofDraft = [left, right].some(({ value }) => page.versions.some(({ number, kind }) => kind === "DRAFT" && String(number) === value));
  const reasons = page.papers.filter(({ role }) => ofDraft && (role === "EXAMINATION" || role === "EXPLANATION"));
  return (
    <SitePage area="/nghi-quyet">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Nghị quyết", href: RESOLUTIONS }, { name: page.symbol, href: resolutionAddress(page) }, { name: "So sánh" }]} />
        <ResolutionHead
          page={page}
          state={stateOnDay(validity.periods, page.today)}
          title={`${left.name} và ${lowered(right.name)}`}
          lede={`${changeWords(changes)}.`}
        />
        <p className="btns mb-6">
          <PrintButton />
        </p>
        {reasons.length > 0 && (
          <p className="small muted">
            Vì sao đổi:{" "}
            {reasons.map((paper, place) => (
              <span key={shortName(paper)}>
                {place > 0 && "; "}
                {paper.href ? (
                  <a href={paper.href}>
                    <Words text={keepTogether(shortName(paper))} />
                  </a>
                ) : (
                  <Words text={keepTogether(shortName(paper))} />
                )}
              </span>
            ))}
            .
          </p>
        )}
        <Comparison page={page} choices={choices} left={left} right={right} changes={changes} />
      </div>
    </SitePage>
  );
}
