import { Eye, MessageCircleQuestionMark, ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { StaffAttachments } from "@/components/documents/staff-attachments";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { SessionAgenda } from "@/components/sessions/staff-agenda";
import { type DeskActions, groups, tabs } from "@/components/sessions/staff-desk";
import { SessionFacts } from "@/components/sessions/staff-facts";
import { ItemDesk } from "@/components/sessions/staff-item";
import { SessionMembers } from "@/components/sessions/staff-members";
import { sessionDays } from "@/components/sessions/staff-rows";
import { MissingPapers, PublishRows, Quorum } from "@/components/sessions/staff-side";
import { SessionSteps } from "@/components/sessions/staff-steps";
import { VerbButton } from "@/components/ui/verb-button";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/current";
import { formatDateTimeInside } from "@/lib/core/dates";
import { sessionQuestionsAddress } from "@/lib/questions/addresses";
import { minutesPreviewAddress, SESSIONS_ADMIN, sessionAddress, sessionAdminAddress } from "@/lib/sessions/addresses";
import { formLabels, paperTrouble, refusalWords } from "@/lib/sessions/labels";
import { whyNotSee } from "@/lib/sessions/policy";
import { findOpenItem, peopleOfTerm, recordings } from "@/lib/sessions/queries/staff-item";
import { attendanceRows, replyRows } from "@/lib/sessions/queries/staff-members";
import { type DeskSession, findDeskSession } from "@/lib/sessions/queries/staff-session";
import { staffAttachments } from "@/lib/visibility/queries";
import { arrange, attach, open } from "../../dinh-kem/actions";
import {
  addChair,
  addItem,
  addSitting,
  addSpeech,
  attendance,
  draftResolution,
  examine,
  linkPaper,
  linkResolution,
  move,
  owePaper,
  publish,
  remind,
  removeChair,
  removeExamination,
  removeItem,
  removePaper,
  removeSitting,
  removeSpeech,
  replies,
  restore,
  reviveItem,
  saveFacts,
  saveItem,
  saveSitting,
  step,
  takeBack,
  trash,
  withdrawItem,
} from "../actions";
import { issue, showResolution, stage } from "./actions";
import { ItemVotes, type Unfolded, VotesTab } from "./vote-parts";

export const metadata: Metadata = { title: "Kỳ họp" };

const actions: DeskActions = {
  ...{ addChair, addItem, addSitting, addSpeech, attendance, draftResolution, examine },
  ...{ linkPaper, linkResolution, move, owePaper, publish, removeChair, removeExamination },
  ...{ remind, removeItem, removePaper, removeSitting, removeSpeech, replies, restore, reviveItem },
  ...{ saveFacts, saveItem, saveSitting, step, takeBack, trash, withdrawItem, issue, showResolution, stage },
};

const done: Record<string, string> = {
  lap: "Đã lập kỳ họp. Xếp chương trình ở dưới.",
  luu: "Đã lưu.",
  chuyen: "Đã chuyển chỗ.",
  "xoa-buoi": "Đã xóa buổi. Các mục của buổi chờ xếp lại.",
  "xoa-muc": "Đã xóa mục.",
  "diem-danh": "Đã lưu điểm danh.",
  buoc: "Đã chuyển bước.",
  dang: "Đã đăng. Người đọc thấy trong vài giây.",
  "dang-bot": "Đã đăng, trừ những tài liệu chưa đăng được kể ở mục Đăng lên cổng.",
  go: "Đã gỡ. Người đọc không còn thấy.",
  nhac: "Đã nhắc. Cơ quan phải gửi xem được ở mục Thông báo.",
  "nhac-chuyen-vien": "Đã nhắc. Có cơ quan chưa có ai nhận được thông báo trên cổng: chuyên viên công tác HĐND được báo để gọi điện hoặc gửi công văn.",
  "nhac-khong-ai": "Đã ghi lần nhắc, nhưng có cơ quan không ai nhận được thông báo trên cổng. Gọi điện hoặc gửi công văn cho cơ quan phải gửi.",
  ghi: "Đã ghi.",
  ten: "Đã lưu phiếu từng đại biểu.",
  kiem: "Đã lưu kết quả kiểm phiếu.",
  "xoa-lan": "Đã xóa lần biểu quyết.",
  "tin-nhiem": "Đã lưu kết quả lấy phiếu tín nhiệm.",
  "bo-tin-nhiem": "Đã bỏ kết quả lấy phiếu tín nhiệm.",
  "buoc-nghi-quyet": "Đã chuyển bước nghị quyết.",
  "ban-hanh": "Đã ban hành. Hiệu lực của văn bản liên quan đã tính lại.",
  "cong-khai": "Đã công khai. Người đọc thấy nghị quyết trong vài giây.",
  "khoi-phuc": "Đã khôi phục.",
};

type Asked = Record<
  "phan" | "muc" | "mo" | "them" | "tim" | "buoi" | "sua-buoi" | "loai" | "lan" | "tin-nhiem" | "xong" | "loi",
  string | string[] | undefined
>;

const unfoldedIn = ({ lan, "tin-nhiem": line }: Asked): Unfolded => ({ vote: String(lan ?? ""), line: String(line ?? "") });

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Asked>;
}

