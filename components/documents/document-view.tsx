import { SectionHead } from "@/components/ui/section-head";
import { bodyAddress } from "@/lib/bodies/addresses";
import { formatDay, formatLongDay } from "@/lib/core/dates";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { DOCUMENTS, documentAddress } from "@/lib/documents/addresses";
import { kindLabels } from "@/lib/documents/labels";
import type { DocumentPage, Linked } from "@/lib/documents/queries/page";
import { kindWord } from "@/lib/documents/question";
import { meetingAddress } from "@/lib/meetings/addresses";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { relationLabels } from "@/lib/resolutions/labels";
import { sessionAddress } from "@/lib/sessions/addresses";
import { opinionLabels } from "@/lib/sessions/labels";
import { RecordFiles } from "./record-files";

/** "Tờ trình số 412/TTr-UBND". */
export function nameOf({ kind, symbol }: Pick<Linked, "kind" | "symbol">): string {
  const word = kind === "RESOLUTION" ? "Nghị quyết" : kind === "ACT" ? "" : kindLabels[kind];
  return [word, symbol ? (word ? `số ${symbol}` : symbol) : ""].filter(Boolean).join(" ");
}

function addressOf({ kind, slug, year }: Linked): string | null {
  if (slug === null) return null;
  if (kind === "RESOLUTION") return year === null ? null : resolutionAddress({ year, slug });
  return kind === "ACT" ? null : documentAddress(slug);
}

/** Another record by its name, and what it is about. */
function LinkTo({ record }: { record: Linked }) {
  const address = addressOf(record);
  const name = nameOf(record);
  return (
    <>
      {address ? <a href={address}>{keepTogether(name || record.title)}</a> : keepTogether(name || record.title)}
      {name && <span className="muted">{record.title}</span>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function BodyName({ body: { name, slug } }: { body: { name: string; slug: string | null } }) {
  return slug ? <a href={bodyAddress(slug)}>{keepTogether(name)}</a> : keepTogether(name);
}

function Facts({ page }: { page: DocumentPage }) {
  const { issuer, drafter, session, signerName, signerTitle } = page;
  return (
    <dl className="dl dl--2">
      <Fact name="Loại văn bản">
        <a href={`${DOCUMENTS}?loai=${kindWord(page.kind)}`}>{kindLabels[page.kind]}</a>
      </Fact>
      {page.issuedOn && <Fact name="Ban hành">{formatDay(page.issuedOn)}</Fact>}
      {issuer.name && (
        <Fact name="Cơ quan ban hành">
          <BodyName body={issuer} />
        </Fact>
      )}
      {drafter && drafter.name !== issuer.name && (
        <Fact name="Cơ quan soạn thảo">
          <BodyName body={drafter} />
        </Fact>
      )}
      {signerName && (
        <Fact name="Người ký">
          {keepTogether(signerName)}
          {signerTitle && `, ${signerTitle}`}
        </Fact>
      )}
      {page.effectiveOn && <Fact name="Có hiệu lực">{formatDay(page.effectiveOn)}</Fact>}
      {page.expiresOn && <Fact name="Hết hiệu lực">{formatDay(page.expiresOn)}</Fact>}
      {session && (
        <Fact name="Kỳ họp">
          <a href={sessionAddress(session.slug)}>{keepTogether(session.title)}</a>
        </Fact>
      )}
      {page.field && <Fact name="Lĩnh vực">{keepTogether(page.field)}</Fact>}
      {page.draftOf && (
        <Fact name="Dự thảo của">
          <LinkTo record={page.draftOf} />
        </Fact>
      )}
    </dl>
  );
}

interface Group {
  id: string;
  title: string;
  rows: { key: string; content: React.ReactNode }[];
}

function groupsOf(page: DocumentPage): Group[] {
  return [
    {
      id: "tham-tra",
      title: "Thẩm tra",
      rows: [
        ...page.examinations.map(({ id, committee, opinion, heldOn, report }) => ({
          key: id,
          content: (
            <>
              <BodyName body={committee} />
              <span className="muted">
                {[opinion && opinionLabels[opinion], heldOn && formatDay(heldOn)].filter(Boolean).join(", ")}
                <LinkTo record={report} />
              </span>
            </>
          ),
        })),
        ...page.examined.map((record) => ({ key: record.id, content: <LinkTo record={record} /> })),
      ],
    },
    {
      id: "chuong-trinh",
      title: "Trong chương trình kỳ họp",
      rows: page.items.map(({ id, title, session }) => ({
        key: id,
        content: (
          <>
            <a href={sessionAddress(session.slug)}>{keepTogether(session.title)}</a>
            <span className="muted">{title}</span>
          </>
        ),
      })),
    },
    {
      id: "nghi-quyet",
      title: "Nghị quyết căn cứ văn bản này",
      rows: page.resolutions.map((record) => ({ key: record.id, content: <LinkTo record={record} /> })),
    },
    {
      id: "quan-he",
      title: "Quan hệ văn bản",
      rows: page.relations.map(({ id, kind, outgoing, effectiveOn, other }) => ({
        key: id,
        content: (
          <>
            <span className="docrel">
              {outgoing ? relationLabels[kind].to : relationLabels[kind].from}
              {effectiveOn && `, từ ${formatDay(effectiveOn)}`}
            </span>
            <LinkTo record={other} />
          </>
        ),
      })),
    },
    {
      id: "cuoc-hop",
      title: "Tài liệu của cuộc họp",
      rows: page.meetings.map(({ id, title, slug }) => ({ key: id, content: <a href={meetingAddress(slug)}>{title}</a> })),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** One document: what it is, its files and its text, and what it hangs together with. `files` stands beside its own (print, Word). */
export function DocumentView({ page, ways }: { page: DocumentPage; ways?: React.ReactNode }) {
  const paragraphs = page.body.split(/\n\s*\n/).filter(Boolean);
  const groups = groupsOf(page);
  return (
    <article>
      <header className="reshead">
        <p className="idno">
          {nameOf(page)}
          {page.draftNumber !== null && `, bản ${page.draftNumber}`}
        </p>
        <h1>{keepTitleTogether(page.title)}</h1>
      </header>
      <div className="docpage">
        <section className="box" aria-labelledby="thong-tin">
          <h2 className="vh" id="thong-tin">
            Thông tin văn bản
          </h2>
          <Facts page={page} />
          {page.files.length > 0 && <RecordFiles files={page.files} terms />}
          {ways && <div className="btns">{ways}</div>}
        </section>
        {page.summary && <p className="docsum">{page.summary}</p>}
        {paragraphs.length > 0 && (
          <div className="doctext">
            {page.issuedOn && <p className="docday">{formatLongDay(page.issuedOn).replace(/^ngày/, "Ngày")}</p>}
            {paragraphs.map((text, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and the page is made once.
              <p key={place}>{text}</p>
            ))}
            {page.signerName && (
              <p className="docsign">
                {page.signerTitle && <b>{page.signerTitle}</b>}
                {page.signerName}
              </p>
            )}
            {page.recipients && (
              <p className="docto">
                <b>Nơi nhận:</b>
                {page.recipients}
              </p>
            )}
          </div>
        )}
        {groups.map(({ id, title, rows }) => (
          <section key={id} aria-labelledby={id}>
            <SectionHead id={id} title={title} />
            <ul className="links">
              {rows.map(({ key, content }) => (
                <li key={key}>{content}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </article>
  );
}
