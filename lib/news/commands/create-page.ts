import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { siteProfile } from "@/lib/site/queries";
import type { Prisma } from "@/prisma/generated/client";
import { plainText } from "../body";
import { contentOf, contentSelect } from "../content";
import { startingText } from "../page-texts";
import { standingPage } from "../pages";
import { whyNotCreate } from "../policy";
import { pageInput } from "../schema";
import { slugFor } from "./content";
import { refuse } from "./guard";
import { rememberSave } from "./remember-save";

/**
 * The first edition of a standing page, a draft of the actor that begins with the words that readers see there already.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of policy.ts), CONFLICT "page-begun" when somebody else has begun it
 */
export async function createPage(actor: Actor, input: unknown): Promise<{ articleId: string; editionId: string; version: number }> {
  const { path } = pageInput.parse(input);
  refuse(whyNotCreate(actor));
  const page = standingPage(path);
  if (!page) throw new AppError("NOT_FOUND");
  const { title, standfirst, body } = startingText(page.path, await siteProfile());
  return db.$transaction(async (tx) => {
    // The slug of a page is never seen. Its lock lets one of two people begin a page.
    const slug = await slugFor(tx, path);
    if (await tx.article.findUnique({ where: { pagePath: path }, select: { id: true } })) throw new AppError("CONFLICT", "page-begun");
    const { id: articleId } = await tx.article.create({ data: { slug, pagePath: path }, select: { id: true } });
    const { id: editionId, version } = await tx.edition.create({
      data: { title, standfirst, body: body as Prisma.InputJsonValue, bodyText: plainText(body), articleId, number: 1, authorId: actor.id as string },
      select: { id: true, version: true },
    });
    const made = await tx.edition.findUniqueOrThrow({ where: { id: editionId }, select: contentSelect });
    await rememberSave(tx, actor, { id: editionId, version, content: contentOf(made), at: await now(tx) });
    await record(tx, actor, "article.create", { type: "edition", id: editionId, detail: { articleId, path } });
    return { articleId, editionId, version };
  });
}
