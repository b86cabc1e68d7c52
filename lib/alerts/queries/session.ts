import "server-only";
import { formatDay } from "@/lib/core/dates";
import { documentAddress } from "@/lib/documents/addresses";
import { kindLabels as documentLabels } from "@/lib/documents/labels";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { stageLabels } from "@/lib/resolutions/labels";
import { itemAnchor, minutesAddress, sessionAddress } from "@/lib/sessions/addresses";
import { formLabels, halfLabels, stateLabels } from "@/lib/sessions/labels";
import type { AgendaEntry, HalfDayAgenda, Paper } from "@/lib/sessions/queries/agenda";
import { findSession, type SessionPage } from "@/lib/sessions/queries/page";
import type { Fact, FactList } from "../facts";
import { markOf } from "../marks";

function daysOf({ startsOn, endsOn, precision }: SessionPage): string {
  if (precision === "MONTH") return `tháng ${formatDay(startsOn).slice(3)}`;
  return endsOn && endsOn.getTime() !== startsOn.getTime() ? `${formatDay(startsOn)} đến ${formatDay(endsOn)}` : formatDay(startsOn);
}

function headOf(session: SessionPage, address: string): Fact[] {
  const { state, startsOn, endsOn, precision, place, form, updatedAt } = session;
  const where = [daysOf(session), place, form === "IN_PERSON" ? "" : formLabels[form]].filter(Boolean).join(", ");
  return [
    { key: "state", mark: markOf(state), words: `Kỳ họp: ${stateLabels[state].toLocaleLowerCase("vi")}`, address, at: updatedAt },
    { key: "period", mark: markOf(startsOn, endsOn, precision, place, form), words: `Thời gian, địa điểm: ${where}`, address, at: updatedAt },
  ];
}

/** An item without its minutes: a talk that takes longer moves everything behind it, and that is no change of the agenda. */
function itemFact({ id, title, withdrawn }: AgendaEntry, half: HalfDayAgenda | null, address: string, at: Date): Fact {
  const when = half ? ` (${halfLabels[half.half].toLocaleLowerCase("vi")} ${formatDay(half.onDay)})` : "";
  const words = withdrawn === null ? `Nội dung chương trình: ${title}${when}` : `Rút khỏi chương trình: ${title}. Lý do: ${withdrawn}`;
  const mark = markOf(title, withdrawn, half?.onDay, half?.half);
  return { key: `item:${id}`, mark, words, address: `${address}#${itemAnchor(id)}`, at, within: "agenda" };
}

function agendaOf({ agenda, updatedAt }: SessionPage, address: string): Fact[] {
  if (!agenda) return [];
  const placed = agenda.halves.flatMap((half) => half.items.map((item) => itemFact(item, half, address, updatedAt)));
  const waiting = agenda.waiting.map((item) => itemFact(item, null, address, updatedAt));
  return [{ key: "agenda", mark: markOf("agenda"), words: "Chương trình kỳ họp", address: `${address}#chuong-trinh`, at: updatedAt }, ...placed, ...waiting];
}

function papersOf({ agenda, papers, files, updatedAt }: SessionPage, address: string): Fact[] {
  const items = agenda ? [...agenda.halves.flatMap((half) => half.items), ...agenda.waiting] : [];
  const all: Paper[] = [...papers, ...items.flatMap((item) => [...item.papers, ...item.examinations.map(({ report }) => report)])];
  const once = [...new Map(all.map((paper) => [paper.id, paper])).values()];
  return [
    ...once.map(({ id, kind, symbol, title, slug }) => ({
      ...{ key: `paper:${id}`, mark: markOf(id), words: `Tài liệu: ${documentLabels[kind]}${symbol ? ` số ${symbol}` : ""}. ${title}` },
      ...{ address: documentAddress(slug), at: updatedAt },
    })),
    ...files.map(({ fileId, title, name }) => ({ key: `file:${fileId}`, mark: markOf(fileId), words: `Tệp: ${title || name}`, address, at: updatedAt })),
  ];
}

function resultsOf({ slug, resolutions, minutes, updatedAt }: SessionPage, address: string): Fact[] {
  return [
    ...resolutions.map(({ id, symbol, title, stage, at }) => ({
      ...{ key: `resolution:${id}`, mark: markOf(stage), at: updatedAt, address: at ? resolutionAddress(at) : `${address}#nghi-quyet` },
      words: `Nghị quyết${symbol ? ` số ${symbol}` : ""} (${stageLabels[stage].toLocaleLowerCase("vi")}): ${title}`,
    })),
    ...(minutes ? [{ key: "minutes", mark: markOf("minutes"), words: "Biên bản kỳ họp", address: minutesAddress(slug), at: updatedAt }] : []),
  ];
}

/** What there is to tell of a session that readers may see. */
export async function factsOfSession(slug: string): Promise<FactList[]> {
  const session = await findSession(slug);
  if (!session) return [];
  const address = sessionAddress(session.slug);
  const facts = [...headOf(session, address), ...agendaOf(session, address), ...papersOf(session, address), ...resultsOf(session, address)];
  return [{ facts, full: false }];
}
