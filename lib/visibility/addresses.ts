import { disclosureAdminAddress } from "@/lib/disclosures/addresses";
import { documentAdminAddress } from "@/lib/documents/addresses";
import { meetingAdminAddress } from "@/lib/meetings/addresses";
import { questionAdminAddress } from "@/lib/questions/addresses";
import { resolutionAdminAddress } from "@/lib/resolutions/addresses";
import { sessionAdminAddress } from "@/lib/sessions/addresses";
import type { RecordType } from "./schema";

/** Where a plain form sends one file with the record that it belongs to. */
export const attachAddress = "/quan-tri/dinh-kem/tai-len";

/** Where the panel of attachments stands on the page of a record. */
export const attachmentsAnchor = "tep-dinh-kem";

/** The page of a record in the staff area. */
export function recordAdminAddress(type: RecordType, id: string): string {
  const addresses = {
    ...{ resolution: resolutionAdminAddress, document: documentAdminAddress, session: sessionAdminAddress },
    ...{ meeting: meetingAdminAddress, question: questionAdminAddress, disclosure: disclosureAdminAddress },
  };
  return addresses[type](id);
}

/**
 * Back to where a form of the panel stood, with what was done in a word. Nothing but a page of the staff area is led to.
 * @param place what the form says; the page of the record where it says nothing of use
 */
export function backTo(place: string, record: { type: RecordType; id: string }, param: "xong" | "loi", word: string): string {
  const home = recordAdminAddress(record.type, record.id);
  const url = new URL(/^\/quan-tri\/[a-z]/.test(place) ? place : home, "http://portal.invalid");
  url.searchParams.delete("xong");
  url.searchParams.delete("loi");
  url.searchParams.set(param, word);
  return `${url.pathname}${url.search}#${attachmentsAnchor}`;
}
