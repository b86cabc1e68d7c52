import { fold } from "@/lib/core/vietnamese";
import type { VoteChoice } from "@/prisma/generated/enums";

export interface Voter {
  memberId: string;
  fullName: string;
}

export interface NamedVote {
  memberId: string;
  choice: VoteChoice;
}

/** As people and machines of voting write it; folded. */
const choices: Record<string, VoteChoice> = {
  "tan thanh": "FOR",
  tt: "FOR",
  "dong y": "FOR",
  "khong tan thanh": "AGAINST",
  ktt: "AGAINST",
  "khong dong y": "AGAINST",
  "khong bieu quyet": "NOT_VOTING",
  kbq: "NOT_VOTING",
};

const plain = (text: string) => fold(text).replace(/\s+/g, " ").trim();

/**
 * Reads a pasted roll call: one name a line, then a tab, semicolon, comma or colon and the choice; an order number before the name is
 * passed over. A name without a choice is in favour. Pure.
 */
export function readRollCall(text: string, voters: readonly Voter[]): { votes: NamedVote[]; problems: string[] } {
  const problems: string[] = [];
  const found = new Map<string, VoteChoice>();
  for (const line of text.split(/\r?\n/)) {
    const [name = "", word = ""] = line
      .replace(/^\s*\d+[.)\t ]\s*/, "")
      .split(/[\t;,:]/)
      .map((part) => part.trim());
    if (!name) continue;
    const choice = word === "" ? "FOR" : choices[plain(word)];
    const named = voters.filter(({ fullName }) => fullName === name);
    const alike = named.length > 0 ? named : voters.filter(({ fullName }) => plain(fullName) === plain(name));
    const [voter] = alike;
    if (!voter) problems.push(`Không có đại biểu tên “${name}” trong danh sách ngày biểu quyết`);
    else if (alike.length > 1) problems.push(`Có ${alike.length} đại biểu tên “${name}”. Chọn trong bảng thay vì dán`);
    else if (!choice) problems.push(`Không hiểu “${word}” của ${name}. Viết tán thành, không tán thành hoặc không biểu quyết`);
    else if (found.has(voter.memberId)) problems.push(`${name} có hai dòng. Giữ một dòng`);
    else found.set(voter.memberId, choice);
  }
  return { votes: [...found].map(([memberId, choice]) => ({ memberId, choice })), problems };
}