export default async function SessionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Kỳ họp" sentence={refusalWords[refusal]} />;
  const session = await findDeskSession(actor, (await params).id);
  if (!session) return <StaffMissing />;
  const asked = await searchParams;
  const tab = tabs.find(([name]) => name === asked.phan)?.[0] ?? "chuong-trinh";
  const address = sessionAdminAddress(session.id);
  const due = session.papersDueAt ? ` Hạn gửi tài liệu: ${formatDateTimeInside(session.papersDueAt)}.` : "";
  const said = typeof asked.xong === "string" ? done[asked.xong] : undefined;
  // The panel of files says its own.
  const trouble = typeof asked.loi === "string" && tab !== "thong-tin" ? paperTrouble(asked.loi) : undefined;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={`${session.title}, ${session.term}`}
        crumbs={[{ href: SESSIONS_ADMIN, word: "Kỳ họp" }]}
        line={
          <span>
            {sessionDays(session)}
            {session.place ? `, ${session.place}` : ""}. {formLabels[session.form]}
            {session.closed ? ", họp kín" : ""}.{due}
          </span>
        }
      >
        <a className="btn" href={sessionQuestionsAddress(session.id)}>
          <MessageCircleQuestionMark className="icon" aria-hidden="true" />
          Chất vấn
        </a>
        <a className="btn" href={minutesPreviewAddress(session.id)}>
          <ScrollText className="icon" aria-hidden="true" />
          Biên bản
        </a>
        {session.publishedAt ? (
          <a className="btn" href={sessionAddress(session.slug)}>
            <Eye className="icon" aria-hidden="true" />
            Xem như người dân
          </a>
        ) : null}
      </StaffHead>
      {said ? (
        <p className="note note--line note--ok mb-6" role="status">
          {said}
        </p>
      ) : null}
      {trouble ? (
        <p className="note note--line note--bad mb-6" role="alert">
          {trouble}
        </p>
      ) : null}
      {session.why.edit ? <p className="note note--line mb-6">{refusalWords[session.why.edit]}</p> : null}
      <SessionSteps session={session} actions={actions} />
      <div className="acols">
        <div>
          <nav className="tabs stabs" aria-label="Các phần của kỳ họp">
            {tabs.map(([name, word]) => (
              <a key={name} href={`${address}?phan=${name}`} aria-current={name === tab ? "page" : undefined}>
                {word}
              </a>
            ))}
          </nav>
          {tab === "chuong-trinh" ? <AgendaTab actor={actor} session={session} asked={asked} /> : null}
          {tab === "thong-tin" ? <FactsTab actor={actor} session={session} asked={asked} /> : null}
          {tab === "dai-bieu" ? <MembersTab actor={actor} session={session} asked={asked} /> : null}
          {tab === "bieu-quyet" ? <VotesTab actor={actor} id={session.id} unfolded={unfoldedIn(asked)} /> : null}
        </div>
        <div>
          <MissingPapers session={session} actions={actions} />
          <Quorum session={session} />
          <PublishRows session={session} actions={actions} />
          <Bin session={session} />
        </div>
      </div>
    </main>
  );
}

async function AgendaTab({ actor, session, asked }: { actor: Actor; session: DeskSession; asked: Asked }) {
  const editable = session.why.edit === null;
  const q = String(asked.tim ?? "").trim();
  const item = editable && asked.muc ? await findOpenItem(actor, session.id, String(asked.muc), q) : null;
  const sitting = editable ? (session.sittings.find(({ id }) => id === asked["sua-buoi"]) ?? null) : null;
  const group = groups.find(([name]) => name === asked.mo)?.[0] ?? "noi-dung";
  const placed = session.sittings.find(({ items }) => items.some(({ id }) => id === item?.id));
  const votes = item ? <ItemVotes actor={actor} item={item} sittingId={placed?.id ?? null} unfolded={unfoldedIn(asked)} /> : null;
  const desk = item ? <ItemDesk item={item} session={session} onDay={placed?.onDay ?? null} actions={actions} open={group} q={q} votes={votes} /> : null;
  return (
    <section className="pan" aria-labelledby="chuong-trinh">
      <div className="pan__h">
        <h2 id="chuong-trinh">Chương trình</h2>
      </div>
      <div className="pan__b">
        <SessionAgenda
          session={session}
          actions={actions}
          editable={editable}
          open={{ item: item?.id ?? null, sitting: sitting?.id ?? null, desk, adding: asked.them ? String(asked.them) : null }}
          videos={sitting ? await recordings(actor) : []}
        />
      </div>
    </section>
  );
}

async function FactsTab({ actor, session, asked }: { actor: Actor; session: DeskSession; asked: Asked }) {
  const [people, data] = await Promise.all([peopleOfTerm(session.termId), staffAttachments(actor, "session", session.id)]);
  const refusal = session.why.edit;
  return (
    <>
      <SessionFacts session={session} actions={actions} people={people} />
      <StaffAttachments
        record={{ type: "session", id: session.id, version: session.version, visibility: "PUBLIC" }}
        data={data}
        actions={{ attach, arrange, open }}
        here={`${sessionAdminAddress(session.id)}?phan=thong-tin`}
        why={refusal && refusalWords[refusal]}
        role={asked.loai ? String(asked.loai) : undefined}
        said={{ xong: asked.xong, loi: asked.loi }}
      />
    </>
  );
}

async function MembersTab({ actor, session, asked }: { actor: Actor; session: DeskSession; asked: Asked }) {
  const sitting = session.sittings.find(({ id }) => id === asked.buoi) ?? null;
  const rows = sitting ? await attendanceRows(actor, session.termId, sitting) : await replyRows(actor, session);
  return <SessionMembers session={session} actions={actions} editable={session.why.edit === null} sitting={sitting} rows={rows} />;
}

function Bin({ session }: { session: DeskSession }) {
  const hidden = { id: session.id, version: session.version };
  if (session.why.restore === null) {
    return (
      <VerbButton action={actions.restore} hidden={hidden}>
        Khôi phục kỳ họp
      </VerbButton>
    );
  }
  if (session.why.trash !== null) return null;
  return (
    <VerbButton action={actions.trash} hidden={hidden} className="btn btn--sm btn--quiet">
      Bỏ kỳ họp vào thùng rác
    </VerbButton>
  );
}
