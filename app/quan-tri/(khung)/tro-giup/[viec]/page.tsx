import type { Metadata } from "next";
import { HelpText } from "@/components/help/help-text";
import { HELP_HOME, helpPicture, helpTopic } from "@/components/help/topics";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { requireActor } from "@/lib/auth/current";

interface Props {
  params: Promise<{ viec: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: helpTopic((await params).viec)?.title ?? "Trợ giúp" };
}

export default async function TopicPage({ params }: Props) {
  await requireActor();
  const topic = helpTopic((await params).viec);
  if (!topic) return <StaffMissing />;
  const { title, who, steps, notes = [], picture } = topic;
  const size = picture?.name === "duyet" ? helpPicture.phone : helpPicture;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title={title} crumbs={[{ href: HELP_HOME, word: "Trợ giúp" }]} line={<span>{who}</span>} />
      <div className="pan pan__form help">
        <ol>
          {steps.map((step) => (
            <li key={step}>
              <HelpText text={step} />
            </li>
          ))}
        </ol>
        {notes.map((note) => (
          <p className="note mt-4" key={note}>
            <HelpText text={note} />
          </p>
        ))}
        {picture ? (
          // biome-ignore lint/performance/noImgElement: one size, already small.
          <img className="help__img" src={`/help/${picture.name}.webp`} width={size.width} height={size.height} alt={picture.alt} loading="lazy" />
        ) : null}
      </div>
    </main>
  );
}
