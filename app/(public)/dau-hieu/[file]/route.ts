import { findMark } from "@/lib/site/queries";

export const dynamic = "force-dynamic";

/** The council's mark in the version that its address names. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const version = /^([1-9]\d{0,8})\.png$/.exec((await params).file)?.[1];
  const bytes = version === undefined ? null : await findMark(Number(version));
  return bytes ? new Response(bytes, { headers: { "Content-Type": "image/png" } }) : new Response(null, { status: 404 });
}
