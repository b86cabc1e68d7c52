import "server-only";
import { db } from "@/lib/core/db";
import type { Reader, Source } from "@/lib/search/entry";
import { bodyAddress } from "../addresses";
import { chartKinds } from "./shown";

const where = { shown: true, kind: { in: chartKinds } };

const read: Reader = async (ids) => {
  const rows = await db.body.findMany({
    where: { id: { in: [...ids] }, ...where },
    select: {
      ...{ id: true, slug: true, name: true, shortName: true, functions: true, address: true, validFrom: true, validTo: true, createdAt: true },
      parent: { select: { name: true, shown: true } },
    },
  });
  return rows.map(({ id, slug, name, shortName, functions, address, validFrom, createdAt, parent }) => ({
    id,
    kind: "BODY" as const,
    address: bodyAddress(slug),
    title: name,
    ...(shortName && { alias: shortName }),
    context: parent?.shown ? parent.name : "",
    symbol: "",
    day: validFrom,
    lasting: true,
    publishedAt: createdAt,
    choices: { "co-quan": [slug] },
    passages: [{ label: "", to: "", text: [functions, address].filter(Boolean).join(" ") }],
  }));
};

/** Bodies of the council for the search, those that are no more among them. */
export const findableBodies: Source = {
  kinds: ["BODY"],
  read,
  table: "bodies",
};
